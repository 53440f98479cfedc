"""Finds paragraphs that changed place, edited or not, among those that alignment in order left over."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from .chains import Place, heaviest_chain
from .likeness import Likeness
from .matching import Block

LEAST_LETTERS = 4  # A moved asterisk or number says nothing.
LEAST_LETTERS_REPEATED = 20  # Nor does a short text that stands in several places, such as "Advertisement".
MOST_TIMES = 3  # What is left over more often than this is a template, not a paragraph that moved.
LEAST_LIKENESS_MOVED = 0.5  # of telling words; the words in order decide afterwards


class Places:
    """Says whether it is news that an equal paragraph stands in another place."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self.old, self.new = old, new

    @cached_property
    def times(self) -> tuple[Counter[str], Counter[str]]:
        return Counter(self.old), Counter(self.new)

    def are_news(self, text: str) -> bool:
        if len(text) >= LEAST_LETTERS_REPEATED:
            return True
        return (
            sum(map(str.isalpha, text)) >= LEAST_LETTERS and self.times[0][text] == 1 == self.times[1][text]
        )


def equal_leftovers(places: Places, old_free: Sequence[int], new_free: Sequence[int]) -> list[Place]:
    """Paragraphs left over on both sides, whose place is news. Of a few repeated ones the first goes with the first."""
    found: dict[str, tuple[list[int], list[int]]] = {}
    for j in new_free:
        found.setdefault(places.new[j], ([], []))[1].append(j)
    for i in old_free:
        if places.old[i] in found:
            found[places.old[i]][0].append(i)
    pairs: list[Place] = []
    for text, (olds, news) in found.items():
        if 0 < len(olds) == len(news) <= MOST_TIMES and places.are_news(text):
            pairs += zip(olds, news, strict=True)
    return sorted(pairs)


def alike_leftovers(
    old: Sequence[str],
    new: Sequence[str],
    old_free: Sequence[int],
    new_free: Sequence[int],
    likeness: Likeness,
) -> list[Place]:
    """Candidates for a paragraph that moved and was edited, the most alike first; places may occur more than once."""
    found = likeness.pairs([old[i] for i in old_free], [new[j] for j in new_free], LEAST_LIKENESS_MOVED)
    found.sort(key=lambda pair: (-pair[2], pair[0], pair[1]))
    return [(old_free[i], new_free[j]) for i, j, _ in found]


def out_of_order(old: Sequence[str], blocks: Sequence[Block]) -> set[Block]:
    """The blocks that leave the order of the others: all but the heaviest rising chain, by letters."""
    weighed = [(i, j, 1.0 + sum(map(len, old[i : i + size]))) for i, j, size in blocks]
    in_order = set(heaviest_chain(weighed))
    return {block for block in blocks if block[:2] not in in_order}
