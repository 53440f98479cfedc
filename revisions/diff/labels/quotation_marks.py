"""Finds the quotations in a text, in the quotation marks of all languages; apostrophes are not taken for them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

# Opening marks, each with the marks that may close it.
_DOUBLE = {
    "“": "”\"", "”": "”", "„": "“”\"", "\"": "\"”", "«": "»", "»": "«»", "「": "」", "『": "』", "｢": "｣",
}  # fmt: skip
_SINGLE = {"‘": "’'", "'": "'’", "‚": "‘’", "‹": "›", "›": "‹›"}
_CLOSERS = _DOUBLE | _SINGLE
_MARK = re.compile(f"[{''.join({*_CLOSERS, *''.join(_CLOSERS.values())})}]")
# These open wherever they stand, the others only at the beginning of a word.
_ALWAYS_OPEN = frozenset("“„«「『｢")
_BEFORE_OPENING = re.compile(r"[\s(\[{<—–\-/:,、。，：“‘„«\"']")
# Words that begin with an apostrophe: ’em, ’tis, ’90s, rock ’n’ roll.
_CLIPPED = re.compile(r"(?:em|tis|twas|til|cause|bout|round|n|\d\ds?)(?!\w)", re.IGNORECASE)


class Span(NamedTuple):
    """Where the words between the marks begin and end."""

    start: int
    end: int


@dataclass(slots=True)
class _Open:
    """A quotation whose end has not been seen yet."""

    mark: str
    start: int
    # Where it ends if no better mark follows: this one may be the apostrophe of "the boys' school".
    maybe_end: int = 0


def find_quotations(text: str) -> list[Span]:
    """The outermost quotations of a paragraph, in order."""
    marks = list(_MARK.finditer(text))
    found, left_open = _scan(text, marks)
    if left_open is None:
        return found
    if left_open.mark in _DOUBLE:
        # The paragraphs of a long speech begin with a mark that only the last one closes.
        begins_paragraph = not text[: left_open.start - 1].strip()
        return [*found, Span(left_open.start, len(text))] if begins_paragraph else found
    # That was no quotation. What it has swallowed is read again without the marks that may be apostrophes.
    later = (mark for mark in marks if mark.start() >= left_open.start and mark[0] not in "'’‘‚")
    return found + _scan(text, later)[0]


def _scan(text: str, marks: Iterable[re.Match[str]]) -> tuple[list[Span], _Open | None]:
    """Quotations that were closed, and the one that was not."""
    found: list[Span] = []
    opened: _Open | None = None
    for match in marks:
        mark, at = match[0], match.start()
        if opened and mark in _CLOSERS[opened.mark] and _closes(opened, text, at):
            found += _ended(_Open(opened.mark, opened.start, at), text)
            opened = None
        elif (opened is None or opened.mark == mark) and _opens(text, at):
            found += _ended(opened, text)
            opened = _Open(mark, at + 1)
    ended = _ended(opened, text)
    return found + ended, None if ended else opened


def _ended(opened: _Open | None, text: str) -> list[Span]:
    if opened is None or not opened.maybe_end:
        return []
    # Single marks around one double mark are two apostrophes.
    odd = opened.mark in _SINGLE and text.count('"', opened.start, opened.maybe_end) % 2
    return [] if odd else [Span(opened.start, opened.maybe_end)]


def _opens(text: str, at: int) -> bool:
    mark, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    # Doubled, they are markup: '''bold'''.
    if mark not in _CLOSERS or not after or mark in (before, after):
        return False
    if mark in _ALWAYS_OPEN:
        return True
    if (before and not _BEFORE_OPENING.match(before)) or after.isspace():
        return False
    return mark not in "'‘" or not _CLIPPED.match(text, at + 1)


def _closes(opened: _Open, text: str, at: int) -> bool:
    before, after = text[at - 1], text[at + 1 : at + 2]
    if opened.mark not in "'‘‚":
        # A straight mark after a space and before a word opens: the one before it was never closed.
        return text[at] != '"' or not before.isspace() or not after.isalnum()
    if after.isalnum() or before.isspace():
        return False
    if before in "sS" and re.match(r"\s[a-z]", text[at + 1 : at + 3]):
        opened.maybe_end = opened.maybe_end or at
        return False
    return True
