"""Reads a run of undivided lines in the way that explains best all of them together.

News Sniffer lays equal paragraphs side by side and pairs what stands between them from the top, so that such a run is
some pairs, and then some paragraphs of one column only. It can be read in two ways for every number of pairs that it
may begin with. Each way is weighed by what it says of the lines themselves, and by what they say of each other: a
paragraph of one column that is nearly the same as one of the other column explains both.
"""

import heapq
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from .neighbours import Neighbours
from .readings import Decision, Kind, OpenLine, Split

# How likely each line makes a pair, and how likely the rest of a run is of the later version or of the earlier one,
# as natural logarithms: articles grow far more often than they shrink.
_PAIR, _LATER, _EARLIER = -0.1, -0.9, -3.0
_SAME_COLUMN = -0.35

_REACH = 10  # lines on either side that are laid against a line
_MAX_WAYS = 40  # that are weighed with what the lines say of each other
_MAX_TOGETHER = 80  # lines; those of a longer run are each read alone, or a page could take minutes

Pieces = tuple[str, str]  # what a line holds of the first column and of the second


@dataclass(frozen=True, slots=True)
class Way:
    """One way to read a run: so many pairs, and the rest of its lines in one column."""

    pairs: int
    rest: Kind

    def kind(self, at: int) -> Kind:
        return "pair" if at < self.pairs else self.rest


class Run:
    """The undivided lines between two that are certain; `places` is where they stand among all undivided lines."""

    def __init__(
        self, lines: Sequence[OpenLine], places: range, near: Neighbours, runs_backwards: bool
    ) -> None:
        self._lines = lines
        self._places = places
        self._near = near
        self._later: Kind = "first" if runs_backwards else "second"
        self._reach = _REACH if len(lines) <= _MAX_TOGETHER else 0
        self._outside: dict[tuple[int, str, int], float] = {}
        self._weighed: dict[tuple[int, tuple[Pieces, ...]], list[tuple[float, Split]]] = {}
        self._divided: dict[Way, list[Pieces]] = {}

    def decide(self) -> list[Decision]:
        alone = self._weighed_alone()
        likely = heapq.nlargest(_MAX_WAYS, alone, key=lambda way: (alone[way], way.pairs, way.rest))
        if self._reach:
            totals = {way: self._prior(way) + self._explained(way) for way in likely}
        else:
            totals = {way: alone[way] for way in likely}
        best = max(likely, key=lambda way: (totals[way], way.pairs, way.rest))
        return [self._decision(at, best, totals) for at in range(len(self._lines))]

    def _weighed_alone(self) -> dict[Way, float]:
        """What speaks for each way before any line is laid against another."""
        # A line of a single word can be no pair, and nothing after what is left over can.
        count = len(self._lines)
        divisible = next((at for at, line in enumerate(self._lines) if not line.splits), count)
        pairs = list(accumulate((line.splits[0].score() for line in self._lines[:divisible]), initial=0.0))
        ways = {}
        for kind in ("second", "first"):
            wholes = list(accumulate((line.whole(kind) for line in reversed(self._lines)), initial=0.0))
            for paired in range(divisible + 1):
                way = Way(paired, kind)
                ways[way] = self._prior(way) + pairs[paired] + wholes[count - paired]
        ways.pop(Way(count, "first"), None)
        return ways

    def _prior(self, way: Way) -> float:
        rest = len(self._lines) - way.pairs
        if not rest:
            return _PAIR * way.pairs
        turn = _LATER if way.rest == self._later else _EARLIER
        return _PAIR * way.pairs + turn + _SAME_COLUMN * (rest - 1)

    def _explained(self, way: Way) -> float:
        """What the lines of the run say when it is read in this way, and what they say of each other."""
        pieces = self._pieces(way)
        return sum(
            self._splits(at, pieces)[0][0]
            if at < way.pairs
            else line.whole(way.rest) + self._echo(at, line.text, way.rest == "second", pieces)
            for at, line in enumerate(self._lines)
        )

    def _pieces(self, way: Way) -> list[Pieces]:
        """The paragraphs of each line by column, each pair divided where its neighbours in this way explain most."""
        if way not in self._divided:
            pieces = [self._first_pieces(at, way) for at in range(len(self._lines))]
            best = [self._splits(at, pieces)[0][1] for at in range(way.pairs)]
            self._divided[way] = [(split.first, split.second) for split in best] + pieces[way.pairs :]
        return self._divided[way]

    def _first_pieces(self, at: int, way: Way) -> Pieces:
        line = self._lines[at]
        if at < way.pairs:
            known = self._near.pieces(self._places[at])
            return known if all(known) else (line.splits[0].first, line.splits[0].second)
        return (line.text, "") if way.rest == "first" else ("", line.text)

    def _splits(self, at: int, pieces: Sequence[Pieces]) -> list[tuple[float, Split]]:
        """The splits of a line with what speaks for each, the best first."""
        line = self._lines[at]
        if line.is_settled or not self._reach:
            return [(split.score(), split) for split in line.splits]
        around = (*pieces[max(0, at - self._reach) : at], *pieces[at + 1 : at + 1 + self._reach])
        if (at, around) not in self._weighed:
            weighed = [(split.score(self._echoes(at, split, pieces)), split) for split in line.splits]
            self._weighed[at, around] = sorted(weighed, key=lambda each: -each[0])
        return self._weighed[at, around]

    def _echoes(self, at: int, split: Split, pieces: Sequence[Pieces]) -> float:
        return self._echo(at, split.first, 0, pieces) + self._echo(at, split.second, 1, pieces)

    def _echo(self, at: int, paragraph: str, column: int, pieces: Sequence[Pieces]) -> float:
        """How much other lines speak for the paragraph of one line standing in a column."""
        if not self._reach:
            return 0.0
        near = range(max(0, at - self._reach), min(len(pieces), at + self._reach + 1))
        inside = self._near.echo(paragraph, [pieces[other][1 - column] for other in near if other != at])
        key = (at, paragraph, column)
        if key not in self._outside:
            self._outside[key] = self._near.outside(self._places[at], self._places, paragraph, column)
        return max(inside, self._outside[key])

    def _decision(self, at: int, best: Way, totals: dict[Way, float]) -> Decision:
        kind = best.kind(at)
        others = (total for way, total in totals.items() if way.kind(at) != kind)
        margin = totals[best] - max(others, default=-math.inf)
        if kind != "pair":
            return Decision(kind, *self._pieces(best)[at], margin_of_kind=margin)
        (score, split), *less = self._splits(at, self._pieces(best))
        return Decision(kind, split.first, split.second, margin, score - less[0][0] if less else math.inf)
