"""What the other pages of an article hold of one version: paragraphs that are certain, and lines not yet divided."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

# Saving as text loses punctuation that stood alone, so paragraphs are known by their letters and digits.
_NO_LETTER = re.compile(r"[\W_]+")
_MAX_LINES_OF_ONE_EDGE = 20
_MAX_TOKENS = 3_000  # a line that is longer is a whole article, and would cost seconds to lay against others

_CERTAIN = 12.0
_PER_TOKEN = 3.0
_MISSING = -6.0
_MISSING_FROM_COMPLETE = -10.0


def key_of(text: str) -> str:
    return _NO_LETTER.sub("", text.casefold()) or text


@dataclass(slots=True)
class SiblingVersion:
    """What sibling pages hold of one version; when `complete`, a paragraph that is not in `spellings` is not in it."""

    complete: bool = False
    spellings: dict[str, str] = field(default_factory=dict)
    _lengths: set[int] = field(default_factory=set)
    # Lines that hold a paragraph of this version in their first column or in their second, by the outer token there.
    _lines: dict[tuple[int, str], list[list[str]]] = field(default_factory=lambda: defaultdict(list))

    def add_paragraph(self, paragraph: str) -> None:
        key = key_of(paragraph)
        self.spellings.setdefault(key, paragraph)
        self._lengths.add(len(key))

    def add_line(self, line: str, column: int) -> None:
        tokens = line.split(" ")
        lines = self._lines[column, tokens[-1 if column else 0]]
        if len(lines) < _MAX_LINES_OF_ONE_EDGE:
            lines.append(tokens)

    def spelling_of(self, paragraph: str) -> str:
        """The paragraph as a page gives it that lost nothing; the same paragraph where there is none."""
        return self.spellings.get(key_of(paragraph), paragraph)

    def evidence(self, tokens: Sequence[str], column: int) -> list[float]:
        """For each number of tokens at the line's start (column 0) or end (column 1): how much speaks for its being
        a paragraph of this version, as a natural logarithm. Place 0 stands for a version that lacks the line.
        """
        missing = _MISSING_FROM_COMPLETE if self.complete else _MISSING
        evidence = [0.0] + [missing] * len(tokens)
        for size, weight in [*self._laid_against_lines(tokens, column), *self._certain(tokens, column)]:
            evidence[size] = max(evidence[size], weight)
        return evidence

    def _certain(self, tokens: Sequence[str], column: int) -> list[tuple[int, float]]:
        keys = [_NO_LETTER.sub("", token.casefold()) for token in tokens]
        whole, found, length = "".join(keys), [], 0
        for size, key in enumerate(reversed(keys) if column else keys, 1):
            length += len(key)
            edge = slice(len(whole) - length, None) if column else slice(length)
            if length in self._lengths and whole[edge] in self.spellings:
                found.append((size, _CERTAIN))
        return found

    def _laid_against_lines(self, tokens: Sequence[str], column: int) -> list[tuple[int, float]]:
        """The longest piece that begins this line and ends a line of the other page, or the reverse."""
        if len(tokens) > _MAX_TOKENS:
            return []
        for size in range(len(tokens), 0, -1):
            piece = tokens[-size:] if column else tokens[:size]
            for line in self._lines.get((1 - column, piece[0 if column else -1]), ()):
                if piece == (line[:size] if column else line[-size:]):
                    return [(size, min(_CERTAIN, _PER_TOKEN * size))]
        return []


@dataclass(slots=True)
class Known:
    """What sibling pages hold of the versions of one page, by label: their texts, and apart from them their titles."""

    texts: dict[str, SiblingVersion] = field(default_factory=dict)
    titles: dict[str, SiblingVersion] = field(default_factory=dict)
