"""Finds the names in an English text, of people and organisations, by their capital letters."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from .vocabulary import BODIES, NO_NAMES, OFFICES, STARTERS, TITLES

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶŁĻŃŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽ"
_ABBREVIATED = r"(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sgt|Rev|Gen|Sen|Rep|Gov|Lt|Col|Capt|St)\."
_CAPITALISED = rf"(?:{_ABBREVIATED}|[{_UPPER}](?:[\w’'-]*\w)?)"
# The Institute for Government is one name, John Smith for Labour are two.
_BODY = (
    r"(?:Institute|Centre|Center|Office|Council|Society|Association|Agency|Campaign|Department|Committee) for"
)
_LINK = r"(?:of(?: the)?|de(?: la)?|del|der|den|van(?: der| den)?|von|bin|bint|al|el|ibn|da|dos|du|le|&)"
_SEQUENCE = re.compile(rf"\b(?:{_BODY} )?{_CAPITALISED}(?: (?:{_BODY} |{_LINK} )?{_CAPITALISED})*")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;•|…–—\n]|[“\"‘'(\[])\s*$")
_LOOSE_ENDS = re.compile(rf"^{_LINK} |[’']s?$")
_WORD = re.compile(r"[^\W\d_]+")
CAPITAL = re.compile(rf"(?<![^\W\d_])[{_UPPER}][^\W\d_]*")

# A longer sequence is a list, or a sentence in capitals.
MOST_WORDS = 7
LONGEST_HEADING = 200  # characters
LONGEST_WITHOUT_ENGLISH = 60  # characters

_ENGLISH = re.compile(r"\b(?:the|of|and|to|that|said|by|with|for|at|from|on|is|it|he|she)\b")

_CLOSING = " \t\n\u00a0\"'”’»)]*_"
_FULL_STOPS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written, and the words that tell it from others."""

    text: str
    words: tuple[str, ...]

    @property
    def initials(self) -> str:
        return "".join(word[0] for word in CAPITAL.findall(self.text))

    @property
    def of_body(self) -> bool:
        return not BODIES.isdisjoint(self.words)


def find_names(text: str, common: Container[str]) -> Iterator[Name]:
    """Names of two words or more. `common` are words known to be written small: they begin sentences, not names."""
    if _is_heading(text) or _is_foreign(text):
        return
    for match in _SEQUENCE.finditer(text):
        start = match.start()
        if _SENTENCE_START.search(text[max(0, start - 3) : start]):
            start += _length_of_starter(match[0], common)
        written = _without_office(_LOOSE_ENDS.sub("", text[start : match.end()]))
        words = tuple(word.casefold() for word in CAPITAL.findall(written) if word.casefold() not in TITLES)
        if _is_name(written, words, common):
            yield Name(written, words)


def _is_heading(text: str) -> bool:
    """Whether it writes most words with a capital, and is no sentence: such capitals say nothing."""
    words = [word for word in _WORD.findall(text) if len(word) > 3]
    is_sentence = text.rstrip(_CLOSING)[-1:] in _FULL_STOPS or len(text) >= LONGEST_HEADING
    return not is_sentence and sum(word[0].isupper() for word in words) * 2 > len(words)


def _is_foreign(text: str) -> bool:
    """Whether it is too long a paragraph to have none of the commonest English words."""
    return len(text) >= LONGEST_WITHOUT_ENGLISH and not _ENGLISH.search(text)


def _length_of_starter(sequence: str, common: Container[str]) -> int:
    first = sequence.split(" ", 1)[0]
    word = re.sub(r"[’'].*", "", first).casefold()
    return len(first) + 1 if word in STARTERS or word in common else 0


def _without_office(written: str) -> str:
    """Detective Inspector Ruth Amadi is named Ruth Amadi; Mr Smith and the Director of Housing keep their titles."""
    words = written.split(" ")
    ends = [
        place
        for place, word in enumerate(words[:-2], 1)
        if word.casefold() in OFFICES and words[place][0].isupper()
    ]
    return " ".join(words[ends[-1] :]) if ends else written


def _is_name(written: str, words: tuple[str, ...], common: Container[str]) -> bool:
    if " " not in written or len(words) > MOST_WORDS or written.isupper():
        return False
    if written.rsplit(" ", 1)[1].casefold() in TITLES:
        return False
    # Local Elections: words that are all written small elsewhere name a thing, not a person or a body.
    return (
        NO_NAMES.isdisjoint(words)
        and not BODIES.issuperset(words)
        and not all(word in common for word in words)
    )
