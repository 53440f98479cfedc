"""How alike paragraphs are at a glance, before any word is matched: by the telling words that they share."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain

from .words import IDEOGRAPHS, SYLLABIC

# Words of four letters and more tell what a paragraph is about; scripts without spaces give pairs of characters.
TELLING_LETTERS = 4
PUNCTUATION = ".,;:!?()[]\"'“”‘’«»"
TELLING_UNSPACED = re.compile(
    rf"[^\W{IDEOGRAPHS}{SYLLABIC}]{{{TELLING_LETTERS},}}|(?=([{IDEOGRAPHS}{SYLLABIC}]{{2}}))"
).finditer
UNSPACED = re.compile(rf"[{IDEOGRAPHS}{SYLLABIC}]").search
ALL_WORDS = re.compile(rf"[^\W{IDEOGRAPHS}{SYLLABIC}]+|[{IDEOGRAPHS}{SYLLABIC}]").findall
FEW = 6  # Of shorter paragraphs, such as a heading or a byline, every word counts.

# A word in more paragraphs than this tells nothing. In large gaps fewer are enough, and the work stays linear.
COMMON = 32
COMMON_IN_LARGE_GAPS = 8
LARGE_GAP = 1_000  # paragraphs

FEW_PAIRS = 64  # laid against each other one by one; more through an index of words


class Likeness:
    """Compares paragraphs of one comparison, remembering the telling words of each."""

    def __init__(self) -> None:
        self.telling: dict[str, set[str]] = {}

    def pairs(self, old: Sequence[str], new: Sequence[str], least: float) -> list[tuple[int, int, float]]:
        """Pairs of places with a likeness of `least` or more: shared telling words over the mean of both, 0 to 1."""
        old_words, new_words = [self._words(text) for text in old], [self._words(text) for text in new]
        if len(old) * len(new) <= FEW_PAIRS:
            return _one_by_one(old_words, new_words, least)
        return _by_index(old_words, new_words, least)

    def _words(self, text: str) -> set[str]:
        words = self.telling.get(text)
        if words is None:
            words = self.telling[text] = telling_words(text)
        return words


def _one_by_one(
    old: Sequence[set[str]], new: Sequence[set[str]], least: float
) -> list[tuple[int, int, float]]:
    return [
        (i, j, likeness)
        for i, words in enumerate(old)
        for j, others in enumerate(new)
        if words and (likeness := 2 * len(words & others) / (len(words) + len(others))) >= least
    ]


def _by_index(old: Sequence[set[str]], new: Sequence[set[str]], least: float) -> list[tuple[int, int, float]]:
    sizes = [len(words) for words in new]
    places = _places(new)
    common = COMMON_IN_LARGE_GAPS if len(new) > LARGE_GAP else COMMON
    for word in [word for word, found in places.items() if len(found) > common]:
        for j in places.pop(word):
            sizes[j] -= 1
    pairs = []
    for i, words in enumerate(old):
        shared = Counter(chain.from_iterable([places[word] for word in words if word in places]))
        few = least * len(words) / 2  # not enough, however short the other text is
        alike = [(j, 2 * count / (len(words) + sizes[j])) for j, count in shared.items() if count > few]
        pairs += sorted([(i, j, likeness) for j, likeness in alike if likeness >= least])
    return pairs


def _places(texts: Sequence[set[str]]) -> dict[str, list[int]]:
    """For every telling word the places of the texts that hold it."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, words in enumerate(texts):
        for word in words:
            places[word].append(place)
    return places


def telling_words(text: str) -> set[str]:
    """A set, since its words are only ever counted: nothing may depend on their order."""
    text = text.casefold()
    if not text.isascii() and UNSPACED(text):
        words = {found[1] or found[0] for found in TELLING_UNSPACED(text)}
    else:
        words = {word.strip(PUNCTUATION) for word in text.split() if len(word) >= TELLING_LETTERS}
    return words if len(words) >= FEW else set(ALL_WORDS(text))
