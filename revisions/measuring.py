"""Keeps the Revision rows of articles true: one for each step between neighbouring states."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from django.db import transaction
from django.db.models import Count, F, Q, QuerySet

from articles.models import Article, Version
from revisions.diff import ENGINE_VERSION, compare, count_words
from revisions.diff.labels import label
from revisions.labelling import state_of
from revisions.models import Revision


def measure_announced(article_ids: Iterable[int], **kwargs: Any) -> None:
    """Receives the archive's announcement that versions of these articles have arrived."""
    for article_id in article_ids:
        measure(article_id)


def unmeasured() -> QuerySet[Article]:
    """Articles with a step that this version of the engine has not measured."""
    by_this_engine = Count("revisions", filter=Q(revisions__engine_version=ENGINE_VERSION))
    return (
        Article.objects.changed()
        .annotate(measured=by_this_engine)
        .filter(measured__lt=F("versions_held") - 1)
        .order_by("pk")
    )


@transaction.atomic
def measure(article_id: int) -> int:
    """Measures the steps that are new, and forgets those that are steps no more; how many were measured.

    The article is locked: two importers may announce it at the same time.
    """
    Article.objects.select_for_update().get(pk=article_id)
    states = list(Version.objects.filter(article=article_id).states().in_order().without_text())
    steps = {(old.pk, new.pk): (old, new) for old, new in pairwise(states)}
    rows = Revision.objects.filter(article=article_id)
    measured = {(r.old_id, r.new_id): r.pk for r in rows if r.engine_version == ENGINE_VERSION}
    kept = [pk for step, pk in measured.items() if step in steps]
    rows.exclude(pk__in=kept).delete()
    missing = [versions for step, versions in steps.items() if step not in measured]
    Revision.objects.bulk_create(_revision(old, new, states) for old, new in missing)
    return len(missing)


def _revision(old: Version, new: Version, states: list[Version]) -> Revision:
    comparison = compare(old.paragraphs, new.paragraphs)
    restored = _restored(new, states)
    labels = label(state_of(old), state_of(new), comparison, restores=restored is not None)
    return Revision(
        article_id=new.article_id,
        old=old,
        new=new,
        old_words=count_words(old.text),
        new_words=count_words(new.text),
        words_inserted=comparison.words_inserted,
        words_deleted=comparison.words_deleted,
        words_moved=comparison.words_moved,
        title_changed=old.title != new.title,
        restores=restored,
        labels=[each._asdict() for each in labels],
        label_kinds=list(dict.fromkeys(str(each.kind) for each in labels)),
        engine_version=ENGINE_VERSION,
    )


def _restored(new: Version, states: list[Version]) -> Version | None:
    earlier = (state for state in states if state.number < new.number)
    return next((state for state in earlier if state.content_sha256 == new.content_sha256), None)
