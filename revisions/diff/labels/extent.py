"""Labels how much became of a version: restored, cut, rewritten, or only put into another order."""

from collections.abc import Iterator, Sequence

from revisions.diff import count_words
from revisions.diff.comparison import Comparison

from .evidence import Label, State
from .kinds import LabelKind
from .passages import Passage

LEAST_WORDS = 60  # of a version that is worth measuring
LEAST_KEPT = 0.25  # of the signs of both versions; with less it was rewritten
# A text with more than this share of the old one's signs cannot have half its words: no need to count them.
WORTH_COUNTING = 0.8


def extent_labels(
    old: State, new: State, comparison: Comparison, passages: Sequence[Passage], *, restores: bool
) -> Iterator[Label]:
    if restores:
        yield Label(LabelKind.RESTORED, "", "", None, "text")
    yield from _cut_or_rewritten(old, new, comparison)
    if not passages and all(row.kind in ("same", "moved") and not row.joint for row in comparison.rows):
        yield from _moved(comparison)


def _moved(comparison: Comparison) -> Iterator[Label]:
    """The first paragraph that arrived at another place; the others are marked in the comparison."""
    for place, row in enumerate(comparison.rows):
        if row.kind == "moved" and row.new:
            yield Label(LabelKind.MOVED_ONLY, row.new.text, row.new.text, place, "text")
            return


def _cut_or_rewritten(old: State, new: State, comparison: Comparison) -> Iterator[Label]:
    old_size, new_size = (sum(map(len, state.paragraphs)) for state in (old, new))
    kept = sum(
        len(run.text) for row in comparison.rows if row.new for run in row.new.runs if run.kind == "same"
    )
    cut = new_size < WORTH_COUNTING * old_size
    rewritten = kept < LEAST_KEPT * min(old_size, new_size)
    if not cut and not rewritten:
        return
    had, has = (sum(map(count_words, state.paragraphs)) for state in (old, new))
    if had >= LEAST_WORDS and 2 * has < had:
        yield Label(LabelKind.CUT_BY_HALF, str(had), str(has), None, "text")
    elif rewritten and min(had, has) >= LEAST_WORDS:
        yield Label(LabelKind.REWRITTEN, str(had), str(has), None, "text")
