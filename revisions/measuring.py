"""Keeps the Revision rows of articles true: one for each step between neighbouring states."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from django.db import transaction

from articles.models import Article, Version
from revisions.diff import ENGINE_VERSION, compare
from revisions.models import Revision


def measure_announced(article_ids: Iterable[int], **kwargs: Any) -> None:
    """Receives the archive's announcement that versions of these articles have arrived."""
    for article_id in article_ids:
        measure(article_id)


@transaction.atomic
def measure(article_id: int) -> None:
    """Measures the steps that are new, and forgets those that are steps no more.

    The article is locked: two importers may announce it at the same time.
    """
    Article.objects.select_for_update().get(pk=article_id)
    states = list(Version.objects.filter(article=article_id).states().in_order().without_text())
    steps = {(old.pk, new.pk): (old, new) for old, new in pairwise(states)}
    measured = {(r.old_id, r.new_id): r.pk for r in Revision.objects.filter(article=article_id)}
    Revision.objects.filter(pk__in=[pk for step, pk in measured.items() if step not in steps]).delete()
    missing = [step for key, step in steps.items() if key not in measured]
    Revision.objects.bulk_create(_revision(old, new, states) for old, new in missing)


def _revision(old: Version, new: Version, states: list[Version]) -> Revision:
    body = compare(old.paragraphs, new.paragraphs)
    return Revision(
        article_id=new.article_id,
        old=old,
        new=new,
        words_inserted=body.words_inserted,
        words_deleted=body.words_deleted,
        title_changed=old.title != new.title,
        restores=_restored(new, states),
        engine_version=ENGINE_VERSION,
    )


def _restored(new: Version, states: list[Version]) -> Version | None:
    earlier = (state for state in states if state.number < new.number)
    return next((state for state in earlier if state.content_sha256 == new.content_sha256), None)
