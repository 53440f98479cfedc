"""Checks the words of an article: makes them storable, notes what cannot be seen, changes nothing else."""

import re
from dataclasses import dataclass

from articles.importers.excerpts import excerpt
from articles.importers.findings import Notes, RefusedError

MAX_TEXT = 2_000_000  # characters; the longest live blogs stay under half of it
MAX_LINE = 200_000  # of a title or byline
LONG_TITLE = 500  # beyond it lists show the beginning only
# to_tsvector refuses more than 1,048,575 bytes of words and positions; so many characters of any script fit.
SEARCHED_CHARACTERS = 250_000

# Controls that Unicode counts as white space (tab, form feed, separators, next line) are harmless and stay.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_INVISIBLE = re.compile(
    r"[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164"
    r"\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_ODD = re.compile(f"{_CONTROL.pattern[:-1]}\r{_SURROGATE.pattern[1:-1]}{_INVISIBLE.pattern[1:]}")
_ODD_ASCII = re.compile(r"[\x00-\x08\r\x0e-\x1b\x7f]")
# A return after a line feed ends nothing; it belongs to the line that it begins.
_LINE_END = re.compile(r"(\n\r++(?!\n))|\r\n?")
_NOT_IN_A_LINE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


class TextError(RefusedError):
    """The words are refused: `code` is missing-text, bad-type or too-long."""


@dataclass(frozen=True, slots=True)
class CheckedText:
    """Words that UTF-8 and PostgreSQL can hold, and what was odd about them as (code, sentence)."""

    text: str
    notes: Notes = ()


def check_text(raw: object) -> CheckedText:
    """The text of a version: paragraphs that end in one line feed each, invisible characters kept."""
    if raw is None:
        raise TextError("missing-text", "There is no text; a version without words has an empty one.")
    checked = check_passage(raw, "text")
    notes = checked.notes
    if not checked.text.strip():
        notes = (*notes, ("empty-text", "The text is empty or white space alone."))
    if len(checked.text) > SEARCHED_CHARACTERS:
        notes = (
            *notes,
            ("search-index-cut", f"Search finds the first {SEARCHED_CHARACTERS:,} characters only."),
        )
    return CheckedText(checked.text, notes)


def check_passage(raw: object, field: str) -> CheckedText:
    """Words that may run over several lines; null is the same as none."""
    text = _bounded(raw, field, MAX_TEXT)
    if not (_ODD_ASCII if text.isascii() else _ODD).search(text):
        return CheckedText(text)
    notes: list[tuple[str, str]] = []
    text, count = _CONTROL.subn("", text)
    if count:
        notes.append(_removed(field, count))
    ended = _LINE_END.sub(lambda match: match.group(1) or "\n", text)
    if ended != text:
        notes.append(("line-ends", f"Returns in the {field} were made line feeds."))
    text, notes_on_code_points = _well_formed(ended, field)
    return CheckedText(text, (*notes, *notes_on_code_points))


def check_title(raw: object) -> CheckedText:
    """A headline: one line, whole even if lists will cut it."""
    checked = check_line(raw, "title")
    if not checked.text.strip():
        return CheckedText(checked.text, (*checked.notes, ("empty-title", "The title is empty.")))
    if len(checked.text) > LONG_TITLE:
        cut = f"The title has {len(checked.text):,} characters: kept whole, cut in lists."
        return CheckedText(checked.text, (*checked.notes, ("title-cut", cut)))
    return checked


def check_line(raw: object, field: str) -> CheckedText:
    """Words that stand on one line; null is the same as none."""
    return CheckedText(*plain_line(_bounded(raw, field, MAX_LINE), field))


def plain_line(text: str, field: str) -> tuple[str, Notes]:
    """Each run of control characters and line ends becomes a space: titles go into headers and file names."""
    text, count = _NOT_IN_A_LINE.subn(" ", text)
    text, notes = _well_formed(text, field)
    return text, ((_removed(field, count), *notes) if count else notes)


def _bounded(raw: object, field: str, limit: int) -> str:
    if raw is None:
        return ""
    if not isinstance(raw, str):
        raise TextError("bad-type", f"The {field} is no text: {excerpt(raw)}.")
    if len(raw) > limit:
        raise TextError("too-long", f"The {field} has {len(raw):,} characters, more than {limit:,}.")
    return raw


def _removed(field: str, count: int) -> tuple[str, str]:
    return "control-removed", f"Control characters were taken out of the {field} at {count:,} places."


def _well_formed(text: str, field: str) -> tuple[str, Notes]:
    if text.isascii():
        return text, ()
    notes: list[tuple[str, str]] = []
    text, count = _SURROGATE.subn("\ufffd", text)
    if count:
        notes.append(("surrogate-replaced", f"{count:,} halves of characters in the {field} became U+FFFD."))
    if found := _INVISIBLE.findall(text):
        names = ", ".join(f"U+{ord(character):04X}" for character in sorted(set(found))[:5])
        notes.append(
            (
                "invisible-characters",
                f"The {field} holds {len(found):,} invisible characters ({names}), kept.",
            )
        )
    return text, tuple(notes)
