"""An export carries the whole archive: importing it into an empty one gives the same archive."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.exporting import export_lines
from articles.importers.hashing import text_sha256
from articles.models import Version
from tests.cast import FIRST, PLACE, ferry, ferry_article, saved

pytestmark = pytest.mark.django_db


def test_a_line_carries_text_hashes_key_and_provenance() -> None:
    article = ferry_article()
    line = json.loads(next(export_lines(Version.objects.all())))
    assert line["text"] == FIRST.text
    assert line["text_sha256"] == text_sha256(FIRST.text)
    assert line["key"] == article.versions.get(number=1).key
    assert (line["number"], line["seen_at"]) == (1, "2026-03-02T09:15:00Z")
    assert line["provenance"][0]["file_sha256"] == PLACE.file_sha256


def test_export_archive_writes_the_same_lines_compressed_and_plain(tmp_path: Path) -> None:
    ferry_article()
    call_command("export_archive", str(tmp_path / "all.jsonl"), verbosity=0)
    call_command("export_archive", str(tmp_path / "all.jsonl.gz"), verbosity=0)
    plain = (tmp_path / "all.jsonl").read_bytes()
    assert plain.count(b"\n") == 3
    assert gzip.decompress((tmp_path / "all.jsonl.gz").read_bytes()) == plain
    assert sorted(path.name for path in tmp_path.iterdir()) == ["all.jsonl", "all.jsonl.gz"]


def test_export_archive_can_write_one_source(tmp_path: Path) -> None:
    ferry_article()
    saved(ferry(FIRST, source="Another"))
    call_command("export_archive", str(tmp_path / "one.jsonl"), source="another", verbosity=0)
    [line] = (tmp_path / "one.jsonl").read_text().splitlines()
    assert json.loads(line)["source"] == "Another"


def test_export_archive_says_what_it_cannot_do(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be written"):
        call_command("export_archive", str(tmp_path / "no" / "all.jsonl"))
    with pytest.raises(CommandError, match="There is no source 'nobody'"):
        call_command("export_archive", str(tmp_path / "all.jsonl"), source="nobody")
