"""Writes versions as lines of JSON, the same bytes for the same version: the other half of `jsonl.py`."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from articles.importers.dates import instant
from articles.importers.hashing import record_sha256, text_sha256
from articles.importers.records import Provenance, VersionRecord
from articles.importers.sources import slug_of
from articles.importers.urls import identity

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def line(
    source: str,
    url: str,
    version: VersionRecord,
    *,
    number: int,
    key: str,
    versions_reported: int | None = None,
    first_seen_at: datetime | None = None,
    check_sentence: str = "",
) -> str:
    """One version as one line without its line end: every field of docs/jsonl.md, in their order.

    `source` is the name, `number` the place in the history, `key` the permanent key; what follows is the
    article's.
    """
    provenance = _in_order(version.provenance)
    slug, address = slug_of(source), identity(url)
    return _encode(
        {
            "source": source,
            "url": url,
            "title": version.title,
            "standfirst": version.standfirst,
            "byline": version.byline,
            "text": version.text,
            "seen_at": instant(version.seen_at),
            "source_label": version.source_label,
            "source_order": version.source_order,
            "number": number,
            "key": key,
            "fidelity": version.fidelity,
            "text_sha256": text_sha256(version.text),
            "record_sha256": record_sha256(slug, address, version, provenance[0]) if provenance else None,
            "provenance": [asdict(found) for found in provenance],
            "versions_reported": versions_reported,
            "first_seen_at": instant(first_seen_at),
            "check_sentence": check_sentence,
        }
    )


def _in_order(provenance: Sequence[Provenance]) -> list[Provenance]:
    """By what they say, since the order in which files were imported is no fact about the version."""
    return sorted(provenance, key=lambda found: tuple(map(str, asdict(found).values())))
