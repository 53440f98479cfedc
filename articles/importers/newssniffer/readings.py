"""The ways in which an undivided line of a saved page can be read, and how much speaks for each within the line."""

import heapq
import math
from dataclasses import dataclass
from typing import Literal

from .likeness import likeness_of_halves
from .siblings import SiblingVersion
from .words import Manner, beginning_of, ending_of

# A line is a pair of paragraphs, or it is one paragraph that stands in the first or in the second column alone.
Kind = Literal["pair", "first", "second"]

_RELATED = math.log(0.8)  # most pairs are two states of one paragraph
_UNRELATED = math.log(0.2)
_SETTLED = 40.0  # halves that are so much alike explain each other, and need no other line
_MAX_SPLITS = 10  # of each of two orders


@dataclass(frozen=True, slots=True)
class Split:
    """One place where a line may be divided. `alone` is what speaks for it if its halves have nothing in common."""

    first: str
    second: str
    alone: float
    related: float

    def score(self, echo: float = 0.0) -> float:
        """What speaks for the split when other lines echo its halves so much."""
        return self.alone + max(self.related, _UNRELATED + echo)


@dataclass(frozen=True, slots=True)
class OpenLine:
    """A line with its likeliest splits, best first, and what speaks for its being one paragraph of either column."""

    number: int
    text: str
    splits: tuple[Split, ...]
    first: float
    second: float

    @property
    def is_settled(self) -> bool:
        return bool(self.splits) and self.splits[0].related > _SETTLED

    def whole(self, kind: Kind) -> float:
        return self.first if kind == "first" else self.second


@dataclass(frozen=True, slots=True)
class Decision:
    """How a line is read. The margins say how much less the next best kind explains, and the next best split."""

    kind: Kind
    first: str
    second: str
    margin_of_kind: float
    margin_of_split: float = math.inf


def open_line(
    number: int, text: str, manner: Manner, siblings: tuple[SiblingVersion | None, SiblingVersion | None]
) -> OpenLine:
    tokens = text.split(" ")
    size = len(tokens)
    first = siblings[0].evidence(tokens, 0) if siblings[0] else [0.0] * (size + 1)
    second = siblings[1].evidence(tokens, 1) if siblings[1] else [0.0] * (size + 1)
    weighed = [
        (_alone(tokens, at, manner) + first[at] + second[size - at], related + _RELATED, at)
        for at, related in enumerate(likeness_of_halves(tokens, manner), 1)
    ]
    one = manner.length_odds(size)
    return OpenLine(
        number,
        text,
        tuple(
            Split(" ".join(tokens[:at]), " ".join(tokens[at:]), *odds) for *odds, at in _likeliest(weighed)
        ),
        one + first[size],
        one + second[size],
    )


def _likeliest(weighed: list[tuple[float, float, int]]) -> list[tuple[float, float, int]]:
    """The best splits; among them those that are best if the halves have nothing in common with each other."""
    best = heapq.nlargest(
        _MAX_SPLITS, weighed, key=lambda split: (split[0] + max(split[1], _UNRELATED), -split[2])
    )
    alone = heapq.nlargest(_MAX_SPLITS, weighed, key=lambda split: (split[0], -split[2]))
    return best + [split for split in alone if split not in best]


def _alone(tokens: list[str], at: int, manner: Manner) -> float:
    return (
        manner.end_odds[ending_of(tokens[at - 1])]
        + manner.begin_odds[beginning_of(tokens[at])]
        + manner.length_odds(at)
        + manner.length_odds(len(tokens) - at)
    )
