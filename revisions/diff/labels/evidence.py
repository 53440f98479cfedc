"""What labels are made from, and what they are: the words that prove why a revision may matter. Plain data."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from .kinds import LabelKind

Field = Literal["title", "standfirst", "byline", "text"]


@dataclass(frozen=True, slots=True)
class State:
    """One version, as text."""

    title: str
    standfirst: str
    byline: str
    paragraphs: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.title, self.standfirst, self.byline, *self.paragraphs)


class Label(NamedTuple):
    """One reason why a revision may matter, with its evidence.

    `old` and `new` are words of the two versions, as they stand there; either may be empty. `cut-by-half` and
    `rewritten` carry counts of words instead, `restored` carries none. `row` is the place in `Comparison.rows` of
    evidence from the text, and None for other fields and for the text as a whole.
    """

    kind: LabelKind
    old: str
    new: str
    row: int | None
    field: Field
