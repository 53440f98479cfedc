"""Turns the answers of engines into rows as a reader sees them, with their marks laid over the paragraphs."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from benchmarks.diff.corpus import Pair
from benchmarks.diff.peers.engine import Reply
from benchmarks.diff.scoring import Shown, Side


def read(reply: Reply, pair: Pair) -> Shown:
    """Engines that know no paragraphs show each side's paragraphs one below the other: no row has both sides."""
    if "rows" in reply:
        old = iter(pair.old)
        new = iter(pair.new)
        return [(_cell(left, old), _cell(right, new), group) for left, right, group in reply["rows"]]
    old_sides = _sides(reply["runs"], "inserted", pair.old)
    new_sides = _sides(reply["runs"], "deleted", pair.new)
    return [(side, None, None) for side in old_sides] + [(None, side, None) for side in new_sides]


def _cell(cell: Iterable[tuple[bool, str]] | None, paragraphs: Iterator[str]) -> Side | None:
    if cell is None:
        return None
    pieces = [(mark, text) for mark, text in cell]
    laid = lay(pieces, [next(paragraphs, "")])
    return pieces if laid is None else laid[0]


def _sides(runs: Sequence[tuple[str, str]], absent: str, paragraphs: Sequence[str]) -> list[Side]:
    pieces = [(kind != "same", text) for kind, text in runs if kind != absent]
    return lay(pieces, paragraphs) or [pieces]


def lay(pieces: Sequence[tuple[bool, str]], paragraphs: Sequence[str]) -> list[Side] | None:
    """The marks of `pieces` on the same letters of `paragraphs`; None if the letters differ, white space aside."""
    letters = ["".join(text.split()) for _, text in pieces]
    if "".join(letters) != "".join("".join(text.split()) for text in paragraphs):
        return None
    marks = _marks((mark, len(text)) for (mark, _), text in zip(pieces, letters, strict=True))
    return [_laid(paragraph, marks) for paragraph in paragraphs]


def _marks(lengths: Iterable[tuple[bool, int]]) -> Iterator[bool]:
    for mark, length in lengths:
        for _ in range(length):
            yield mark


def _laid(paragraph: str, marks: Iterator[bool]) -> Side:
    """White space goes with the letter before it."""
    mark = False
    marked = []
    for letter in paragraph:
        mark = mark if letter.isspace() else next(marks)
        marked.append((mark, letter))
    return [
        (mark, "".join(letter for _, letter in run)) for mark, run in groupby(marked, lambda each: each[0])
    ]
