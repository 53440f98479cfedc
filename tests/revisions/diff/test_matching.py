"""The longest common subsequence is the longest, and work stays within its bounds."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revisions.diff import bounds, compare
from revisions.diff.bounds import Work
from revisions.diff.chains import heaviest_chain, longest_chain
from revisions.diff.ends import equal_end, equal_start
from revisions.diff.matching import Block, blocks_of, match
from revisions.diff.plan import Planner

WORDS = st.lists(st.sampled_from("abcde"), max_size=14)


def length_by_table(old: list[str], new: list[str]) -> int:
    table = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i, word in enumerate(old):
        for j, other in enumerate(new):
            table[i + 1][j + 1] = table[i][j] + 1 if word == other else max(table[i][j + 1], table[i + 1][j])
    return table[-1][-1]


@settings(max_examples=300)
@given(WORDS, WORDS)
def test_as_many_words_are_matched_as_can_be(old: list[str], new: list[str]) -> None:
    blocks = match(old, new, Work())
    assert sum(block.size for block in blocks) == length_by_table(old, new)
    for block in blocks:
        assert old[block.old : block.old + block.size] == new[block.new : block.new + block.size]
    for block, following in pairwise(blocks):
        assert block.old + block.size <= following.old
        assert block.new + block.size <= following.new


@given(WORDS, WORDS)
def test_equal_ends_are_counted(old: list[str], new: list[str]) -> None:
    start = equal_start(old, new)
    assert old[:start] == new[:start]
    assert old[start : start + 1] != new[start : start + 1] or start == min(len(old), len(new))
    end = equal_end(old, new, min(len(old), len(new)) - start)
    assert old[len(old) - end :] == new[len(new) - end :]


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(1, 9)), max_size=9))
def test_a_chain_rises_on_both_sides_and_is_the_heaviest(pairs: list[tuple[int, int, int]]) -> None:
    weights = {(i, j): weight for i, j, weight in pairs}
    chain = heaviest_chain([(i, j, float(weight)) for (i, j), weight in weights.items()])
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(chain))
    best: dict[tuple[int, int], int] = {}
    for place in sorted(weights):
        below = [best[other] for other in best if other[0] < place[0] and other[1] < place[1]]
        best[place] = weights[place] + max(below, default=0)
    assert sum(weights[place] for place in chain) == max(best.values(), default=0)


def test_the_longest_chain_leaves_out_what_crosses() -> None:
    assert longest_chain([(0, 2), (1, 0), (2, 1), (3, 3)]) == [(1, 0), (2, 1), (3, 3)]


def test_neighbouring_places_are_one_block() -> None:
    assert blocks_of([]) == []
    assert blocks_of([(0, 1), (1, 2), (3, 3)]) == [Block(0, 1, 2), Block(3, 3, 1)]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(st.sampled_from("abcdef"), max_size=9).map(" ".join), max_size=6), st.data())
def test_work_never_passes_its_bounds(old: list[str], data: st.DataObject) -> None:
    new = data.draw(st.permutations(old)) + data.draw(st.lists(st.just("b c a"), max_size=2))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bounds, "MAX_CELLS", 20)
        patch.setattr(bounds, "MAX_TOTAL_CELLS", 60)
        planner = Planner(old, new)
        planner.plan()
        assert planner.work.cells <= 60
        comparison = compare(old, new)
    assert [row.old.text for row in comparison.rows if row.old] == old
    assert [row.new.text for row in comparison.rows if row.new] == new


def numbered(start: int, end: int) -> str:
    return " ".join(f"word{number}" for number in range(start, end))


def test_a_paragraph_beyond_the_bound_is_divided_where_four_words_are_unique() -> None:
    old, new = f"{numbered(0, 60)} x {numbered(60, 120)} z", f"y {numbered(0, 60)} {numbered(60, 120)} w"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bounds, "MAX_CELLS", 100)
        comparison = compare([old], [new])
    (row,) = comparison.rows
    assert row.old
    assert [run.text for run in row.old.runs if run.kind == "deleted"] == ["x ", "z"]
    assert row.new
    assert [run.text for run in row.new.runs if run.kind == "inserted"] == ["y ", "w"]


def test_a_paragraph_beyond_every_bound_is_shown_as_replaced() -> None:
    old, new = " ".join(["fire", "smoke"] * 40), " ".join(["smoke", "water", "fire"] * 40)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bounds, "MAX_CELLS", 100)
        comparison = compare([old], [new])
    assert [row.kind for row in comparison.rows] == ["removed", "added"]


def test_too_many_paragraphs_are_not_aligned_but_equal_ones_still_are() -> None:
    old = ["The first line.", *(f"Old line {number} of them" for number in range(5)), "The last line."]
    new = ["The first line.", *(f"New line {number} of them" for number in range(4)), "The last line."]
    assert not compare(old, new).too_different
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("revisions.diff.alignment.MAX_PARAGRAPHS", 4)
        comparison = compare(old, new)
    assert comparison.too_different
    assert [row.kind for row in comparison.rows] == ["same", *["removed"] * 5, *["added"] * 4, "same"]


@pytest.mark.parametrize(("name", "bound"), [("PRIVATE_CHARACTERS", 3), ("MAX_STRETCHES", 1)])
def test_beyond_the_bounds_of_the_clean_up_every_word_is_still_there(name: str, bound: int) -> None:
    old = ["The work cost 12 altogether 14 then, and nobody in the town had known of it."]
    new = ["The work cost 13 altogether 15 then, and nobody in the town had known of it."]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(f"revisions.diff.cleanup.{name}", bound)
        comparison = compare(old, new)
    assert [row.kind for row in comparison.rows] == ["changed"]
    assert [row.old.text for row in comparison.rows if row.old] == old
    assert [row.new.text for row in comparison.rows if row.new] == new


def test_equal_paragraphs_that_were_not_matched_within_the_bound_still_find_each_other() -> None:
    old = ["Rain in Leeds", "Read more about this", "Snow on hills", "Read more about this", "Ice near Hull"]
    new = ["Taxes go up", "Read more about this", "Prices fall", "Read more about this", "Wages stay"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bounds, "MAX_CELLS", 0)
        comparison = compare(old, new)
    assert [row.new.text for row in comparison.rows if row.kind == "same" and row.new] == [new[1], new[3]]
