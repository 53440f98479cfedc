"""Computes what the comparison page shows of a pair of versions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.models import Version
from revisions.diff import compare
from revisions.diff.labels import label
from revisions.diff.summary import summary
from revisions.labelling import Reason, reasons, state_of
from revisions.lines import Line, lines, parts, title_line
from revisions.steps import Pair

VIEWS = {"side": "Side by side", "inline": "Inline"}
APPARATUS = ("title", "standfirst", "byline")


def read_view(asked: str) -> str:
    """An unknown view is no reason to refuse a reader the comparison."""
    return asked if asked in VIEWS else "side"


@dataclass(frozen=True)
class Reading:
    """One part of a comparison; most have only one."""

    headings: Sequence[tuple[str, Line]]  # the title, standfirst and byline that at least one side has
    lines: Sequence[Line]
    reasons: Sequence[Reason]
    sentence: str
    too_different: bool
    part: int
    parts: int

    @property
    def views(self) -> dict[str, str]:
        return VIEWS

    @property
    def previous_part(self) -> int:
        return self.part - 1

    @property
    def next_part(self) -> int:
        return self.part + 1 if self.part < self.parts else 0


def reading_of(pair: Pair, part: str = "") -> Reading:
    found = compare(pair.old.paragraphs, pair.new.paragraphs)
    shown = parts(lines(found))
    places = [(line.place, number) for number, part_lines in enumerate(shown, start=1) for line in part_lines]
    labels = label(state_of(pair.old), state_of(pair.new), found, restores=pair.restored is not None)
    chosen = int(part) if part.isascii() and part.isdigit() and len(part) < 9 else 1
    chosen = min(max(chosen, 1), len(shown))
    return Reading(
        headings=headings(pair.old, pair.new),
        lines=shown[chosen - 1],
        reasons=reasons(labels, places),
        sentence=summary(labels, found),
        too_different=found.too_different,
        part=chosen,
        parts=len(shown),
    )


def headings(old: Version, new: Version) -> list[tuple[str, Line]]:
    sides = [(name, getattr(old, name), getattr(new, name)) for name in APPARATUS]
    # The heading of the page is the title already, where both versions have the same one.
    return [
        (name, title_line(old_text, new_text))
        for name, old_text, new_text in sides
        if (old_text or new_text) and (name != "title" or old_text != new_text)
    ]
