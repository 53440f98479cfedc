"""How much two sequences share at their start and at their end: paragraphs, words or letters."""

from collections.abc import Sequence


def equal_start(old: Sequence[str], new: Sequence[str]) -> int:
    """The number of equal elements at the start. Halves the search, so that slices are compared and not elements."""
    least, most = 0, min(len(old), len(new))
    if not most or old[0] != new[0]:
        return 0
    while least < most:
        middle = (least + most + 1) // 2
        if old[least:middle] == new[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least


def equal_end(old: Sequence[str], new: Sequence[str], most: int) -> int:
    """The number of equal elements at the end, `most` at most."""
    least = 0
    if not most or old[-1] != new[-1]:
        return 0
    old_size, new_size = len(old), len(new)
    while least < most:
        middle = (least + most + 1) // 2
        if old[old_size - middle : old_size - least] == new[new_size - middle : new_size - least]:
            least = middle
        else:
            most = middle - 1
    return least
