"""Decides how the undivided lines of a saved page are read: by what explains best all of the lines together.

News Sniffer lays equal paragraphs side by side and pairs what stands between them from the top, so that a run of
undivided lines is some pairs, and then some paragraphs of one column only. Each run can be read in two ways for every
number of pairs that it may begin with. Each way is weighed by what it says of the lines themselves, and by the
lines near them: a paragraph of one column that is nearly the same as one of the other column explains both.
"""

import heapq
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from .neighbours import WINDOW, Neighbours
from .readings import Decision, Kind, OpenLine, Split
from .words import Manner

ROUNDS = 3
PAIR, LATER, EARLIER = -0.29, -0.92, -3.0  # articles grow more often than they shrink
SAME_COLUMN = -0.1
MAX_WAYS = 40  # ways to read one run that are weighed with their lines' neighbours
MAX_WEIGHED = 100_000  # ways times lines times neighbours: a longer run looks less far, or not at all


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to read a run: so many pairs, and the rest of its lines in one column."""

    pairs: int
    rest: Kind

    def kind(self, at: int) -> Kind:
        return "pair" if at < self.pairs else self.rest


def decide(runs: Sequence[Sequence[OpenLine]], manner: Manner, runs_backwards: bool) -> list[Decision]:
    """One decision for each line, run after run; a run is the undivided lines between two that are certain.

    Time grows with the number of words, and with the number of lines times a window that shrinks in long pages.
    """
    lines = [line for run in runs for line in run]
    near = Neighbours(lines, manner)
    starts = list(accumulate((len(run) for run in runs), initial=0))
    decisions: list[list[Decision]] = [[] for _ in runs]
    for _ in range(ROUNDS):
        for at, run in enumerate(runs):
            decided = _Run(run, range(starts[at], starts[at + 1]), near, runs_backwards).decide()
            near.take(starts[at], decided)
            decisions[at] = decided
    return [decision for decided in decisions for decision in decided]


class _Run:
    """The undivided lines between two that are certain, and the ways to read them."""

    def __init__(
        self, lines: Sequence[OpenLine], places: range, near: Neighbours, runs_backwards: bool
    ) -> None:
        self._lines = lines
        self._near = near
        self._places = places
        self._later: Kind = "first" if runs_backwards else "second"
        self._outside: dict[tuple[int, str, int], float] = {}

    def decide(self) -> list[Decision]:
        alone = {way: self._alone(way) for way in self._ways()}
        likely = heapq.nlargest(MAX_WAYS, alone, key=lambda way: (alone[way], way.pairs, way.rest))
        self._reach = min(WINDOW, MAX_WEIGHED // (len(likely) * len(self._lines)))
        totals = {way: self._prior(way) + self._explained(way) for way in likely}
        best = max(likely, key=lambda way: (totals[way], way.pairs, way.rest))
        return [self._decision(at, best, totals) for at in range(len(self._lines))]

    def _ways(self) -> Iterator[_Way]:
        # A line of a single word can be no pair.
        divisible = next((at for at, line in enumerate(self._lines) if not line.splits), len(self._lines))
        for pairs in range(divisible + 1):
            yield _Way(pairs, "second")
            if pairs < len(self._lines):
                yield _Way(pairs, "first")

    def _prior(self, way: _Way) -> float:
        rest = len(self._lines) - way.pairs
        if not rest:
            return PAIR * way.pairs
        turn = LATER if way.rest == self._later else EARLIER
        return PAIR * way.pairs + turn + SAME_COLUMN * (rest - 1)

    def _alone(self, way: _Way) -> float:
        """What speaks for a way before any line is laid against another."""
        return self._prior(way) + sum(
            line.splits[0].score() if at < way.pairs else line.whole(way.rest)
            for at, line in enumerate(self._lines)
        )

    def _explained(self, way: _Way) -> float:
        """What the lines of the run say when it is read in this way, and what they say of each other."""
        pieces = [self._pieces(at, way) for at in range(len(self._lines))]
        return sum(
            self._scored_splits(at, pieces)[0][0]
            if at < way.pairs
            else line.whole(way.rest) + self._echo(at, line.text, way.rest == "second", pieces)
            for at, line in enumerate(self._lines)
        )

    def _pieces(self, at: int, way: _Way) -> tuple[str, str]:
        line = self._lines[at]
        if at < way.pairs:
            known = self._near.pieces(self._places[at])
            return known if all(known) else (line.splits[0].first, line.splits[0].second)
        return (line.text, "") if way.rest == "first" else ("", line.text)

    def _scored_splits(self, at: int, pieces: Sequence[tuple[str, str]]) -> list[tuple[float, Split]]:
        """The splits of a line with what speaks for each, the best first."""
        line = self._lines[at]
        if line.is_settled:
            return [(split.score(), split) for split in line.splits]
        scored = [
            (
                split.score(self._echo(at, split.first, 0, pieces) + self._echo(at, split.second, 1, pieces)),
                split,
            )
            for split in line.splits
        ]
        return sorted(scored, key=lambda each: -each[0])

    def _echo(self, at: int, paragraph: str, column: int, pieces: Sequence[tuple[str, str]]) -> float:
        """How much other lines speak for the paragraph of one line standing in a column."""
        near = range(max(0, at - self._reach), min(len(pieces), at + self._reach + 1))
        inside = self._near.echo(paragraph, (pieces[other][1 - column] for other in near if other != at))
        key = (at, paragraph, column)
        if key not in self._outside:
            place = self._places[at]
            self._outside[key] = self._near.outside(place, self._places, paragraph, column)
        return max(inside, self._outside[key])

    def _decision(self, at: int, best: _Way, totals: dict[_Way, float]) -> Decision:
        kind = best.kind(at)
        others = (total for way, total in totals.items() if way.kind(at) != kind)
        margin = totals[best] - max(others, default=-math.inf)
        if kind != "pair":
            return Decision(kind, *self._pieces(at, best), margin_of_kind=margin)
        pieces = [self._pieces(other, best) for other in range(len(self._lines))]
        (score, split), *less = self._scored_splits(at, pieces)
        margin_of_split = score - less[0][0] if less else math.inf
        return Decision(kind, split.first, split.second, margin, margin_of_split)
