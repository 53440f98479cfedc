"""The page that the project starts from: which of its paragraphs belong together."""

from __future__ import annotations

import gzip
import json

import pytest

from revisions.diff import compare
from revisions.diff.comparison import Comparison, Row
from tests.shared import SAMPLES, needs_shared

pytestmark = needs_shared


@pytest.fixture(scope="module")
def seed() -> Comparison:
    with gzip.open(SAMPLES / "pairs" / "pairs.jsonl.gz", "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            if record["origin"].startswith("seed "):
                return compare(record["old"], record["new"])
    pytest.skip("the seed's pair is not among the samples")


def row_of(comparison: Comparison, start: str) -> Row:
    (row,) = (
        row
        for row in comparison.rows
        for side in (row.old, row.new)
        if side and side.text.startswith(start) and side is (row.old or row.new)
    )
    return row


def test_the_old_version_has_twelve_paragraphs_and_the_new_one_eighteen(seed: Comparison) -> None:
    # The corpus counts the headline as the first paragraph.
    assert sum(row.old is not None for row in seed.rows) == 12 + 1
    assert sum(row.new is not None for row in seed.rows) == 18 + 1


def test_the_statement_on_talking_finds_its_longer_form(seed: Comparison) -> None:
    row = row_of(seed, '"Communicating with those involved')
    assert row.kind == "changed"
    assert row.new
    assert "Metropolitan Police said" in row.new.text


@pytest.mark.parametrize("start", ['"As part of this programme', '"This partnership is well'])
def test_the_statements_that_went_have_no_partner(seed: Comparison, start: str) -> None:
    assert row_of(seed, start).kind == "removed"


@pytest.mark.parametrize("start", ["Long-term approach", "Young people involved", "Uanu Seshmi, of the"])
def test_what_is_new_has_no_partner(seed: Comparison, start: str) -> None:
    assert row_of(seed, start).kind == "added"


def test_one_word_dropped_is_marked_alone(seed: Comparison) -> None:
    row = row_of(seed, "Leaders of seven gangs")
    assert row.old
    assert [run.text for run in row.old.runs if run.kind == "deleted"] == ["that "]
    assert row.new
    assert [run.kind for run in row.new.runs] == ["same"]


def test_few_words_are_marked_and_none_is_moved(seed: Comparison) -> None:
    assert seed.words_deleted + seed.words_inserted <= 236
    assert seed.words_moved == 0
