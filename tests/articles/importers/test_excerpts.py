"""What is shown of a source file is short and cannot act."""

from hypothesis import given
from hypothesis import strategies as st

from articles.importers.excerpts import EXCERPT_LENGTH, excerpt


def test_a_control_character_is_written_out() -> None:
    assert excerpt("a\x1b[31mb") == "a\\x1b[31mb"


def test_a_mark_that_turns_the_line_round_is_written_out() -> None:
    assert excerpt("pay \u202eexe.txt") == "pay \\u202eexe.txt"


def test_a_long_word_is_cut() -> None:
    assert excerpt("x" * 1000) == "x" * EXCERPT_LENGTH + "…"


def test_what_is_no_text_is_named_by_its_kind() -> None:
    assert [excerpt(raw) for raw in (None, True, 3, 1.5, [1], {"a": 1}, 10**100)] == [
        "null",
        "true",
        "3",
        "1.5",
        "a list",
        "an object",
        "a number of more than 70 digits",
    ]


@given(st.text(st.characters()))
def test_an_excerpt_is_one_short_line_of_storable_characters(raw: str) -> None:
    shown = excerpt(raw)
    assert len(shown) <= EXCERPT_LENGTH + 1
    assert "\n" not in shown
    assert "\x1b" not in shown
    assert shown.encode().decode() == shown
