"""The scorer counts what a reader trips over, and is right about the least that must be marked."""

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.diff.corpus import Pair
from benchmarks.diff.scoring import Side, known_moves_kept, optimum, score, shared_words

MAYOR = "The mayor resigned on Monday after a long night of talks."
WEATHER = "Rain is expected in all parts of the country until the end of the week."

words = st.lists(st.sampled_from("abc"), max_size=12)


def pair(old: list[str], new: list[str], *truth: tuple[int, int, bool]) -> Pair:
    return Pair("a pair", "en", old, new, truth)


def plain(text: str) -> Side:
    return [(False, text)]


def shared_by_table(old: list[str], new: list[str]) -> int:
    row = [0] * (len(new) + 1)
    for word in old:
        above = row
        row = [0]
        for j, other in enumerate(new):
            row.append(above[j] + 1 if word == other else max(above[j + 1], row[j]))
    return row[-1]


@given(words, words)
def test_shared_words_are_the_longest_common_subsequence(old: list[str], new: list[str]) -> None:
    assert shared_words(old, new) == shared_by_table(old, new)


def test_the_optimum_counts_words_of_both_sides() -> None:
    assert optimum(pair(["twelve people died"], ["fourteen people have died"])) == 3


def test_a_word_marked_in_part_counts_as_changed_and_as_cut() -> None:
    sides = ([(False, "Mon"), (True, "day")], [(False, "Mon"), (True, "keys")])
    result = score(pair(["Monday"], ["Monkeys"]), [(*sides, None)])
    assert (result.changed, result.cut_words) == (2, 2)


def test_an_unmarked_word_between_two_marks_is_an_island() -> None:
    old: Side = [(True, "three"), (False, " of "), (True, "them")]
    new: Side = [(True, "four"), (False, " of "), (True, "us")]
    assert score(pair(["three of them"], ["four of us"]), [(old, new, None)]).islands == 2


def test_three_unmarked_words_are_no_island() -> None:
    side: Side = [(True, "three"), (False, " men and women "), (True, "died")]
    assert score(pair(["three men and women died"], []), [(side, None, None)]).islands == 0


def test_marks_that_touch_have_nothing_between_them() -> None:
    side: Side = [(True, "three "), (True, "men"), (False, " died")]
    assert score(pair(["three men died"], []), [(side, None, None)]).islands == 0


def test_unrelated_paragraphs_side_by_side_are_a_weak_row() -> None:
    result = score(pair([MAYOR], [WEATHER]), [([(True, MAYOR)], [(True, WEATHER)], None)])
    assert (result.weak_rows, result.edited_rows) == (1, 1)


def test_a_paragraph_shown_as_deleted_and_inserted_is_missed() -> None:
    edited = MAYOR.replace("Monday", "Tuesday")
    result = score(pair([MAYOR], [edited]), [([(True, MAYOR)], None, None), (None, [(True, edited)], None)])
    assert result.missed == 1


def test_a_move_is_kept_if_both_its_places_are_unmarked() -> None:
    swapped = pair([MAYOR, WEATHER], [WEATHER, MAYOR], (0, 1, False))
    moved = [(plain(MAYOR), None, None), (plain(WEATHER), plain(WEATHER), None), (None, plain(MAYOR), None)]
    lost = [*moved[:2], (None, [(True, MAYOR)], None)]
    assert (score(swapped, moved).moves_kept, score(swapped, lost).moves_kept) == (1, 0)
    assert known_moves_kept(swapped, moved) == [(False, True)]


def test_text_that_is_not_shown_is_not_rebuilt() -> None:
    assert score(pair([MAYOR, WEATHER], [MAYOR]), [(plain(MAYOR), plain(MAYOR), None)]).rebuilt == 0
