"""Chains: of many pairs of places, those that keep the order of both sides."""

from bisect import bisect_left
from collections.abc import Iterable

Place = tuple[int, int]


def longest_chain(pairs: Iterable[Place]) -> list[Place]:
    """The longest chain of pairs that rises strictly on both sides. Every place may occur once."""
    return heaviest_chain([(i, j, 1.0) for i, j in pairs])


def heaviest_chain(pairs: Iterable[tuple[int, int, float]]) -> list[Place]:
    """The chain of pairs (old place, new place, weight above 0) that weighs most and rises strictly on both sides."""
    # Of two pairs with the same old place the later new place comes first, so that neither can follow the other.
    ordered = sorted(pairs, key=lambda pair: (pair[0], -pair[1]))
    ends: list[
        int
    ] = []  # new places at which the best chains so far end, rising, each chain heavier than the last
    tops: list[tuple[float, int]] = []  # weight of that chain, and its last pair in `ordered`
    came_from: list[int] = []
    for at, (_, j, weight) in enumerate(ordered):
        slot = bisect_left(ends, j)
        below, previous = tops[slot - 1] if slot else (0.0, -1)
        came_from.append(previous)
        total = below + weight
        if slot < len(ends) and ends[slot] == j and tops[slot][0] >= total:
            continue
        stop = slot
        while stop < len(ends) and tops[stop][0] <= total:
            stop += 1
        ends[slot:stop] = [j]
        tops[slot:stop] = [(total, at)]
    return _follow(ordered, came_from, tops[-1][1] if tops else -1)


def _follow(ordered: list[tuple[int, int, float]], came_from: list[int], at: int) -> list[Place]:
    chain: list[Place] = []
    while at >= 0:
        chain.append(ordered[at][:2])
        at = came_from[at]
    chain.reverse()
    return chain
