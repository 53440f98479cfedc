"""Finds characters in a text that a reader cannot see, so that pages can show them where they stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

# Bidirectional overrides can turn a sentence round, and fillers can hide a word: whoever compares texts must
# see them. What scripts need is left alone: joiners between letters that join, variation selectors, flag tags.
CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029"
DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
FILLERS = "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
ANNOTATIONS = "\ufff9-\ufffb"
LATIN_JOINER = r"(?<=[0-9A-Za-z\u00c0-\u024f])[\u200c\u200d](?=[0-9A-Za-z\u00c0-\u024f])"
STRAY_TAG = "(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0001\U000e0020-\U000e007f]"
NOWHERE = "\ufdd0-\ufdef\ufffe\uffff"

INVISIBLE = re.compile(f"[{CONTROLS}{DIRECTIONS}{FILLERS}{ANNOTATIONS}{NOWHERE}]|{LATIN_JOINER}|{STRAY_TAG}")
# In words that were inserted or deleted an unusual space may be all that changed.
UNUSUAL_SPACE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t"
INVISIBLE_IN_CHANGE = re.compile(f"{INVISIBLE.pattern}|[{UNUSUAL_SPACE}]")

# These only advise the layout, and right-to-left text needs some: the mark stands beside the character.
HARMLESS = frozenset("\u00ad\u061c\u200b\u200e\u200f\u2060\t\u00a0\u202f\u3000")


class Piece(NamedTuple):
    """A stretch of text, or one invisible character with its code ("U+202E") and its name."""

    text: str
    code: str = ""
    name: str = ""


def pieces(text: str, *, changed: bool = False) -> list[Piece]:
    """The text in pieces; a single one where nothing is invisible. `changed` marks unusual spaces too."""
    pattern = INVISIBLE_IN_CHANGE if changed else INVISIBLE
    return list(_pieces(text, pattern))


def _pieces(text: str, pattern: re.Pattern[str]) -> Iterator[Piece]:
    end = 0
    for found in pattern.finditer(text):
        if found.start() > end:
            yield Piece(text[end : found.start()])
        yield _mark(found.group())
        end = found.end()
    if end < len(text) or not text:
        yield Piece(text[end:])


def _mark(character: str) -> Piece:
    kept = character if character in HARMLESS else ""
    return Piece(kept, f"U+{ord(character):04X}", unicodedata.name(character, "control character").lower())


def spelled_out(text: str) -> str:
    """For places that cannot hold marks, such as a window's title: "[U+202E]" instead of the character."""
    return "".join(piece.text if not piece.code else f"[{piece.code}]" for piece in _pieces(text, INVISIBLE))
