"""The hostile suite of the shared folder, read without a database: each case ends as its manifest says."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from articles.importers.reading import read_paths
from articles.importers.records import ArticleRecord, Note, ReadOptions

SUITE = Path(__file__).parents[4] / "shared" / "hostile" / "make_hostile.py"
GROUPS = ("text-", "field-", "jsonl-", "ns-", "empty-file", "wrong-kind", "path-", "big-", "tar-")

pytestmark = pytest.mark.skipif(not SUITE.exists(), reason=f"the shared folder with {SUITE.name} is not here")


def suite() -> ModuleType | None:
    if not SUITE.exists():
        return None
    spec = importlib.util.spec_from_file_location("make_hostile", SUITE)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    writes_bytecode, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        spec.loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = writes_bytecode
    return module


MAKE_HOSTILE = suite()
CASES = [case for case in MAKE_HOSTILE.CASES if case["id"].startswith(GROUPS)] if MAKE_HOSTILE else []


class Outcome:
    """What reading one case gave."""

    def __init__(self, path: Path) -> None:
        found = list(read_paths([path], ReadOptions()))
        self.records = [entry for entry in found if isinstance(entry, ArticleRecord)]
        loose = [entry for entry in found if isinstance(entry, Note)]
        self.notes = loose + [note for record in self.records for note in record.notes]

    @property
    def refused(self) -> set[str]:
        return {note.code for note in self.notes if note.refused}

    @property
    def noted(self) -> set[str]:
        return {note.code for note in self.notes if not note.refused}

    @property
    def middle(self) -> list[ArticleRecord]:
        return [record for record in self.records if "/good-" not in record.url]


def outcome_of(case: Any, folder: Path) -> Outcome:
    assert MAKE_HOSTILE
    path = MAKE_HOSTILE.write(case, folder)
    outcome = Outcome(path)
    if path.is_file():
        path.unlink()  # pytest keeps temporary folders, and some of these are large
    return outcome


def name_of(case: Any) -> str:
    return str(case["id"])


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_case_ends_as_the_suite_says(case: Any, tmp_path: Path) -> None:
    outcome = outcome_of(case, tmp_path)
    expect, code = case["expect"], case["code"]
    if expect in ("exact", "noted"):
        assert outcome.refused == set()
        assert not code or code in outcome.noted
    else:
        assert code in outcome.refused
    if expect in ("skip", "partial") and not case["id"].startswith(("ns-", "path-")):
        assert outcome.records
    if expect == "reject":
        assert outcome.records == []
    assert all(
        note.where.startswith(case["file"]) or case["id"].startswith("path-") for note in outcome.notes
    )
    assert all(note.message.isprintable() and len(note.message) < 300 for note in outcome.notes)


EXACT = [case for case in CASES if case["expect"] == "exact" and case.get("text")]


@pytest.mark.parametrize("case", EXACT, ids=name_of)
def test_an_exact_text_comes_back_character_for_character(case: Any, tmp_path: Path) -> None:
    first, second = outcome_of(case, tmp_path).middle
    assert first.versions[0].text == case["text"]
    assert second.versions[0].text == case["text"] + "\nA later paragraph."
