"""Lines are read one by one: what is wrong with one of them stays with it."""

import gzip
import json
from pathlib import Path

import pytest

from tests.articles.importers.sheets import FERRY, ferry, sheet_of


def around(line: str | bytes) -> bytes:
    line = line.encode() if isinstance(line, str) else line
    return b"\n".join([ferry(title="first").encode(), line, ferry(title="last").encode(), b""])


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('{"url": "https://news.example/x", "text": ', "bad-json"),
        ('{"a":' + "[" * 100_000 + "]" * 100_000 + "}", "bad-json"),
        ('{"version": ' + "9" * 5000 + "}", "bad-json"),
        ('{"a":[' + "[]," * 1_000_000 + "1]}", "bad-json"),
        ("[1,2,3]", "bad-json"),
        ("null", "bad-json"),
        (ferry()[:-1] + ', "text": "second text"}', "duplicate-key"),
        (b'{"text": "caf\xe9"}', "bad-utf8"),
        (b'{"text": "\xed\xa0\x80"}', "bad-utf8"),
        ('{"a": "' + "x" * (17 << 20) + '"}', "too-long"),
    ],
)
def test_a_line_that_is_no_record_is_refused_with_its_number(
    tmp_path: Path, line: str | bytes, code: str
) -> None:
    read = sheet_of(tmp_path, around(line))
    assert [version.title for version in read.versions] == ["first", "last"]
    assert read.refused == [(code, "ferry.jsonl, line 2")]


def test_a_file_that_was_cut_keeps_what_is_whole(tmp_path: Path) -> None:
    read = sheet_of(tmp_path, f"{ferry()}\n{ferry()}"[:-40])
    assert len(read.records) == 1
    assert read.refused == [("truncated", "ferry.jsonl, line 2")]


def test_the_last_line_needs_no_line_end(tmp_path: Path) -> None:
    assert len(sheet_of(tmp_path, f"{ferry()}\r\n\r\n{ferry()}").records) == 2


@pytest.mark.parametrize("indent", [None, 2])
def test_an_array_is_read_too(tmp_path: Path, indent: int | None) -> None:
    read = sheet_of(tmp_path, json.dumps([FERRY, FERRY | {"text": None}, FERRY], indent=indent))
    assert len(read.records) == 2
    assert read.refused == [("missing-text", "ferry.jsonl, record 2")]
    assert read.versions[1].provenance[0].place == "record 3"


def test_an_array_that_was_cut_keeps_what_is_whole(tmp_path: Path) -> None:
    read = sheet_of(tmp_path, json.dumps([FERRY, FERRY])[:-20])
    assert len(read.records) == 1
    assert read.refused == [("truncated", "ferry.jsonl, record 2")]


@pytest.mark.parametrize("pattern", ["[\n{0},\n{0},\n]\n", "{0},\n{0},\n", "{0},\n{0}"])
def test_commas_at_the_ends_of_lines_are_passed_over_and_noted_once(tmp_path: Path, pattern: str) -> None:
    read = sheet_of(tmp_path, pattern.replace("{0}", ferry()))
    assert len(read.records) == 2
    assert read.refused == []
    assert read.noted == ["loose-json"]


def test_an_object_on_several_lines_is_read_too(tmp_path: Path) -> None:
    assert len(sheet_of(tmp_path, "\n".join([json.dumps(FERRY, indent=1)] * 3)).records) == 3


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_byte_order_mark_says_how_to_read(tmp_path: Path, encoding: str) -> None:
    raw = json.dumps(FERRY | {"text": "Zürich 🙂"}, ensure_ascii=False).encode(encoding)
    for name, content in (("ferry.jsonl", raw), ("ferry.jsonl.gz", gzip.compress(raw))):
        read = sheet_of(tmp_path, content, name)
        assert [version.text for version in read.versions] == ["Zürich 🙂"]
        assert read.noted == (["utf-16"] if encoding == "utf-16" else [])


def test_what_is_true_of_every_line_is_noted_at_the_first(tmp_path: Path) -> None:
    read = sheet_of(tmp_path, f"{ferry(hidden=True, seen_at='2026-03-02 09:15')}\n" * 3)
    assert len(read.records) == 3
    assert read.noted == ["naive-date", "unknown-fields"]


def test_a_file_of_other_json_is_given_up(tmp_path: Path) -> None:
    read = sheet_of(tmp_path, "{}1\n" * 5000)
    assert read.refused[-1] == ("wrong-kind", "ferry.jsonl")
    assert len(read.refused) < 1100
