"""Finds the quotations of a passage that are somebody's words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from revisions.diff.words import IDEOGRAPHS, SYLLABIC

from .notes import NOTE
from .passages import Passage
from .quotation_marks import find_quotations

# Shorter ones are nicknames, terms and ironic marks more often than somebody's words.
LEAST_WORDS = 5
LEAST_WORDS_WHERE_SPOKEN = 3  # in headlines, and beside a verb of saying
LEAST_SIGNS = 7  # in scripts without spaces

_NEAR = 120  # characters
_SPEAKING = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|call(?:ed|s|ing)|describ|accus|claim|den(?:y|ied|ies)|insist|warn|admit|promis|vow"
    r"|pledg|argu|ask|add(?:ed|ing)|wrote|writ|tweet|post|brand|dubb|hail|quot|shout|spoke|heard|recall|remember)",
    re.IGNORECASE,
)
_WORDS = re.compile(rf"[{IDEOGRAPHS}]|[^\W{IDEOGRAPHS}]+")
_WITHOUT_SPACES = re.compile(f"[{IDEOGRAPHS}{SYLLABIC}]")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks."""

    passage: Passage
    text: str
    words: tuple[str, ...]


def find_spoken(passage: Passage, text: str) -> Iterator[Quotation]:
    """The quotations of one side of a passage. Notes of the editor quote the article, and count for nothing."""
    spans = find_quotations(text)
    if not spans or passage.field == "byline" or NOTE.search(text):
        return
    for start, end in spans:
        quoted = text[start:end].strip()
        around = text[max(0, start - _NEAR) : end + _NEAR]
        spoken = passage.field != "text" or bool(_SPEAKING.search(around))
        words = words_said(quoted)
        if _is_long_enough(quoted, words, spoken) and not _is_title(
            quoted, text[max(0, start - 9) : start - 1]
        ):
            yield Quotation(passage, quoted, words)


def words_said(text: str) -> tuple[str, ...]:
    """Without what may differ where the same is said: case, punctuation, the style of the marks."""
    return tuple(_WORDS.findall(text.casefold()))


def _is_long_enough(quoted: str, words: tuple[str, ...], spoken: bool) -> bool:
    if len(words) < LEAST_WORDS_WHERE_SPOKEN:
        return False
    if _WITHOUT_SPACES.search(quoted):
        return sum(map(str.isalpha, quoted)) >= LEAST_SIGNS
    # Hyphens and dots make one word of many: a file's name is no speech.
    spaced = sum(any(map(str.isalnum, word)) for word in quoted.split())
    return spaced >= (LEAST_WORDS_WHERE_SPOKEN if spoken else LEAST_WORDS)


def _is_title(quoted: str, before: str) -> bool:
    """Whether it names a book, a page, a song: “The Lord of the Rings”; the ‘Warnings and insurance’ page."""
    if quoted[-1] in ".!?…" or not quoted[0].isupper():
        return False
    long_words = [word for word in re.findall(r"\w+", quoted) if len(word) > 3]
    if len(long_words) > 1 and all(word[0].isupper() for word in long_words):
        return not quoted.isupper()
    is_short = quoted[-1].isalnum() and len(quoted.split()) < LEAST_WORDS
    return is_short and before.rstrip()[-1:] not in {"", ":", ","}
