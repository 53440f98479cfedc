"""Reads a comparison page that was saved as text: its facts, its lines, and what a line alone shows for certain."""

import re
from dataclasses import dataclass
from typing import Literal

from .pages import Facts, collapse, parse_time

Form = Literal["spaces", "tabs"]

_SOURCE = re.compile(
    r"^[ \t]*This article is from the source '([^'\n]{0,200})' and was first published or seen", re.MULTILINE
)
_URL = re.compile(r"original source at[ \t\n]+(\S{1,3000})")
_VERSIONS = re.compile(r"The article has changed[ \t\n]+(\d{1,9})[ \t\n]+times")
_FIRST_SEEN = re.compile(r"seen\s+on[ \t\n]+([^.\n]{4,60}?)\.")
_CHECKED = re.compile(
    r"(?:It will not be checked|It last changed over|The next check for changes)[^\n]{1,200}"
)
_LABELS = re.compile(r"^[ \t]*Version (\d{1,9})([ \t]+)Version (\d{1,9})[ \t]*$", re.MULTILINE)
_GAP = re.compile(r"\(([^()\n]{1,80} (?:later|earlier))\)[ \t]*$")
_TIME = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC")
_AFTER_TABLE = re.compile(r"\n[ \t]*Previous version\b(?![^\n]{0,300}[.!?]\n)")
_TABS = "\t\t"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table. `columns` is None where the line alone does not show what each column holds."""

    number: int
    text: str
    columns: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class SavedText:
    """A page saved as text, not yet decided."""

    facts: Facts
    labels: tuple[str, str]
    title: Line
    times: tuple[str, str]
    gap: str
    lines: tuple[Line, ...]

    @property
    def runs_backwards(self) -> bool:
        return int(self.labels[0]) > int(self.labels[1])


def is_saved_text(text: str) -> bool:
    return _SOURCE.search(text) is not None


def read_saved_text(text: str) -> SavedText | None:
    """None where the page's table is missing."""
    labels = _LABELS.search(text)
    if labels is None:
        return None
    form: Form = "tabs" if "\t" in labels[2] else "spaces"
    body = _AFTER_TABLE.split(text[labels.end() :], maxsplit=1)[0]
    first = text.count("\n", 0, labels.end()) + 1
    given = [(first + at, line) for at, line in enumerate(body.split("\n")) if line.strip()]
    above_rows, gap, times = _above_rows([line for _, line in given])
    title = _line(*given[0], form, joint=" ") if above_rows else Line(first, "", ("", ""))
    return SavedText(
        facts=_facts(text[: labels.start()]),
        labels=(labels[1], labels[3]),
        title=title,
        times=times,
        gap=gap,
        lines=tuple(_line(number, line, form) for number, line in given[above_rows:]),
    )


def _facts(head: str) -> Facts:
    source, url = _SOURCE.search(head), _URL.search(head)
    versions, seen, checked = _VERSIONS.search(head), _FIRST_SEEN.search(head), _CHECKED.search(head)
    sentence = collapse(checked[0]) if checked else ""
    return Facts(
        source=collapse(source[1]) if source else "",
        url=url[1] if url else "",
        # Saving as text may have dropped the time; the beginning of the sentence says nothing without it.
        check_sentence="" if sentence.endswith("will be") else sentence,
        versions_reported=int(versions[1]) if versions else None,
        first_seen_at=parse_time(seen[1]) if seen else None,
    )


def _above_rows(lines: list[str]) -> tuple[int, str, tuple[str, str]]:
    """How many lines stand between the labels and the rows, and the gap and the times that they give."""
    for at, line in enumerate(lines[:2]):
        gap, times = _GAP.search(line), _TIME.findall(line)
        if gap and (len(times) == 2 or not line[: gap.start()].strip()):
            return at + 1, gap[1], (times[0], times[1]) if len(times) == 2 else ("", "")
    return min(1, len(lines)), "", ("", "")


def _line(number: int, line: str, form: Form, joint: str = "") -> Line:
    return Line(number, collapse(line), _in_tabs(line) if form == "tabs" else _doubled(line, joint))


def _in_tabs(line: str) -> tuple[str, str]:
    """Columns stand apart by two tabs; a line without them holds only the first."""
    first, _, second = line.partition(_TABS)
    return collapse(first), collapse(second)


def _doubled(line: str, joint: str) -> tuple[str, str] | None:
    """A line whose halves are equal says the same in both columns.

    Equal rows are joined by nothing, the title by one space. A row that differs only in white space is joined by
    one space, and its halves are equal once white space is collapsed.
    """
    for between in dict.fromkeys((joint, "", " ")):
        half, odd = divmod(len(line) - len(between), 2)
        if not odd and half > 0 and line[:half] == line[-half:] and line[half : len(line) - half] == between:
            return collapse(line[:half]), collapse(line[:half])
    return None
