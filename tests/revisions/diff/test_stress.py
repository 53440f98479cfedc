"""Inputs that break other engines are answered in full, and the answer is the same in every process."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from revisions.diff import compare
from revisions.diff.comparison import Comparison
from tests.shared import SAMPLES, needs_shared

STRESS = SAMPLES / "stress"


def read_pair(name: str) -> tuple[list[str], list[str]]:
    with gzip.open(STRESS / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        record = json.loads(lines.readline())
    return record["old"], record["new"]


def kinds(comparison: Comparison) -> Counter[str]:
    return Counter(row.kind for row in comparison.rows)


def assert_whole(comparison: Comparison, old: list[str], new: list[str]) -> None:
    assert [row.old.text for row in comparison.rows if row.old] == old
    assert [row.new.text for row in comparison.rows if row.new] == new


@needs_shared
@pytest.mark.parametrize(
    "name", sorted(path.name.removesuffix(".jsonl.gz") for path in STRESS.glob("*.jsonl.gz"))
)
def test_every_stress_input_is_answered_whole(name: str) -> None:
    old, new = read_pair(name)
    assert_whole(compare(old, new), old, new)


@needs_shared
def test_a_long_paragraph_lightly_edited_is_still_marked_word_by_word() -> None:
    comparison = compare(*read_pair("1-para-100k-words-light"))
    assert kinds(comparison) == {"changed": 1}
    assert 0 < comparison.words_deleted < 5_000


@needs_shared
def test_of_shuffled_paragraphs_nearly_all_are_moved() -> None:
    found = kinds(compare(*read_pair("2000-paras-shuffled")))
    assert found["moved"] > 3_700
    assert found["added"] == found["removed"] < 20


@needs_shared
def test_paragraphs_that_come_a_thousand_times_are_not_moved() -> None:
    assert kinds(compare(*read_pair("repeated-3-paras-5000")))["moved"] == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (["a a a"], ["b a b a"]),
        (["a"] * 3, ["b", "a", "b", "a"]),
        ([""] * 100_000, [""] * 99_000),
        ([""] * 100_000, [f"Paragraph {number}" for number in range(50)]),
        (["again " * 50_000], ["again " * 49_999]),
        (["a"] * 2_000, ["b", "a"] * 1_000),
        ([], ["a"]),
        ([], []),
    ],
)
def test_degenerate_texts_are_answered_whole(old: list[str], new: list[str]) -> None:
    assert_whole(compare(old, new), old, new)
    assert_whole(compare(new, old), new, old)


PROGRAM = """
import hashlib, json, sys
from revisions.diff import compare
pairs = json.load(sys.stdin)
print(hashlib.sha256(repr([compare(old, new) for old, new in pairs]).encode()).hexdigest())
"""


def some_pairs() -> Iterator[tuple[list[str], list[str]]]:
    old = [
        f"Officer {number} of the {number % 7} company said the {number % 5} bridge was shut."
        for number in range(60)
    ]
    yield old, [*old[30:], *(line.replace("bridge", "northern road") for line in reversed(old[:30]))]
    path = SAMPLES / "pairs" / "pairs.jsonl.gz"
    if path.exists():
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for record in map(json.loads, list(lines)[::6]):
                yield record["old"], record["new"]


def test_three_hash_seeds_give_the_same_comparisons() -> None:
    pairs = list(some_pairs())
    answers = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            input=json.dumps(pairs),
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).resolve().parents[3],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("0", "1", "31337")
    }
    here = hashlib.sha256(repr([compare(old, new) for old, new in pairs]).encode()).hexdigest()
    assert answers == {here}
