"""Finds paragraphs that were split: a leftover of the new side that is mostly contained in a neighbour's partner.

Merged paragraphs are split ones seen from the other side.
"""

from collections.abc import Sequence

from .bounds import Work
from .chains import Place
from .edits import Edit, edit
from .words import letters

# The share of a leftover's weight that its neighbour's partner must hold, unmatched until then.
LEAST_CONTAINED = 0.6

Joined = dict[Place, tuple[range, Edit]]  # pair -> the new paragraphs it became, and how


def find_splits(
    old: Sequence[str], new: Sequence[str], edits: dict[Place, Edit], free: set[int], work: Work
) -> Joined:
    """Edited pairs whose old paragraph reaches into free new ones beside the new paragraph. Takes those from `free`."""
    splits: Joined = {}
    for (i, j), first in sorted(edits.items()):
        found, whole = range(j, j + 1), first
        growing = True
        while growing:
            growing = False
            for wider in (range(found.start, found.stop + 1), range(found.start - 1, found.stop)):
                leftover = wider[-1] if wider.stop > found.stop else wider[0]
                if leftover not in free or not _could_hold(whole, new[leftover]):
                    continue
                joined = edit(old[i], " ".join(new[k] for k in wider), work)
                if joined.shared - whole.shared >= LEAST_CONTAINED * (joined.total - whole.total) > 0:
                    free.discard(leftover)
                    found, whole, growing = wider, joined, True
                    break
        if len(found) > 1:
            splits[i, j] = found, whole
    return splits


def _could_hold(changes: Edit, text: str) -> bool:
    """Whether the old text has enough to spare for this one; saves matching most leftovers."""
    spare = letters(changes.old[1::2]) + len(changes.head) + len(changes.tail) - changes.shared
    return spare > LEAST_CONTAINED * letters(text.split())
