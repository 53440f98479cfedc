"""How much speaks for two paragraphs being two states of one: rare words in common and in order weigh most."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .words import Manner, words_of

# The shorter of two states is mostly contained in the longer, which may have grown by much.
_UNSHARED_OF_SHORTER = 1.3
_UNSHARED_OF_LONGER = 0.03
# Two states of one paragraph mostly begin with the same words, or end with them: by how many do.
_SAME_HEAD = (0.0, 2.4, 8.0, 14.0)
_SAME_TAIL = (0.0, 1.5, 3.0, 4.5)
_EDGE = 3
_MOST_OF_TWO_WORDS = 3.0
_OF_ONE_WORD = 0.5

Gram = tuple[str, str]  # a word and the word after it; or a word by itself, with ""


@dataclass(frozen=True, slots=True)
class Bag:
    """The words of a paragraph and each two that follow each other, with its first few words and its last few."""

    grams: Counter[Gram]
    head: tuple[str, ...]
    tail: tuple[str, ...]  # the last word first
    size: int


def bag_of(text: str) -> Bag:
    words = words_of(text)
    grams = Counter(pairwise(words))
    grams.update((word, "") for word in words)
    return Bag(grams, tuple(words[:_EDGE]), tuple(words[: -_EDGE - 1 : -1]), len(words))


def likeness(one: Bag, other: Bag, manner: Manner) -> float:
    """A natural logarithm: above 0 speaks for the two being states of one paragraph."""
    if not one.size or not other.size:
        return -math.inf
    by_chance = math.log(max(one.size, other.size))
    common = [
        (gram, min(one.grams[gram], other.grams[gram])) for gram in one.grams.keys() & other.grams.keys()
    ]
    # A set has no order of its own, and a plain sum of such numbers would depend on it.
    weight = math.fsum(count * _weight(gram, by_chance, manner) for gram, count in common)
    shared = sum(count for (_, after), count in common if not after)
    edges = _SAME_HEAD[_in_common(one.head, other.head)] + _SAME_TAIL[_in_common(one.tail, other.tail)]
    return _total(weight, shared, one.size, other.size, edges)


def likeness_of_halves(tokens: Sequence[str], manner: Manner) -> list[float]:
    """`likeness` of the two halves of a line for each place to divide it, in one pass over its words."""
    words = [words_of(token) for token in tokens]
    every = [word for of_token in words for word in of_token]
    by_chance = math.log(max(1.0, len(every) / 2))
    ahead = Counter(pairwise(every))
    ahead.update((word, "") for word in every)
    behind = Counter[Gram]()
    weight, shared, passed = 0.0, 0, 0
    found = []
    for of_token in words[:-1]:
        for word in of_token:
            # The pair of words across the boundary belongs to neither half.
            after = (word, every[passed + 1]) if passed + 1 < len(every) else None
            before = (every[passed - 1], word) if passed else None
            for gram, into, out_of in ((before, True, False), ((word, ""), True, True), (after, False, True)):
                if gram is None:
                    continue
                common = min(behind[gram], ahead[gram])
                behind[gram] += into
                ahead[gram] -= out_of
                gained = min(behind[gram], ahead[gram]) - common
                if gained:
                    shared += gained * (not gram[1])
                    weight += gained * _weight(gram, by_chance, manner)
            passed += 1
        if 0 < passed < len(every):
            edges = _SAME_HEAD[_in_common(every[: min(_EDGE, passed)], every[passed : passed + _EDGE])]
            edges += _SAME_TAIL[
                _in_common(every[max(0, passed - _EDGE) : passed][::-1], every[-1 : -_EDGE - 1 : -1])
            ]
            found.append(_total(weight, shared, passed, len(every) - passed, edges))
        else:
            found.append(-math.inf)
    return found


def _weight(gram: Gram, by_chance: float, manner: Manner) -> float:
    one, other = gram
    if other:
        return min(_MOST_OF_TWO_WORDS, max(0.0, manner.rarity_of(one) + manner.rarity_of(other) - by_chance))
    return _OF_ONE_WORD * max(0.0, manner.rarity_of(one) - by_chance)


def _total(weight: float, shared: int, size: int, other: int, edges: float) -> float:
    shorter, longer = sorted((size, other))
    return (
        weight + edges - _UNSHARED_OF_SHORTER * (shorter - shared) - _UNSHARED_OF_LONGER * (longer - shared)
    )


def _in_common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words from the first on are the same."""
    common = 0
    for mine, its in zip(one, other, strict=False):
        if mine != its:
            break
        common += 1
    return common
