"""Cuts two versions into passages: pairs of texts that belong together and differ, with their changes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from revisions.diff import compare_line
from revisions.diff.comparison import Comparison, Paragraph, Row, Run

from .evidence import Field, State

# Characters around a change within which a figure may be part of it.
REACH = 40


class Change(NamedTuple):
    """Words of the old text that gave way to words of the new one; either may be empty."""

    old: str
    new: str


class Spot(NamedTuple):
    """Where a word stands, counted in the signs that both texts share before it, so that both sides can be laid
    against each other; and whether the word itself belongs to a change."""

    kept: int
    changed: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """Two texts that belong together. One is empty where a paragraph was added or removed."""

    field: Field
    row: int | None
    old_runs: tuple[Run, ...]
    new_runs: tuple[Run, ...]
    old: str
    new: str
    changes: dict[int, Change]  # by the signs kept before them

    @property
    def two_sided(self) -> bool:
        return bool(self.old and self.new)

    @property
    def words_gone(self) -> list[str]:
        return [change.old for change in self.changes.values()]

    @property
    def words_come(self) -> list[str]:
        return [change.new for change in self.changes.values()]


def passages(old: State, new: State, comparison: Comparison) -> list[Passage]:
    """Every passage that differs: first the lines above the text, then the text in the order of its rows."""
    return [*_lines(old, new), *_paragraphs(comparison.rows)]


def spots(runs: Sequence[Run], starts: Sequence[int]) -> list[Spot]:
    """The spots of these places in the text of the runs; places in ascending order, each inside the text."""
    found: list[Spot] = []
    begin = kept = 0
    for run in runs:
        same, counted, end = run.kind == "same", begin, begin + len(run.text)
        while len(found) < len(starts) and starts[len(found)] < end:
            start = starts[len(found)]
            kept += _signs(run.text[counted - begin : start - begin]) if same else 0
            counted = start
            found.append(Spot(kept, not same))
        kept += _signs(run.text[counted - begin :]) if same else 0
        begin = end
    return found


def near_changes(runs: Sequence[Run]) -> list[tuple[int, str]]:
    """The stretches of a text within reach of its changes, each with its place: what lies further off cannot matter.

    Both sides are cut alike, at spaces where there are any.
    """
    stretches: list[tuple[int, str]] = []
    begin, pending = 0, ""
    for run in runs:
        text = run.text
        if run.kind == "same" and len(text) > 2 * REACH:
            head = text.rfind(" ", 0, REACH) + 1 or REACH
            tail = text.find(" ", len(text) - REACH)
            tail = tail if tail > 0 else len(text) - REACH
            stretches.append((begin - len(pending), pending + text[:head]))
            begin, pending, text = begin + tail, "", text[tail:]
        begin, pending = begin + len(text), pending + text
    return [*stretches, (begin - len(pending), pending)]


def _lines(old: State, new: State) -> Iterator[Passage]:
    lines: tuple[tuple[Field, str, str], ...] = (
        ("title", old.title, new.title),
        ("standfirst", old.standfirst, new.standfirst),
        ("byline", old.byline, new.byline),
    )
    for field, before, after in lines:
        if before != after:
            old_side, new_side = compare_line(before, after)
            yield _passage(field, None, [old_side], [new_side])


def _paragraphs(rows: Sequence[Row]) -> Iterator[Passage]:
    linked: dict[int, list[int]] = {}
    for index, row in enumerate(rows):
        if row.link is not None:
            linked.setdefault(row.link, []).append(index)
    for index, row in enumerate(rows):
        group = [index] if row.link is None else linked.pop(row.link, [])
        sides = [rows[place] for place in group]
        if any(_differs(side) for side in sides):
            # A moved passage is shown where it stands now.
            place = next((place for place in group if rows[place].new), index)
            olds, news = [side.old for side in sides], [side.new for side in sides]
            yield _passage("text", place, list(filter(None, olds)), list(filter(None, news)))


def _differs(row: Row) -> bool:
    if row.kind in ("added", "removed"):
        return True
    return any(run.kind != "same" for side in (row.old, row.new) if side for run in side.runs)


def _passage(field: Field, row: int | None, olds: list[Paragraph], news: list[Paragraph]) -> Passage:
    old_runs, new_runs = _joined(olds), _joined(news)
    old, new = ("".join(run.text for run in runs) for runs in (old_runs, new_runs))
    left, came = _extents(old_runs), _extents(new_runs)
    changes = {
        kept: Change(old[slice(*left.get(kept, (0, 0)))], new[slice(*came.get(kept, (0, 0)))])
        for kept in sorted({*left, *came})
    }
    return Passage(field, row, old_runs, new_runs, old, new, changes)


def _joined(paragraphs: list[Paragraph]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for paragraph in paragraphs:
        runs += [Run("same", "\n"), *paragraph.runs] if runs else paragraph.runs
    return tuple(runs)


def _extents(runs: Sequence[Run]) -> dict[int, tuple[int, int]]:
    """Where the changed words between two kept signs begin and end."""
    extents: dict[int, tuple[int, int]] = {}
    begin = kept = 0
    for run in runs:
        end = begin + len(run.text)
        if run.kind == "same":
            kept += _signs(run.text)
        else:
            extents[kept] = (extents.get(kept, (begin, end))[0], end)
        begin = end
    return extents


def _signs(text: str) -> int:
    """Signs without white space, of which paragraphs that were split or merged have more or less."""
    return sum(map(len, text.split()))
