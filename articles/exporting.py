"""Writes versions of the archive as JSON Lines, one version a line, in an order that never depends on imports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import cast

from articles.importers import records
from articles.importers.sources import slug_of
from articles.importers.writing import line
from articles.models import Source, Version
from articles.querysets import VersionQuerySet

CHUNK = 200  # versions in memory at once, with their texts


def export_lines(versions: VersionQuerySet) -> Iterator[str]:
    """The lines of docs/jsonl.md, without line ends."""
    ordered = (
        versions.select_related("article__source")
        .prefetch_related("provenance")
        .order_by("article__source__slug", "article__identity", "number", "repeat")
    )
    return (_line(version) for version in ordered.iterator(chunk_size=CHUNK))


def _line(version: Version) -> str:
    article = version.article
    return line(
        _name(article.source),
        article.url,
        _record(version),
        number=version.number,
        key=version.key,
        versions_reported=article.versions_reported,
        first_seen_at=article.first_seen_at,
        check_sentence=article.check_sentence,
    )


def _name(source: Source) -> str:
    """What a reader makes the same source of again: an admin may have given a name of another slug."""
    return source.name if slug_of(source.name) == source.slug else source.slug


def _record(version: Version) -> records.VersionRecord:
    names = [field.name for field in fields(records.Provenance)]
    return records.VersionRecord(
        text=version.text,
        provenance=tuple(
            records.Provenance(**{name: getattr(found, name) for name in names})
            for found in version.provenance.all()
        ),
        title=version.title,
        standfirst=version.standfirst,
        byline=version.byline,
        seen_at=version.seen_at,
        source_label=version.source_label,
        source_order=version.source_order,
        fidelity=cast("records.Fidelity", version.fidelity),
    )
