"""What a comparison is made of: rows of paragraphs, and in each paragraph runs of words. Plain data."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from .words import count_words

RunKind = Literal["same", "inserted", "deleted"]
RowKind = Literal["same", "changed", "added", "removed", "moved"]
Joint = Literal["split", "merged"]


# Runs, paragraphs and rows are named tuples: as frozen dataclasses, three times as slow to make, they took half the
# time of a comparison that finds little changed.


class Run(NamedTuple):
    """Consecutive words of one side that share a fate; old sides never hold `inserted`, new sides never `deleted`."""

    kind: RunKind
    text: str


class Paragraph(NamedTuple):
    """One paragraph of one side: its index among that side's paragraphs, and its runs.

    Joining the texts of the runs gives the paragraph back exactly, white space included.
    """

    index: int  # type: ignore[assignment]  # hides the method that every tuple has, which nobody wants here
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


class Row(NamedTuple):
    """One line of the comparison. Reading the old sides from top to bottom gives the old text, and so for the new.

    `added` and `removed` have one side. `moved` has one side too: a moved paragraph has a row at its old place
    and a row at its new one, and both carry the same `link`. Rows of a paragraph that was split or merged carry
    `joint` and share a `link`: the first has both sides, the others one.
    """

    kind: RowKind
    old: Paragraph | None
    new: Paragraph | None
    link: int | None = None
    joint: Joint | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two lists of paragraphs laid against each other."""

    rows: tuple[Row, ...]
    # Beyond the bound of paragraphs only those that are word for word equal are laid against each other.
    too_different: bool = False

    @property
    def words_inserted(self) -> int:
        return sum(count_words(run.text) for run in self._runs() if run.kind == "inserted")

    @property
    def words_deleted(self) -> int:
        return sum(count_words(run.text) for run in self._runs() if run.kind == "deleted")

    @property
    def words_moved(self) -> int:
        """Words of moved paragraphs that were not changed on the way."""
        moved = (row.new for row in self.rows if row.kind == "moved" and row.new)
        return sum(count_words(run.text) for side in moved for run in side.runs if run.kind == "same")

    def _runs(self) -> Iterator[Run]:
        for row in self.rows:
            for side in (row.old, row.new):
                if side:
                    yield from side.runs
