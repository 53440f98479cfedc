"""What a reader should see: the cases of golden.txt, and the same cases read backwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from revisions.diff import compare

from .notation import Case, read_cases, written

CASES = read_cases(Path(__file__).with_name("golden.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_the_reader_sees(case: Case) -> None:
    assert written(compare(case.old, case.new)) == case.rows


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_backwards_the_reader_sees_the_mirror_image(case: Case) -> None:
    there, back = compare(case.old, case.new), compare(case.new, case.old)
    assert there.words_inserted == back.words_deleted
    assert there.words_deleted == back.words_inserted
    assert sorted(row.kind for row in there.rows if row.old and row.new) == sorted(
        row.kind for row in back.rows if row.old and row.new
    )


def test_there_are_at_least_sixty_cases() -> None:
    assert len(CASES) >= 60
    assert len({case.sentence for case in CASES}) == len(CASES)
