"""What the other undivided lines of a page say of a paragraph, once they have been read in some way."""

from collections.abc import Iterable, Sequence

from .likeness import Bag, bag_of, likeness
from .readings import Decision, OpenLine
from .words import Manner

_WINDOW = 10
_MAX_COMPARED = 3_000  # lines times window: in a page with more, each line looks at fewer of its neighbours
# Being near is not yet being alike, and in another run, behind a line that both columns share, still less so: a
# quotation that is printed twice in one version must not put one of its places into the other.
_NEAR, _FAR = -3.0, -10.0
# However much two paragraphs are alike, other things may speak against their being in different columns.
_MOST_NEAR, _MOST_FAR = 4.0, 1.0
_BEYOND_MOST = 0.2  # of what is above it, which still tells one split of a line from another


class Neighbours:
    """The paragraphs of all undivided lines as they are read at present, by column."""

    def __init__(self, lines: Sequence[OpenLine], manner: Manner) -> None:
        self._lines = lines
        self._manner = manner
        self._bags: dict[str, Bag] = {}
        self._likeness: dict[tuple[str, str], float] = {}
        self._pieces: list[tuple[str, str]] = [("", "")] * len(lines)
        unsettled = sum(not line.is_settled for line in lines)
        self._window = min(_WINDOW, _MAX_COMPARED // max(1, unsettled))

    def take(self, start: int, decisions: Sequence[Decision]) -> None:
        """Read the lines from `start` on as decided from now on."""
        for at, decision in enumerate(decisions, start):
            self._pieces[at] = (decision.first, decision.second)

    def pieces(self, at: int) -> tuple[str, str]:
        return self._pieces[at]

    def outside(self, at: int, run: range, paragraph: str, column: int) -> float:
        """How much the lines near to a run speak for the paragraph of one of its lines standing in a column."""
        others = (pieces[1 - column] for pieces in self._around(at, run))
        return min(_MOST_FAR, self.echo(paragraph, others, _FAR))

    def echo(self, paragraph: str, others: Iterable[str], doubt: float = _NEAR) -> float:
        """How much speaks for a paragraph because one of those of the other column is its other state."""
        found = (self._likeness_of(paragraph, other) for other in others if other)
        echo = max(0.0, doubt + max(found, default=0.0))
        return min(_MOST_NEAR, echo) + _BEYOND_MOST * max(0.0, echo - _MOST_NEAR)

    def _around(self, at: int, run: range) -> list[tuple[str, str]]:
        near = range(max(0, at - self._window), min(len(self._lines), at + self._window + 1))
        return [self._pieces[other] for other in near if other not in run]

    def _likeness_of(self, one: str, other: str) -> float:
        known = self._likeness.get((one, other))
        if known is None:
            known = likeness(self._bag(one), self._bag(other), self._manner)
            self._likeness[one, other] = self._likeness[other, one] = known
        return known

    def _bag(self, paragraph: str) -> Bag:
        if paragraph not in self._bags:
            self._bags[paragraph] = bag_of(paragraph)
        return self._bags[paragraph]
