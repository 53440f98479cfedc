"""Invisible characters are found where they can mislead, and left alone where a script needs them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisions.visible import HARMLESS, pieces, spelled_out


def test_a_text_without_invisible_characters_is_one_piece() -> None:
    assert [tuple(piece) for piece in pieces("Two dead, police say.")] == [("Two dead, police say.", "", "")]


def test_an_override_is_named_and_taken_out_of_the_text() -> None:
    before, mark, after = pieces("abc\u202edef")
    assert (before.text, after.text) == ("abc", "def")
    assert (mark.text, mark.code, mark.name) == ("", "U+202E", "right-to-left override")


@pytest.mark.parametrize(
    "text", ["می\u200cخواهم", "👩\u200d👩\u200d👧", "क्\u200dष", "🏴\U000e0067\U000e0062\U000e007f", "☂\ufe0f"]
)
def test_what_a_script_or_an_emoji_needs_is_left_alone(text: str) -> None:
    assert not any(piece.code for piece in pieces(text))


@pytest.mark.parametrize(
    "hidden", ["\u200b", "\u200d", "\ufeff", "\u00ad", "\x08", "\u3164", "\U000e0041", "\uffff"]
)
def test_what_hides_inside_a_latin_word_is_shown(hidden: str) -> None:
    marks = [piece for piece in pieces(f"pass{hidden}word") if piece.code]
    assert [mark.code for mark in marks] == [f"U+{ord(hidden):04X}"]


def test_unusual_spaces_are_shown_only_where_they_changed() -> None:
    assert not any(piece.code for piece in pieces("10\u00a0000"))
    assert [piece.code for piece in pieces("\u00a0", changed=True)] == ["U+00A0"]


def test_a_title_spells_the_code_out() -> None:
    assert spelled_out("War\u202epeace") == "War[U+202E]peace"


@given(st.text())
def test_no_visible_character_is_lost(text: str) -> None:
    found = pieces(text)
    hidden = [piece.code for piece in found if piece.code and not piece.text]
    kept = "".join(piece.text for piece in found)
    assert len(kept) + len(hidden) == len(text)
    assert all(piece.text in HARMLESS for piece in found if piece.code and piece.text)
