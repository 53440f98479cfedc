"""Tells which quotations of two versions are the same one, kept or reworded."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from .evidence import State
from .spoken import Quotation, words_said

# The share of the words of two quotations that must be equal for one to be the other, reworded.
LEAST_SHARED = 0.5
# Quotations of one passage times those of its other side that are laid against each other one by one.
MOST_PAIRS = 400

Gram = tuple[str, ...]  # words in a row
_GRAM = 3


def grams(words: Sequence[str]) -> set[Gram]:
    return set(zip(*(words[start:] for start in range(_GRAM)), strict=False))


def kept(quotations: Sequence[Quotation], other: State, quoted_there: Iterable[Sequence[str]]) -> set[int]:
    """The places of those whose words all stand in the other version, in their order, with marks or without."""
    there: set[Gram] = set()
    if quotations:
        for text in other.texts:
            there |= grams(words_said(text))
        # A quotation may have been interrupted: “We lost,” she said, “but we tried.”
        there |= grams([word for words in quoted_there for word in words])
    return {place for place, quotation in enumerate(quotations) if grams(quotation.words) <= there}


def reworded(
    olds: Sequence[Quotation], news: Sequence[Quotation], kept: tuple[set[int], set[int]]
) -> list[tuple[int, int]]:
    """The places of pairs that say nearly the same, each quotation in one pair at most, the likest pairs first.

    Of two that are both kept none was reworded: a quotation was divided, or its marks were moved.
    """
    ranked = sorted(
        # Ties are broken alike from both sides.
        (-_likeness(olds[before], news[after]), min(before, after), max(before, after), before, after)
        for before, after in {*_neighbours(olds, news), *_sharing_words(olds, news)}
        if before not in kept[0] or after not in kept[1]
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for likeness, _, _, before, after in ranked:
        if -likeness >= LEAST_SHARED and before not in pairs and after not in taken:
            pairs[before] = after
            taken.add(after)
    return sorted(pairs.items())


def _likeness(old: Quotation, new: Quotation) -> float:
    """The share of equal words, whatever their order; 1 where one is a part of the other."""
    old_grams, new_grams = grams(old.words), grams(new.words)
    if old_grams <= new_grams or new_grams <= old_grams:
        return 1.0
    shared = (Counter(old.words) & Counter(new.words)).total()
    return 2 * shared / (len(old.words) + len(new.words))


def _neighbours(olds: Sequence[Quotation], news: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    """Quotations of the two sides of one passage."""
    places: dict[int, tuple[list[int], list[int]]] = {}
    for side, quotations in enumerate((olds, news)):
        for place, quotation in enumerate(quotations):
            places.setdefault(id(quotation.passage), ([], []))[side].append(place)
    for before, after in places.values():
        if len(before) * len(after) <= MOST_PAIRS:
            yield from product(before, after)


def _sharing_words(olds: Sequence[Quotation], news: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    """Quotations that alone on their side hold the same words in a row, wherever they stand."""
    old_holders, new_holders = _sole_holders(olds), _sole_holders(news)
    for gram, before in old_holders.items():
        after = new_holders.get(gram)
        if before is not None and after is not None:
            yield before, after


def _sole_holders(quotations: Sequence[Quotation]) -> dict[Gram, int | None]:
    holders: dict[Gram, int | None] = {}
    for place, quotation in enumerate(quotations):
        for gram in grams(quotation.words):
            holders[gram] = None if gram in holders else place
    return holders
