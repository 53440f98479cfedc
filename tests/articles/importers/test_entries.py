"""The fields of a line become a record, and nothing in a line can set what is not its own."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from articles.importers.hashing import text_sha256
from tests.articles.importers.sheets import FERRY, ferry, sheet_of


def test_a_full_line_becomes_a_full_record(tmp_path: Path) -> None:
    line = ferry(
        standfirst="Two lines\nof it",
        byline="By Ines Calloway",
        source_label="7",
        source_order=6,
        fidelity="reconstructed",
        versions_reported=12,
        first_seen_at="2026-03-01T00:00:00Z",
        check_sentence="It will not be checked again for changes.",
    )
    read = sheet_of(tmp_path, line)
    (record,), (version,) = read.records, read.versions
    assert (record.source, record.url) == ("Harbour Post", FERRY["url"])
    assert (record.versions_reported, record.first_seen_at) == (12, datetime(2026, 3, 1, tzinfo=UTC))
    assert record.check_sentence == "It will not be checked again for changes."
    assert (version.title, version.standfirst, version.byline) == (
        FERRY["title"],
        "Two lines\nof it",
        "By Ines Calloway",
    )
    assert (version.source_label, version.source_order, version.fidelity) == ("7", 6, "reconstructed")
    assert version.seen_at == datetime(2026, 3, 2, 9, 15, tzinfo=UTC)
    assert (version.provenance[0].url_given, version.provenance[0].seen_at_given) == (
        FERRY["url"],
        FERRY["seen_at"],
    )
    assert read.notes == []


@pytest.mark.parametrize(
    ("changes", "label", "order"),
    [
        ({"version": 3}, "3", 3),
        ({"version": "3"}, "3", 3),
        ({"version": 3.0}, "3", 3),
        ({"version": 3, "source_order": 9, "source_label": "third"}, "third", 9),
        ({"number": 3}, "", None),
        ({"number": 3, "seen_at": None}, "", 3),
        ({"number": 3, "seen_at": None, "version": 8}, "8", 8),
        ({"number": 3, "seen_at": None, "source_order": None}, "", None),
        ({"seen_at": None}, "", 1),
        ({}, "", None),
    ],
)
def test_the_order_comes_from_what_says_it_best(
    tmp_path: Path, changes: dict[str, Any], label: str, order: int | None
) -> None:
    (version,) = sheet_of(tmp_path, ferry(**changes)).versions
    assert (version.source_label, version.source_order) == (label, order)


def test_an_order_that_only_the_file_gives_is_noted(tmp_path: Path) -> None:
    assert sheet_of(tmp_path, ferry(seen_at=None)).noted == ["missing-date", "order-from-file"]


@pytest.mark.parametrize("version", [-1, 10**30, "two", 1.5, True, float("nan"), [1], "٣"])
def test_a_version_that_is_no_count_is_refused(tmp_path: Path, version: object) -> None:
    assert sheet_of(tmp_path, ferry(version=version)).refused == [("bad-version", "ferry.jsonl, line 1")]


def test_the_source_of_the_import_goes_before_the_lines_own(tmp_path: Path) -> None:
    assert sheet_of(tmp_path, ferry(source=None), source="Other Post").records[0].source == "Other Post"
    assert sheet_of(tmp_path, ferry(), source="Other Post").records[0].source == "Other Post"
    assert sheet_of(tmp_path, ferry(source=None)).refused == [("missing-source", "ferry.jsonl, line 1")]


def test_a_claimed_hash_is_checked_over_the_text_as_it_is_kept(tmp_path: Path) -> None:
    right = text_sha256("one\ntwo")
    assert sheet_of(tmp_path, ferry(text="one\r\ntwo", text_sha256=right)).noted == ["line-ends"]
    read = sheet_of(tmp_path, ferry(text_hash="d41d8cd98f00b204e9800998ecf8427e"))
    assert read.noted == ["hash-mismatch"]
    assert "d41d8cd98f00b204e9800998ecf8427e" in read.notes[0].message


def test_unknown_fields_change_nothing_and_are_named(tmp_path: Path) -> None:
    read = sheet_of(tmp_path, ferry(id=1, hidden=True, **{"\x1b[31m": 1}))
    assert read.versions == sheet_of(tmp_path, ferry(id=1, hidden=True, **{"\x1b[31m": 1})).versions
    assert [note.message for note in read.notes] == [
        "Fields that say nothing here were passed over: \\x1b[31m, hidden, id."
    ]


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"fidelity": "perfect"}, ["bad-fidelity"]),
        ({"versions_reported": "many"}, ["bad-number"]),
        ({"first_seen_at": "2020-02-30"}, ["bad-date"]),
        ({"provenance": [{"file_name": "x"}]}, ["bad-provenance"]),
    ],
)
def test_a_fact_beside_the_text_that_cannot_be_is_passed_over_and_noted(
    tmp_path: Path, changes: dict[str, Any], codes: list[str]
) -> None:
    read = sheet_of(tmp_path, ferry(**changes))
    assert read.noted == codes
    assert read.versions[0].provenance[0].file_name == "ferry.jsonl"
