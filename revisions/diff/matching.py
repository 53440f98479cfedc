"""Finds the longest common subsequence of two lists of words, exactly, by bits of whole numbers."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from .bounds import MAX_DIVISIONS, Work
from .chains import Place, longest_chain
from .ends import equal_end, equal_start


class Block(NamedTuple):
    """`size` words from place `old` on equal `size` words from place `new` on."""

    old: int
    new: int
    size: int


def match(old: Sequence[str], new: Sequence[str], work: Work) -> list[Block]:
    """The equal words in order, as many as can be; fewer where the pair is beyond the bounds of work."""
    blocks: list[Block] = []
    _match_between(old, new, (0, 0), work, MAX_DIVISIONS, blocks)
    return blocks


def _match_between(
    old: Sequence[str], new: Sequence[str], start: Place, work: Work, divisions: int, blocks: list[Block]
) -> None:
    """Appends the blocks of two stretches that start at these places."""
    head = equal_start(old, new)
    tail = equal_end(old, new, min(len(old), len(new)) - head)
    _append(blocks, start[0], start[1], head)
    if head + tail < len(old) and head + tail < len(new):
        inner = (start[0] + head, start[1] + head)
        _match_unlike_ends(
            old[head : len(old) - tail], new[head : len(new) - tail], inner, work, divisions, blocks
        )
    _append(blocks, start[0] + len(old) - tail, start[1] + len(new) - tail, tail)


def _append(blocks: list[Block], i: int, j: int, size: int) -> None:
    if not size:
        return
    if blocks:
        last = blocks[-1]
        if last.old + last.size == i and last.new + last.size == j:
            blocks[-1] = Block(last.old, last.new, last.size + size)
            return
    blocks.append(Block(i, j, size))


def _match_unlike_ends(
    old: Sequence[str], new: Sequence[str], start: Place, work: Work, divisions: int, blocks: list[Block]
) -> None:
    if work.affords_cells(len(old) * len(new)):
        for i, j, size in longest_common(old, new):
            _append(blocks, start[0] + i, start[1] + j, size)
        return
    anchors = _unique_sequences(old, new) if divisions else []
    if anchors:
        for (i, j), (next_i, next_j) in pairwise([(0, 0), *anchors, (len(old), len(new))]):
            place = (start[0] + i, start[1] + j)
            _match_between(old[i:next_i], new[j:next_j], place, work, divisions - 1, blocks)


SEQUENCE = 4  # words; shorter ones are seldom unique in a text so long, longer ones miss short stretches


def _unique_sequences(old: Sequence[str], new: Sequence[str]) -> list[Place]:
    """Places, in order on both sides, where the same four words stand that occur once on each side."""
    old_places, new_places = _unique_places(old), _unique_places(new)
    return longest_chain((i, new_places[words]) for words, i in old_places.items() if words in new_places)


def _unique_places(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    places: dict[tuple[str, ...], int] = {}
    for place, sequence in enumerate(zip(*(words[k:] for k in range(SEQUENCE)), strict=False)):
        places[sequence] = -1 if sequence in places else place
    return {sequence: place for sequence, place in places.items() if place >= 0}


def longest_common(old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """Hyyrö's bit-vector method: a zero at bit i of row j says that old word i lengthens what new words 0..j share."""
    places: dict[str, int] = {}
    bit = 1
    for word in old:
        places[word] = places.get(word, 0) | bit
        bit <<= 1
    row = everywhere = bit - 1
    rows = []
    for found in map(places.get, new):
        if found and (hits := row & found):
            row = (row + hits | row - hits) & everywhere
        rows.append(row)
    return _walk_back(old, new, rows)


def _walk_back(old: Sequence[str], new: Sequence[str], rows: list[int]) -> list[Block]:
    blocks: list[Block] = []
    i, j = len(old) - 1, len(new) - 1
    while i >= 0 and j >= 0:
        word, row = new[j], rows[j]
        while i >= 0 and old[i] != word and row >> i & 1:
            i -= 1
        if i >= 0 and old[i] == word:
            end = i
            while i >= 0 and j >= 0 and old[i] == new[j]:
                i -= 1
                j -= 1
            blocks.append(Block(i + 1, j + 1, end - i))
        else:
            j -= 1
    blocks.reverse()
    return blocks


def blocks_of(pairs: Iterable[tuple[int, int]]) -> list[Block]:
    """Rising pairs of places as blocks."""
    blocks: list[Block] = []
    start = new_start = size = 0
    for i, j in pairs:
        if i == start + size and j == new_start + size:
            size += 1
            continue
        if size:
            blocks.append(Block(start, new_start, size))
        start, new_start, size = i, j, 1
    return [*blocks, Block(start, new_start, size)] if size else blocks
