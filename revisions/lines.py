"""Prepares the rows of a comparison for a template: marks in the text, twins named, long texts in parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from revisions.diff import compare_line
from revisions.diff.comparison import Comparison, Paragraph, Row, Run
from revisions.merging import merged
from revisions.visible import Piece, pieces

PART_WEIGHT = 6_000  # of one page: about half a second of rendering, and half a megabyte
MOST_RUNS = 4_000  # of one row: beyond it neither a page nor a reader can take each of them in


class Words(NamedTuple):
    """A run as a template shows it, in the order in which the template's loop takes it apart."""

    kind: str
    text: str
    pieces: list[Piece] | None = None  # where something in the text is invisible
    stands_instead: bool = False  # inserted right behind deleted words: a space would help the eye


@dataclass(frozen=True, slots=True)
class Line:
    """One row with what a reader has to be told of it; `both` are its two sides in one text.

    The twin of a moved row is the row at its other place; those of a split or merged one are its other rows.
    """

    row: Row
    both_runs: Sequence[Run]
    twins: tuple[Row, ...] = ()
    is_coarse: bool = False  # too many changes to mark each: the paragraph is marked as a whole

    @property
    def kind(self) -> str:
        return self.row.kind

    @property
    def old(self) -> list[Words] | None:
        return _words(self.row.old.runs) if self.row.old else None

    @property
    def new(self) -> list[Words] | None:
        return _words(self.row.new.runs) if self.row.new else None

    @property
    def both(self) -> list[Words]:
        return _words(self.both_runs)

    @property
    def place(self) -> str:
        return _place(self.row)

    @property
    def has_note(self) -> bool:
        return self.is_coarse or self.row.link is not None

    @property
    def is_origin(self) -> bool:
        """Of a moved paragraph: this is where it stood."""
        return self.row.new is None

    @property
    def elsewhere(self) -> str:
        return _place(self.twins[0])

    @property
    def elsewhere_number(self) -> int:
        side = self.twins[0].new or self.twins[0].old
        return side.index + 1 if side else 0

    @property
    def joined(self) -> int:
        """Of a split or merged paragraph: how many it became, or was made of. 0 but on its first row."""
        return len(self.twins) + 1 if self.row.joint and self.row.old and self.row.new else 0

    @property
    def shows_old_cell(self) -> bool:
        """False under the one old paragraph of a split: its cell spans all of the rows."""
        return not self.follows or self.row.old is not None

    @property
    def shows_new_cell(self) -> bool:
        return not self.follows or self.row.new is not None

    @property
    def old_span(self) -> int:
        return self.joined if self.row.joint == "split" else 1

    @property
    def new_span(self) -> int:
        return self.joined if self.row.joint == "merged" else 1

    @property
    def follows(self) -> bool:
        """Belongs to the row above, of a paragraph that was split or merged."""
        return self.row.joint is not None and not self.joined

    @property
    def weight(self) -> int:
        sides = [side for side in (self.row.old, self.row.new) if side]
        return 1 + sum(len(side.runs) + sum(len(run.text) for run in side.runs) // 100 for side in sides)


def _words(runs: Iterable[Run]) -> list[Words]:
    words: list[Words] = []
    for run in runs:
        instead = run.kind == "inserted" and bool(words) and words[-1].kind == "deleted"
        found = pieces(run.text, changed=run.kind != "same")
        words.append(Words(run.kind, run.text, found if len(found) > 1 or found[0].code else None, instead))
    return words


def _place(row: Row) -> str:
    """Stable for one pair of texts: "old-3" is the third paragraph of the old one."""
    if row.new is not None:
        return f"new-{row.new.index + 1}"
    return f"old-{row.old.index + 1}" if row.old else ""


def lines(comparison: Comparison) -> list[Line]:
    """The rows as lines, in their order."""
    groups: dict[int, list[Row]] = {}
    for row in comparison.rows:
        if row.link is not None:
            groups.setdefault(row.link, []).append(row)
    together = {
        place: runs for group in groups.values() if group[0].joint for place, runs in _together(group)
    }
    return [
        _line(row, groups.get(row.link, []) if row.link is not None else [], together)
        for row in comparison.rows
    ]


def _line(row: Row, group: Sequence[Row], together: dict[str, Sequence[Run]]) -> Line:
    if _runs(row) > MOST_RUNS:
        return _coarse(row)
    twins = tuple(twin for twin in group if twin is not row)
    both = together[_place(row)] if row.joint else next(iter(_together([row])))[1]
    return Line(row, both, twins)


def _runs(row: Row) -> int:
    return sum(len(side.runs) for side in (row.old, row.new) if side)


def _coarse(row: Row) -> Line:
    deleted = [Run("deleted", row.old.text)] if row.old else []
    inserted = [Run("inserted", row.new.text)] if row.new else []
    old = row.old and Paragraph(row.old.index, tuple(deleted))
    new = row.new and Paragraph(row.new.index, tuple(inserted))
    return Line(Row(row.kind, old, new), [*deleted, *inserted], is_coarse=True)


def _together(group: Sequence[Row]) -> Iterator[tuple[str, Sequence[Run]]]:
    """The merged texts of rows that belong together; nothing for a row that has no new side of its own."""
    old = [row.old for row in group if row.old]
    texts = merged(old, [row.new for row in group if row.new])
    for position, row in enumerate(group):
        yield _place(row), texts[position] if position < len(texts) else ()


def title_line(old: str, new: str) -> Line:
    """Titles, standfirsts and bylines belong together whatever they say."""
    old_side, new_side = compare_line(old, new)
    row = Row("same" if old == new else "changed", old_side if old else None, new_side if new else None)
    return Line(row, merged([old_side], [new_side])[0])


def parts(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """The lines in pages of bounded weight; at least one, which may be empty."""
    cuts, weight = [0], 0
    for place, line in enumerate(lines):
        weight += line.weight
        if weight > PART_WEIGHT and place > cuts[-1] and not line.follows:
            cuts.append(place)
            weight = line.weight
    return [lines[start:end] for start, end in zip(cuts, [*cuts[1:], len(lines)], strict=True)]
