"""The import command: what it prints, how it ends, and what it leaves in the archive."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Import, Source, Version
from tests.shared import SAMPLES, needs_shared

pytestmark = pytest.mark.django_db

FERRY = {
    "source": "Harbour Post",
    "url": "https://www.harbourpost.example/news/ferry-fire",
    "title": "Fire on the Skarholm ferry",
    "text": "A fire broke out.\nTwelve were hurt.",
    "seen_at": "2026-03-02T09:15:00Z",
}
FERRY_CORRECTED = FERRY | {
    "text": "A fire broke out.\nFourteen were hurt.",
    "seen_at": "2026-03-02T09:55:00Z",
}


def written(folder: Path, *records: dict[str, Any] | str) -> Path:
    path = folder / "ferry.jsonl"
    lines = [record if isinstance(record, str) else json.dumps(record) for record in records]
    path.write_text("".join(f"{line}\n" for line in lines))
    return path


def imported(*arguments: object, status: int = 0, **options: Any) -> dict[str, Any]:
    """Runs the command with --json and gives its report, after checking its exit status."""
    out = StringIO()
    ended = 0
    try:
        call_command("import_articles", *map(str, arguments), json=True, stdout=out, **options)
    except SystemExit as ending:
        ended = int(str(ending.code))
    assert ended == status
    report: dict[str, Any] = json.loads(out.getvalue().splitlines()[-1])
    return report


def test_a_file_comes_in_and_the_report_counts_it(tmp_path: Path) -> None:
    report = imported(written(tmp_path, FERRY, FERRY_CORRECTED))
    assert report == {"state": "done", "new": 2, "duplicate": 0, "skipped": 0, "notes": [], "errors": []}
    assert Article.objects.get().versions_held == 2


def test_importing_twice_changes_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, FERRY, FERRY_CORRECTED)
    imported(path)
    assert imported(path) | {"notes": []} == {
        "state": "done", "new": 0, "duplicate": 2, "skipped": 0, "notes": [], "errors": [],
    }  # fmt: skip
    assert Version.objects.count() == 2


def test_a_refused_record_is_named_with_its_place_and_the_others_come_in(tmp_path: Path) -> None:
    report = imported(written(tmp_path, FERRY, "{broken", FERRY_CORRECTED), status=3)
    assert (report["state"], report["new"], report["skipped"]) == ("done_with_errors", 2, 1)
    [error] = report["errors"]
    assert error["code"] == "bad-json"
    assert "ferry.jsonl" in error["where"]
    assert "line 2" in error["where"]


def test_a_file_that_cannot_be_read_at_all_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "noise.bin"
    path.write_bytes(bytes(range(256)))
    report = imported(path, status=4)
    assert (report["state"], report["new"]) == ("refused", 0)
    assert Import.objects.get().state == Import.State.REFUSED


def test_a_path_that_is_not_there_is_refused_with_a_sentence(tmp_path: Path) -> None:
    report = imported(tmp_path / "nowhere.jsonl", status=4)
    assert "nowhere.jsonl" in report["errors"][0]["where"]


def test_a_dry_run_keeps_nothing_but_its_report(tmp_path: Path) -> None:
    report = imported(written(tmp_path, FERRY, FERRY_CORRECTED), dry_run=True)
    assert report["new"] == 2
    assert not Version.objects.exists()
    assert not Article.objects.exists()
    assert Import.objects.get().dry_run


def test_a_dump_holds_the_records_that_a_dry_run_would_import(tmp_path: Path) -> None:
    dump = tmp_path / "dump.jsonl"
    imported(written(tmp_path, FERRY, FERRY_CORRECTED), dry_run=True, dump=dump)
    assert [json.loads(line)["text"] for line in dump.read_text().splitlines()] == [
        FERRY["text"],
        FERRY_CORRECTED["text"],
    ]


def test_a_dump_without_a_dry_run_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="--dump goes with --dry-run"):
        call_command("import_articles", str(written(tmp_path, FERRY)), dump=tmp_path / "dump.jsonl")


def test_an_unknown_time_zone_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no time zone"):
        call_command("import_articles", str(written(tmp_path, FERRY)), timezone="Mars/Olympus")


def test_a_person_reads_a_summary(tmp_path: Path) -> None:
    out = StringIO()
    call_command("import_articles", str(written(tmp_path, FERRY, FERRY_CORRECTED)), stdout=out)
    assert out.getvalue().startswith("2 new versions came in, with 1 new article; 0 already here; 0 refused.")


def test_an_export_imported_into_an_empty_archive_exports_the_same_bytes(tmp_path: Path) -> None:
    imported(written(tmp_path, FERRY, FERRY_CORRECTED))
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    call_command("export_archive", str(first), verbosity=0)
    dump = tmp_path / "dump.jsonl"
    imported(first, dry_run=True, dump=dump)
    assert dump.read_bytes() == first.read_bytes()
    call_command("export_archive", str(second), verbosity=0)
    assert second.read_bytes() == first.read_bytes()


@needs_shared
def test_the_seed_comes_in_as_the_page_says() -> None:
    imported(SAMPLES / "seed")
    article = Article.objects.get()
    old, new = article.versions.in_order()
    assert (article.source.slug, article.title) == ("bbc", "Police to hold talks with gangs")
    assert (old.source_label, new.source_label, article.versions_reported) == ("1", "2", 8)
    assert (len(old.paragraphs), len(new.paragraphs)) == (12, 18)
    assert (old.seen_at, new.seen_at, article.first_seen_at) == (None, None, None)
    assert old.is_reconstructed
    assert new.provenance.get().gap == "40 minutes later"
    assert imported(SAMPLES / "seed")["new"] == 0


def test_an_archive_with_a_renamed_source_comes_back_under_the_same_keys(tmp_path: Path) -> None:
    imported(written(tmp_path, FERRY, FERRY_CORRECTED))
    Source.objects.update(name="The Post of the Harbour")
    archive = tmp_path / "archive.jsonl"
    call_command("export_archive", str(archive), verbosity=0)
    assert imported(archive) | {"notes": []} == {
        "state": "done", "new": 0, "duplicate": 2, "skipped": 0, "notes": [], "errors": [],
    }  # fmt: skip


def test_what_a_killed_run_left_unmeasured_is_measured_by_the_next(tmp_path: Path) -> None:
    path = written(tmp_path, FERRY, FERRY_CORRECTED)
    imported(path)
    article = Article.objects.get()
    article.revisions.all().delete()
    imported(path)
    assert article.revisions.count() == 1


def test_lines_put_in_front_of_undated_ones_do_not_double_them(tmp_path: Path) -> None:
    undated = [record | {"seen_at": None} for record in (FERRY, FERRY_CORRECTED)]
    imported(written(tmp_path, *undated))
    other = FERRY | {"url": "https://www.harbourpost.example/news/other"}
    assert imported(written(tmp_path, other, *undated))["new"] == 1


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    assert imported(tmp_path, status=4)["errors"][0]["code"] == "no-files"


def test_a_dump_that_cannot_be_written_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be written"):
        call_command(
            "import_articles",
            str(written(tmp_path, FERRY)),
            dry_run=True,
            dump=tmp_path / "no" / "dump.jsonl",
        )
