"""Labels names that an English text mentions in one version only."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .capitals import CAPITAL, Name, find_names
from .evidence import Label, State
from .kinds import LabelKind
from .passages import Passage

# The share of words that only English has so often. Elsewhere capitals say other things: in German, that it is a noun.
LEAST_ENGLISH = 0.06
_ENGLISH = frozenset(["the", "of", "and", "to", "was", "said", "that"])
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one version, by how they are written."""

    is_english: bool
    small: frozenset[str]
    capitalised: frozenset[str]  # casefolded
    acronyms: frozenset[str]

    def mentions(self, name: Name) -> bool:
        """Whether it holds the name, or so much of it that it may mean the same: the surname, the initials."""
        if len(name.initials) > 2 and name.initials in self.acronyms:
            return True
        if name.of_body:
            return all(word in self.capitalised for word in name.words)
        return name.words[-1] in self.capitalised


def name_labels(old: State, new: State, passages: Sequence[Passage]) -> Iterator[Label]:
    """Names added and removed. Titles do not count: they often give every word a capital."""
    bodies = [passage for passage in passages if passage.field in ("standfirst", "text")]
    # A name that the other version does not have is among the changed words. Without one there is nothing to read.
    olds = [(passage.old, passage) for passage in bodies if any(map(CAPITAL.search, passage.words_gone))]
    news = [(passage.new, passage) for passage in bodies if any(map(CAPITAL.search, passage.words_come))]
    if not olds and not news:
        return
    before, after = _vocabulary(old), _vocabulary(new)
    common = before.small | after.small
    if before.is_english:
        for name, passage in _only_here(olds, common, after):
            yield Label(LabelKind.NAME_REMOVED, name.text, "", passage.row, passage.field)
    if after.is_english:
        for name, passage in _only_here(news, common, before):
            yield Label(LabelKind.NAME_ADDED, "", name.text, passage.row, passage.field)


def _vocabulary(state: State) -> Vocabulary:
    counts = Counter(word for text in state.texts for word in _WORD.findall(text))
    return Vocabulary(
        sum(counts[word] for word in _ENGLISH) > LEAST_ENGLISH * counts.total(),
        frozenset(word for word in counts if word.islower()),
        frozenset(word.casefold() for word in counts if word[0].isupper()),
        frozenset(word for word in counts if word.isupper()),
    )


def _only_here(
    texts: list[tuple[str, Passage]], common: frozenset[str], there: Vocabulary
) -> Iterator[tuple[Name, Passage]]:
    """The first mention of each name that the other version does not have."""
    seen: set[tuple[str, ...]] = set()
    for text, passage in texts:
        for name in find_names(text, common):
            key = name.words if name.of_body else name.words[-1:]
            if key not in seen and not there.mentions(name):
                seen.add(key)
                yield name, passage
