"""Writes what any engine shows as running text, so that its layout does not give it away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from benchmarks.diff.scoring import Shown, Side

Run = tuple[str, str]  # kind (same, deleted, inserted) and text
Letter = tuple[bool, str]  # marked or not, and a letter with the white space after it

SEAM = "¶ "  # where a paragraph was cut in two, or two were joined


@dataclass(frozen=True)
class Passage:
    """One paragraph of running text; `moved` is away or here if an engine says so."""

    runs: list[Run]
    moved: str = ""

    @property
    def is_unchanged(self) -> bool:
        return not self.moved and all(kind == "same" for kind, _ in self.runs)


def passages(shown: Shown, runs: Sequence[Run] | None) -> Iterator[Passage]:
    """From rows; or from runs, for engines that know no paragraphs."""
    if runs is not None:
        yield from _from_runs(runs)
        return
    seen: set[int] = set()
    for old, new, group in shown:
        if group is None:
            yield _from_row(old, new)
        elif group not in seen:
            seen.add(group)
            members = [row for row in shown if row[2] == group]
            yield Passage(_merge(_joined([row[0] for row in members]), _joined([row[1] for row in members])))


def _from_runs(runs: Sequence[Run]) -> Iterator[Passage]:
    passage: list[Run] = []
    for kind, text in runs:
        first, *more = text.split("\n")
        passage.append((kind, first))
        for line in more:
            yield Passage(_without_empty(passage))
            passage = [(kind, line)]
    yield Passage(_without_empty(passage))


def _without_empty(runs: Sequence[Run]) -> list[Run]:
    return [(kind, text) for kind, text in runs if text]


def _from_row(old: Side | None, new: Side | None) -> Passage:
    if old and new:
        return Passage(_merge(old, new))
    kind = "deleted" if old else "inserted"
    runs = [(kind if mark else "same", text) for mark, text in old or new or []]
    moved = any(each == "same" and text.strip() for each, text in runs)
    return Passage(runs, ("away" if old else "here") if moved else "")


def _joined(sides: Sequence[Side | None]) -> Side:
    joined: Side = []
    for side in filter(None, sides):
        joined += ([(True, SEAM)] if joined else []) + side
    return joined


def _merge(old: Side, new: Side) -> list[Run]:
    """Both sides in one: the letters that neither marks are the same ones, in the same order."""
    waiting, arriving = _letters(old), _letters(new)
    merged: list[Run] = []
    i = j = 0
    while i < len(waiting) or j < len(arriving):
        if i < len(waiting) and (waiting[i][0] or j == len(arriving)):
            merged.append(("deleted", waiting[i][1]))
            i += 1
        elif j < len(arriving) and (arriving[j][0] or i == len(waiting)):
            merged.append(("inserted", arriving[j][1]))
            j += 1
        else:
            merged.append(("same", arriving[j][1]))
            i, j = i + 1, j + 1
    runs = groupby(merged, lambda run: run[0])
    return [(kind, "".join(text for _, text in run)) for kind, run in runs]


def _letters(side: Side) -> list[Letter]:
    letters: list[Letter] = []
    for mark, text in side:
        for letter in text:
            if letter.isspace() and letters:
                letters[-1] = (letters[-1][0], letters[-1][1] + letter)
            else:
                letters.append((mark, letter))
    return letters
