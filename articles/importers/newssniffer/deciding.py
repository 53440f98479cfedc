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
from .readings import Decision, Kind, OpenLine, ScoredSplit
from .words import Manner

ROUNDS = 3
PAIR, LATER, EARLIER = -0.29, -0.92, -1.9  # articles grow more often than they shrink
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
        self._splits = [near.splits(at) for at in places]
        self._outside: dict[tuple[int, str, int], float] = {}

    def decide(self) -> list[Decision]:
        alone = {way: self._alone(way) for way in self._ways()}
        likely = heapq.nlargest(MAX_WAYS, alone, key=lambda way: (alone[way], way.pairs, way.rest))
        reach = min(WINDOW, MAX_WEIGHED // (len(likely) * len(self._lines)))
        totals = {way: alone[way] + self._echoes(way, reach) for way in likely}
        best = max(likely, key=lambda way: (totals[way], way.pairs, way.rest))
        return [self._decision(at, best, totals) for at in range(len(self._lines))]

    def _ways(self) -> Iterator[_Way]:
        # A line of a single word can be no pair.
        divisible = next((at for at, splits in enumerate(self._splits) if not splits), len(self._lines))
        for pairs in range(divisible + 1):
            yield _Way(pairs, "second")
            if pairs < len(self._lines):
                yield _Way(pairs, "first")

    def _alone(self, way: _Way) -> float:
        """What speaks for a way before any line is laid against another."""
        rest = len(self._lines) - way.pairs
        total = PAIR * way.pairs
        if rest:
            total += (LATER if way.rest == self._later else EARLIER) + SAME_COLUMN * (rest - 1)
        return total + sum(
            self._splits[at][0][1].score if at < way.pairs else self._lines[at].whole(way.rest)
            for at in range(len(self._lines))
        )

    def _echoes(self, way: _Way, reach: int) -> float:
        """What the paragraphs say of each other when the run is read in this way."""
        pieces = [self._pieces(at, way) for at in range(len(self._lines))]
        total = 0.0
        for at, (first, second) in enumerate(pieces):
            echo = self._echo(at, pieces, 0, reach) + self._echo(at, pieces, 1, reach)
            if first and second:
                split = self._splits[at][0][1]
                echo = max(0.0, echo + split.alone_if_unrelated - split.score)
            total += echo
        return total

    def _echo(self, at: int, pieces: Sequence[tuple[str, str]], column: int, reach: int) -> float:
        paragraph = pieces[at][column]
        if not paragraph:
            return 0.0
        near = range(max(0, at - reach), min(len(pieces), at + reach + 1))
        inside = self._near.echo(paragraph, (pieces[other][1 - column] for other in near if other != at))
        key = (at, paragraph, column)
        if key not in self._outside:
            place = self._places[at]
            self._outside[key] = self._near.outside(place, self._places, paragraph, column)
        return max(inside, self._outside[key])

    def _pieces(self, at: int, way: _Way) -> tuple[str, str]:
        if at < way.pairs:
            split = self._splits[at][0][1]
            return split.first, split.second
        text = self._lines[at].text
        return (text, "") if way.rest == "first" else ("", text)

    def _decision(self, at: int, best: _Way, totals: dict[_Way, float]) -> Decision:
        kind = best.kind(at)
        others = (total for way, total in totals.items() if way.kind(at) != kind)
        first, second = self._pieces(at, best)
        return Decision(
            kind,
            first,
            second,
            margin_of_kind=totals[best] - max(others, default=-math.inf),
            margin_of_split=_margin(self._splits[at]) if kind == "pair" else math.inf,
        )


def _margin(splits: Sequence[ScoredSplit]) -> float:
    return splits[0][0] - splits[1][0] if len(splits) > 1 else math.inf
