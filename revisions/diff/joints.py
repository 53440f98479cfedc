"""Finds paragraphs that were split: leftovers of the new side that are mostly contained in a neighbour's partner.

Merged paragraphs are split ones seen from the other side.
"""

from collections.abc import Sequence

from .bounds import Work
from .chains import Place
from .edits import Edit, edit
from .words import letters, split

# The share of a leftover's letters that its neighbour's partner must hold, unmatched until then.
LEAST_CONTAINED = 0.6
# The same with the words in any order, and those counted that already have a partner: a bound that is quickly seen.
LEAST_HELD = 0.5

Split = tuple[range, Edit]  # the new paragraphs that an old one became, and how


def find_splits(
    old: Sequence[str], new: Sequence[str], edits: dict[Place, Edit], free: set[int], work: Work
) -> dict[Place, Split]:
    """Edited pairs whose old paragraph reaches into free new ones beside the new paragraph. Takes those from `free`."""
    splits: dict[Place, Split] = {}
    for (i, j), first in sorted(edits.items()):
        found = (range(j, j + 1), first)
        for direction in (1, -1):
            found = _grown(old[i], new, found, free, direction, work)
        if len(found[0]) > 1:
            splits[i, j] = found
            free.difference_update(found[0])
    return splits


def _grown(old: str, new: Sequence[str], found: Split, free: set[int], direction: int, work: Work) -> Split:
    """Takes in more and more paragraphs while they fit, fewer when they do not: few trials even for many parts."""
    step = 1
    while step:
        wider = _wider(found[0], free, direction, step)
        if len(wider) < len(found[0]) + step or not _could_hold(
            found[1], [new[k] for k in wider if k not in found[0]]
        ):
            step //= 2
            continue
        joined = edit(old, " ".join([new[k] for k in wider]), work)
        if joined.shared() - found[1].shared() >= LEAST_CONTAINED * (joined.total() - found[1].total()) > 0:
            found = (wider, joined)
            step *= 2
        else:
            step //= 2
    return found


def _wider(parts: range, free: set[int], direction: int, step: int) -> range:
    """Up to `step` more paragraphs on one side, as far as they are free."""
    taken = 0
    edge = parts.stop if direction > 0 else parts.start - 1
    while taken < step and edge + direction * taken in free:
        taken += 1
    return range(parts.start, parts.stop + taken) if direction > 0 else range(parts.start - taken, parts.stop)


def _could_hold(changes: Edit, texts: list[str]) -> bool:
    """Whether the old text has most of the words of these, in whatever order; saves matching most leftovers."""
    held = set(changes.old[1::2])
    words = [word for text in texts for word in split(text)[1::2]]
    return letters([word for word in words if word in held]) >= LEAST_HELD * letters(words)
