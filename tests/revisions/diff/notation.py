"""Writes comparisons as text that people can read, and reads such text: the notation of golden.txt."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from revisions.diff.comparison import Comparison, Paragraph, Row

DELETED = re.compile(r"\[-(.*?)-\](?!-)")
INSERTED = re.compile(r"\{\+(.*?)\+\}")
MARKERS = {
    "  ": "same",
    "~ ": "changed",
    "- ": "removed",
    "+ ": "added",
    "< ": "moved",
    "> ": "moved",
    "/ ": "joint",
}


@dataclass
class Case:
    """A sentence, and the rows expected: kind, old side and new side in notation."""

    sentence: str
    rows: list[tuple[str, str | None, str | None]] = field(default_factory=list)

    @property
    def old(self) -> list[str]:
        return [DELETED.sub(r"\1", old) for _, old, _ in self.rows if old is not None]

    @property
    def new(self) -> list[str]:
        return [INSERTED.sub(r"\1", new) for _, _, new in self.rows if new is not None]


def read_cases(path: Path) -> list[Case]:
    cases: list[Case] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            cases.append(Case(line[2:]))
        elif line and cases:
            cases[-1].rows.append(_read_row(line[:2], line[2:]))
    return cases


def _read_row(marker: str, text: str) -> tuple[str, str | None, str | None]:
    kind = MARKERS[marker]
    if kind == "joint":
        old, new = (side.strip() or None for side in text.split("|"))
        return kind, old, new
    if kind == "removed":
        return kind, f"[-{text}-]", None
    if kind == "added":
        return kind, None, f"{{+{text}+}}" if text else ""
    if kind == "moved":
        return (kind, text, None) if marker == "< " else (kind, None, text)
    return kind, INSERTED.sub("", text), DELETED.sub("", text)


def written(comparison: Comparison) -> list[tuple[str, str | None, str | None]]:
    return [_written_row(row) for row in comparison.rows]


def _written_row(row: Row) -> tuple[str, str | None, str | None]:
    return "joint" if row.joint else row.kind, written_side(row.old), written_side(row.new)


def written_side(side: Paragraph | None) -> str | None:
    if side is None:
        return None
    around = {"same": ("", ""), "deleted": ("[-", "-]"), "inserted": ("{+", "+}")}
    return "".join(around[run.kind][0] + run.text + around[run.kind][1] for run in side.runs)
