"""Scores the reader against the full texts of real articles, and prints the figures."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from articles.importers.records import ArticleRecord
from tests.shared import SAMPLES, needs_shared

from .ferry_pages import reading

FOLDER = SAMPLES / "newssniffer"

pytestmark = [
    needs_shared,
    pytest.mark.skipif(
        not (FOLDER / "truth.jsonl").is_file(), reason="truth.jsonl is not beside this checkout"
    ),
]


@cache
def truth() -> dict[str, Any]:
    lines = (FOLDER / "truth.jsonl").read_text().splitlines()
    return {entry["file"]: entry for entry in map(json.loads, lines)}


@dataclass(frozen=True)
class Score:
    """Paragraphs that came back in the right version, of all that there are; what was read, and whole pages."""

    found: int
    paragraphs: int
    read: int
    whole_pages: int
    pages: int

    @property
    def share(self) -> float:
        return self.found / self.paragraphs

    @property
    def precision(self) -> float:
        """Of what was read: a reader that put every paragraph on both sides would fail here."""
        return self.found / self.read

    def __str__(self) -> str:
        return (
            f"{self.found} of {self.paragraphs} paragraphs ({self.share:.2%}), {self.precision:.2%} of what was read,"
            f" {self.whole_pages} of {self.pages} pages whole"
        )


def score(suffix: str, *, together: bool) -> Score:
    paths = [path for path in sorted(FOLDER.glob(f"*{suffix}")) if path.name.removesuffix(suffix) in truth()]
    sides = [side for record in records(paths, together) for side in paired(record, suffix)]
    counts = [(sum((there & read).values()), there.total(), read.total()) for there, read in sides]
    whole_sides = [found == there == read for found, there, read in counts]
    whole = sum(old and new for old, new in zip(whole_sides[::2], whole_sides[1::2], strict=True))
    found, there, read = (sum(column) for column in zip(*counts, strict=True))
    return Score(found, there, read, whole, len(paths))


def records(paths: list[Path], together: bool) -> list[ArticleRecord]:
    if together:
        return reading(*(path.read_bytes() for path in paths), names=[path.name for path in paths]).records
    return [record for path in paths for record in reading(path.read_bytes(), names=[path.name]).records]


def paired(record: ArticleRecord, suffix: str) -> Iterator[tuple[Counter[str], Counter[str]]]:
    entry = truth()[record.versions[0].provenance[0].file_name.removesuffix(suffix)]
    there = sorted((entry["old"], entry["new"]), key=lambda version: version["version"])
    for version, read in zip(there, record.versions, strict=True):
        assert read.source_label == str(version["version"])
        yield paragraphs(version["text"]), paragraphs(read.text)


def paragraphs(text: str) -> Counter[str]:
    return Counter(" ".join(line.split()) for line in text.split("\n") if line.strip())


def test_at_least_99_percent_of_html_pages_come_back_whole(capsys: pytest.CaptureFixture[str]) -> None:
    html = score(".html", together=False)
    with capsys.disabled():
        print(f"\nNews Sniffer, HTML: {html}")
    assert html.whole_pages >= 0.99 * html.pages


def test_at_least_95_percent_of_paragraphs_of_saved_text_fall_on_the_right_side(
    capsys: pytest.CaptureFixture[str],
) -> None:
    alone, together = score(".txt", together=False), score(".txt", together=True)
    with capsys.disabled():
        print(f"\nNews Sniffer, saved text: page by page {alone}; with sibling pages {together}")
    assert min(alone.share, alone.precision) >= 0.95
    assert min(together.share, together.precision) >= 0.98


def test_tabs_lose_only_the_punctuation_that_saving_lost(capsys: pytest.CaptureFixture[str]) -> None:
    tabs = score(".tabs.txt", together=False)
    with capsys.disabled():
        print(f"\nNews Sniffer, saved text with tabs: {tabs}")
    assert tabs.share >= 0.985


def test_titles_and_times_come_back_from_html() -> None:
    for path in sorted(FOLDER.glob("*.html")):
        entry = truth()[path.stem]
        there = sorted((entry["old"], entry["new"]), key=lambda version: version["version"])
        read = reading(path.read_bytes())
        assert [version.title for version in read.versions] == [version["title"] for version in there]
        assert [f"{version.seen_at:%Y-%m-%d %H:%M:%S}" for version in read.versions] == [
            version["created_at"] for version in there
        ]
        assert read.records[0].versions_reported == entry["versions_count"]
