"""Labels versions that say the same: only white space, or only punctuation and spelling, is different."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import accumulate

from revisions.diff.comparison import Comparison, Row, Run
from revisions.diff.words import FIND_WORDS

from .amounts import Amount, blank_out, find_amounts
from .evidence import Label, State
from .kinds import LabelKind
from .passages import Change, Passage

_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
# Signs that are no mere punctuation; emoji are among them.
_SIGNS = re.compile(r"[%‰٪#@&*/\\§+<=>~^|$£€¥]|[^\w\s\x00-\u2bff\u3000-\u303f\ufe10-\uffef]")
_REACH = 60  # characters
_SHORTEST_MISSPELT = 5  # letters; shorter words are too easily other words
_SWAPPED_LETTERS = frozenset({"sz", "cs", "ck"})  # defence, organise, disc


def visible(text: str) -> str:
    """The text without what nobody sees: how much white space there is, invisible characters, normal forms."""
    return " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", text)).split())


def typography_labels(
    old: State, new: State, comparison: Comparison, passages: Sequence[Passage]
) -> Iterator[Label]:
    changes = [change for passage in passages if passage.two_sided for change in passage.changes.values()]
    if not all(map(_says_the_same, changes)):
        return
    kinds = {row.kind for row in comparison.rows}
    unchanged = "moved" not in kinds and not any(passage.changes for passage in passages)
    if unchanged or _visible(old) == _visible(new):
        yield _label(LabelKind.WHITESPACE_ONLY, comparison.rows, passages)
    elif kinds <= {"same", "changed"} and all(passage.two_sided for passage in passages):
        yield _label(LabelKind.PUNCTUATION_OR_SPELLING_ONLY, comparison.rows, passages)


def _visible(state: State) -> list[str]:
    return [
        visible(text) for text in (state.title, state.standfirst, state.byline, "\n".join(state.paragraphs))
    ]


def _label(kind: LabelKind, rows: Sequence[Row], passages: Sequence[Passage]) -> Label:
    """With the first difference as evidence; where paragraphs were only divided anew there are no words to show."""
    for passage in passages:
        for kept, change in passage.changes.items():
            if _says_the_same(change):
                old = _word_at(passage.old, passage.old_runs, kept, change.old)
                new = _word_at(passage.new, passage.new_runs, kept, change.new)
                return Label(kind, old, new, passage.row, passage.field)
    divided = next((place for place, row in enumerate(rows) if row.kind != "same" or row.joint), None)
    return Label(kind, "", "", divided, "text")


def _word_at(text: str, runs: Sequence[Run], kept: int, changed: str) -> str:
    """The changed words, and the words that touch them: a comma alone says little."""
    start = text.index(changed, _place(runs, kept))
    end = start + len(changed)
    head = re.split(r"\s+(?=\S)", text[max(0, start - _REACH) : start])[-1]
    tail = re.split(r"(?<=\S)\s", text[end : end + _REACH], maxsplit=1)[0]
    return (head + changed + tail).strip()


def _place(runs: Sequence[Run], kept: int) -> int:
    """Where the text goes on after this many signs that both sides share."""
    if not kept:
        return 0
    shared = accumulate(run.kind == "same" and not sign.isspace() for run in runs for sign in run.text)
    return next(place for place, count in enumerate(shared, 1) if count == kept)


def _says_the_same(change: Change) -> bool:
    old_amounts, new_amounts = list(find_amounts(change.old)), list(find_amounts(change.new))
    if len(old_amounts) != len(new_amounts):
        return False
    if not all(old.readings & new.readings for old, new in zip(old_amounts, new_amounts, strict=True)):
        return False
    old_words, new_words = _words(change.old, old_amounts), _words(change.new, new_amounts)
    if "".join(map(_letters, old_words)) == "".join(map(_letters, new_words)):
        return True
    return len(old_words) == len(new_words) and all(map(_is_one_word, old_words, new_words))


def _words(text: str, amounts: Sequence[Amount]) -> list[str]:
    """Words, then signs that say something, of what is no amount."""
    text = blank_out(text, ((amount.start, amount.end) for amount in amounts))
    return [*FIND_WORDS(text), *_SIGNS.findall(text)]


def _letters(word: str) -> str:
    letters = [sign for sign in unicodedata.normalize("NFKC", word).casefold() if sign.isalnum()]
    return "".join(letters) or word


def _is_one_word(old: str, new: str) -> bool:
    """Whether two words may be one, spelled in two ways. A changed ending or beginning says something else."""
    if _letters(old) == _letters(new) or (len(old) > 2 and _unaccented(old) == _unaccented(new)):
        return True
    if min(len(old), len(new)) < _SHORTEST_MISSPELT or not (old + new).isalpha() or not (old + new).islower():
        return False
    old, new = (re.sub("re$", "er", word) for word in (old, new))
    return old[0] == new[0] and old[-1] == new[-1] and _is_slip(old[1:-1], new[1:-1])


def _unaccented(word: str) -> str:
    return "".join(
        sign for sign in unicodedata.normalize("NFKD", word).casefold() if not unicodedata.combining(sign)
    )


def _is_slip(old: str, new: str) -> bool:
    """One letter more or less, two that changed places, or two that sound alike."""
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    differing = "".join(sorted(old + new))
    return len(differing) <= 1 or differing in _SWAPPED_LETTERS or (len(old) == 2 and old == new[::-1])
