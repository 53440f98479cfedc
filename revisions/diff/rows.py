"""Writes a plan out as rows, so that each side reads from top to bottom."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat, zip_longest
from operator import attrgetter
from typing import TypeVar

from .comparison import Joint, Paragraph, Row, Run, RunKind
from .edits import Stretch
from .matching import Block
from .plan import Match, Plan


def rows(old: Sequence[str], new: Sequence[str], plan: Plan) -> tuple[Row, ...]:
    writer = RowWriter(old, new, plan.matches)
    at_home = sorted((match for match in plan.matches if not match.moved), key=attrgetter("olds.start"))
    blocks = iter(plan.same)
    block = next(blocks, None)
    for match in at_home:
        while block and block.old < match.olds.start:
            writer.write_same(block)
            block = next(blocks, None)
        writer.write_match(match)
    while block:
        writer.write_same(block)
        block = next(blocks, None)
    writer.write_one_sided(len(old), len(new))
    return tuple(writer.rows)


class RowWriter:
    """Holds how far each side is written."""

    def __init__(self, old: Sequence[str], new: Sequence[str], matches: Iterable[Match]) -> None:
        self.old, self.new = old, new
        self.rows: list[Row] = []
        self.next_old = self.next_new = 0
        linked = [match for match in matches if match.moved or len(match.olds) + len(match.news) > 2]
        linked.sort(key=attrgetter("olds.start"))
        self.links = {match.olds.start: link for link, match in enumerate(linked, 1)}
        self.left = {match.olds.start: match for match in linked if match.moved}
        self.arrived = {match.news.start: match for match in linked if match.moved}
        # Paragraphs that stayed the same are most of most comparisons, so these are made all at once.
        self.same_runs: list[tuple[Run, ...]] = list(zip(_made(Run, repeat("same"), old)))
        if "" in old:
            self.same_runs = [runs if runs[0].text else () for runs in self.same_runs]
        self.same_paragraphs = _made(Paragraph, range(len(old)), self.same_runs)

    def write_same(self, block: Block) -> None:
        i, j, size = block
        self.write_one_sided(i, j)
        olds: Iterable[Paragraph] = self.same_paragraphs[i : i + size]
        news = olds if i == j else _made(Paragraph, range(j, j + size), self.same_runs[i : i + size])
        self.rows += _made(Row, repeat("same"), olds, news, repeat(None), repeat(None))
        self.next_old, self.next_new = i + size, j + size

    def write_match(self, match: Match) -> None:
        i, j = match.olds.start, match.news.start
        self.write_one_sided(i, j)
        if len(match.olds) == 1 == len(match.news):
            old, new = (
                _paragraph(i, match.old_stretches, "deleted"),
                _paragraph(j, match.new_stretches, "inserted"),
            )
            self.rows.append(Row("changed", old, new))
        else:
            joint: Joint = "split" if len(match.news) > 1 else "merged"
            olds = _paragraphs(match.olds, self.old, match.old_stretches, "deleted")
            news = _paragraphs(match.news, self.new, match.new_stretches, "inserted")
            for side, other in zip_longest(olds, news):
                self.rows.append(Row("changed", side, other, self.links[i], joint))
        self.next_old, self.next_new = match.olds.stop, match.news.stop

    def write_one_sided(self, old_end: int, new_end: int) -> None:
        """Everything up to these ends that has no partner beside it: first what is old, then what is new."""
        for i in range(self.next_old, old_end):
            match = self.left.get(i)
            side = _paragraph(i, match.old_stretches if match else [(False, self.old[i])], "deleted")
            self.rows.append(Row("moved", side, None, self.links[i]) if match else Row("removed", side, None))
        for j in range(self.next_new, new_end):
            match = self.arrived.get(j)
            side = _paragraph(j, match.new_stretches if match else [(False, self.new[j])], "inserted")
            link = self.links[match.olds.start] if match else None
            self.rows.append(Row("moved" if match else "added", None, side, link))


T = TypeVar("T", Run, Paragraph, Row)

_new = tuple.__new__  # Past the constructor of a named tuple, in half its time.


def _made(kind: type[T], *fields: Iterable[object]) -> list[T]:
    """Many named tuples at once, in a third of the time of one by one."""
    return list(map(_new, repeat(kind), zip(*fields, strict=False)))


def _paragraph(place: int, stretches: Sequence[Stretch], mark: RunKind) -> Paragraph:
    runs = [_new(Run, ("same" if kept else mark, text)) for kept, text in stretches if text]
    return _new(Paragraph, (place, tuple(runs)))


def _paragraphs(
    places: range, texts: Sequence[str], stretches: list[Stretch], mark: RunKind
) -> list[Paragraph]:
    pieces = _cut(stretches, [len(texts[place]) for place in places])
    return [_paragraph(place, piece, mark) for place, piece in zip(places, pieces, strict=True)]


def _cut(stretches: list[Stretch], sizes: list[int]) -> Iterator[list[Stretch]]:
    """Cuts the stretches of texts that were joined by one space each back into texts of these sizes."""
    start = 0
    for size in sizes:
        end = start + size
        piece: list[Stretch] = []
        at = 0
        for kept, text in stretches:
            piece.append((kept, text[max(0, start - at) : max(0, end - at)]))
            at += len(text)
        yield piece
        start = end + 1
