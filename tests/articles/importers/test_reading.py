"""Files and folders are read together, and one bad file never stops the others."""

import gzip
import hashlib
from pathlib import Path

import pytest

from articles.importers.detect import FORMATS
from articles.importers.files import Advanced, SourceFile
from articles.importers.reading import read_paths
from articles.importers.records import ArticleRecord, Note, ReadOptions, Records
from tests.articles.importers.sheets import ferry, sheet, sheet_of

PAGE = """<html><head><title>'Ferry' diff viewer (0/1) - News Sniffer</title>
<link href="{url}" rel="external alternate author" title="Original article"/></head>
<table class='version_diff'></table></html>"""


def test_a_bad_file_is_refused_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "1.jsonl").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "2.jsonl").write_text(ferry())
    (tmp_path / "3.jsonl").write_bytes(b" \n")
    (tmp_path / "4.jsonl.gz").write_bytes(gzip.compress(ferry(text="x" * 1000).encode())[:-9])
    read = sheet(tmp_path)
    assert len(read.records) == 1
    assert read.refused == [("wrong-kind", "1.jsonl"), ("empty-file", "3.jsonl"), ("truncated", "4.jsonl.gz")]


def test_the_provenance_names_the_file_and_the_place_in_it(tmp_path: Path) -> None:
    (tmp_path / "2026").mkdir()
    path = tmp_path / "2026" / "ferry.jsonl"
    path.write_text("\n" + ferry())
    (found,) = sheet(tmp_path).versions[0].provenance
    assert (found.file_name, found.place) == ("2026/ferry.jsonl", "line 2")
    assert found.file_sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_packed_file_is_read_and_known_by_its_own_hash(tmp_path: Path) -> None:
    packed = gzip.compress(ferry().encode())
    (found,) = sheet_of(tmp_path, packed, "ferry.jsonl.gz").versions[0].provenance
    assert found.file_sha256 == hashlib.sha256(packed).hexdigest()


def test_nothing_of_a_bomb_is_imported(tmp_path: Path) -> None:
    bomb = gzip.compress(f"{ferry()}\n".encode() + b" " * (80 << 20), compresslevel=1)
    read = sheet_of(tmp_path, bomb, "ferry.jsonl.gz")
    assert read.records == []
    assert read.refused == [("ratio", "ferry.jsonl.gz")]


def test_a_declared_format_is_not_questioned(tmp_path: Path) -> None:
    path = tmp_path / "ferry.jsonl"
    path.write_text("no json\n" + ferry())
    found = list(read_paths([path], ReadOptions(), "jsonl"))
    assert [type(entry) for entry in found] == [Note, ArticleRecord]


def test_an_unknown_zone_is_refused_before_any_file_is_read(tmp_path: Path) -> None:
    read = sheet_of(tmp_path, ferry(), timezone="Mars/Olympus")
    assert [code for code, _ in read.refused] == ["bad-zone"]
    assert read.records == []


def test_progress_ends_at_the_whole(tmp_path: Path) -> None:
    path = tmp_path / "ferry.jsonl"
    path.write_text(f"{ferry()}\n" * 5000)
    steps: list[tuple[int, int]] = []
    records = list(read_paths([path], ReadOptions(), None, lambda done, total: steps.append((done, total))))
    assert len(records) == 5000
    assert steps == sorted(steps)
    assert len(steps) > 2
    assert steps[-1] == (2 * path.stat().st_size, 2 * path.stat().st_size)


def test_pages_of_one_article_are_read_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    groups: list[list[str]] = []

    def read_pages(files: list[SourceFile], options: ReadOptions, advanced: Advanced) -> Records:
        groups.append([file.name for file in files])
        return iter(())

    monkeypatch.setitem(FORMATS, "newssniffer", read_pages)
    addresses = ["https://a.example/x", "https://b.example/y", "http://www.a.example/x/"]
    for number, url in enumerate(addresses):
        (tmp_path / f"{number}.html").write_text(PAGE.format(url=url))
    (tmp_path / "3.html").write_text(PAGE.format(url=""))
    assert sheet(tmp_path).records == []
    assert groups == [["0.html", "2.html"], ["1.html"], ["3.html"]]


def test_a_packed_page_is_known_by_the_hash_of_its_file(tmp_path: Path) -> None:
    page = PAGE.format(url="https://harbourpost.example/ferry-fire").replace(
        "<table class='version_diff'>",
        "<table class='version_diff'><tr><th>Version 0</th><th>Version 1</th></tr>"
        "<tr id='p1'><td>Twelve were hurt.</td><td>Twelve were hurt.</td></tr>",
    )
    packed = gzip.compress(page.encode("utf-8-sig"))
    read = sheet_of(tmp_path, packed, "ferry.html.gz")
    assert {place.file_sha256 for version in read.versions for place in version.provenance} == {
        hashlib.sha256(packed).hexdigest()
    }
    assert read.refused == []
