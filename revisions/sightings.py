"""The history page's list: every state of an article, the step that led to it, and when it was seen again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Count, Max

from articles.models import Article, Version
from revisions.diff import count_words
from revisions.lines import Line, title_line
from revisions.models import Revision
from revisions.steps import gap_between, stated_gaps


@dataclass(frozen=True)
class Moment:
    """One state with what is known of it and of the step that led to it."""

    version: Version
    words: int | None  # None where nothing has counted them yet
    gap: str
    step: Revision | None
    seen_again: int
    last_seen_again: datetime | None  # of those sightings whose time is known

    @property
    def headline(self) -> Line:
        old = self.step.old.title if self.step else self.version.title
        return title_line(old, self.version.title)


def timeline(article: Article) -> list[Moment]:
    """Oldest first, as a story is told."""
    states = article.versions.states().in_order()
    steps = {step.new_id: step for step in article.revisions.for_lists().select_related("restores")}
    again = dict(_sightings(article))
    gaps = stated_gaps(article)
    moments: list[Moment] = []
    for state in states.without_text():
        before = moments[-1].version if moments else None
        gap = gap_between(before, state, gaps) if before else ""
        times, last = again.get(state.number, (0, None))
        step = steps.get(state.pk)
        moments.append(Moment(state, step.new_words if step else None, gap, step, times, last))
    return _with_first_words(moments)


def _with_first_words(moments: list[Moment]) -> list[Moment]:
    """No step leads to the first state: the one that leads away from it has counted its words."""
    if not moments:
        return []
    first, *others = moments
    away = others[0].step if others else None
    words = away.old_words if away else None if others else count_words(first.version.text)
    return [replace(first, words=words), *others]


def _sightings(article: Article) -> Iterator[tuple[int, tuple[int, datetime | None]]]:
    """By number: how often a state was seen again without a change, and when last."""
    repeats = article.versions.filter(repeat__gt=0).values("number").order_by("number")
    for row in repeats.annotate(times=Count("pk"), last=Max("seen_at")):
        yield row["number"], (row["times"], row["last"])
