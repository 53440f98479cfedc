"""Words are made storable and otherwise left alone."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from articles.importers.texts import (
    MAX_TEXT,
    SEARCHED_CHARACTERS,
    TextError,
    check_line,
    check_text,
    check_title,
)


def codes(raw: str) -> list[str]:
    return [code for code, _ in check_text(raw).notes]


def test_line_ends_become_line_feeds_and_other_breaks_stay() -> None:
    assert check_text("one\r\ntwo\rthree\r\n\r\nfour\u2028five\x0bsix\x0cseven\x85eight").text == (
        "one\ntwo\nthree\n\nfour\u2028five\x0bsix\x0cseven\x85eight"
    )
    assert codes("one\r\ntwo") == ["line-ends"]


def test_a_return_that_ends_no_line_stays() -> None:
    assert check_text("total\n\r=1").text == "total\n\r=1"


def test_control_characters_go_and_separators_stay() -> None:
    assert check_text("a\x00b \x1b[31m\x7f\x9b \x1f\x1e\tc").text == "ab [31m \x1f\x1e\tc"
    assert codes("a\x00b") == ["control-removed"]


def test_half_a_character_is_replaced() -> None:
    assert check_text("before \ud83d after").text == "before \ufffd after"
    assert codes("before \ud83d after") == ["surrogate-replaced"]


@pytest.mark.parametrize("invisible", ["\u202e", "\u200b", "\ufeff", "\u00ad", "\U000e0068"])
def test_invisible_characters_stay_and_are_noted(invisible: str) -> None:
    assert check_text(f"pay{invisible}pal").text == f"pay{invisible}pal"
    assert codes(f"pay{invisible}pal") == ["invisible-characters"]


def test_joiners_inside_words_and_emoji_are_no_trick() -> None:
    assert codes("می‌خواهم \U0001f468\u200d\U0001f469") == []


def test_an_empty_text_is_noted_and_null_is_refused() -> None:
    assert codes("") == codes(" \u3000\n") == ["empty-text"]
    with pytest.raises(TextError) as caught:
        check_text(None)
    assert caught.value.code == "missing-text"


def test_a_text_beyond_every_article_is_refused() -> None:
    with pytest.raises(TextError) as caught:
        check_text("x" * (MAX_TEXT + 1))
    assert caught.value.code == "too-long"


def test_a_text_that_search_cannot_hold_is_noted() -> None:
    assert codes("x" * SEARCHED_CHARACTERS) == []
    assert codes("x" * (SEARCHED_CHARACTERS + 1)) == ["search-index-cut"]


def test_a_title_is_one_line() -> None:
    checked = check_title("one\r\nSet-Cookie: x=1\r\n\r\ntwo")
    assert checked.text == "one Set-Cookie: x=1 two"
    assert [code for code, _ in checked.notes] == ["control-removed"]


def test_an_odd_title_is_kept_whole_and_noted() -> None:
    assert [code for code, _ in check_title(None).notes] == ["empty-title"]
    assert [code for code, _ in check_title("T" * 100_000).notes] == ["title-cut"]
    assert len(check_title("T" * 100_000).text) == 100_000


def test_words_that_are_no_text_are_refused() -> None:
    for raw in (5, ["a"], True):
        with pytest.raises(TextError) as caught:
            check_line(raw, "byline")
        assert caught.value.code == "bad-type"


HOSTILE = st.text(st.sampled_from("\r\n\x00\x1b\t\u202e\ud800é a"), max_size=30)


@given(HOSTILE)
@example("\n\r\x1b\r")
def test_a_checked_text_needs_no_second_check(raw: str) -> None:
    once = check_text(raw).text
    assert check_text(once).text == once
    assert "\x00" not in once
    assert once.encode().decode() == once


@given(HOSTILE)
def test_a_checked_title_needs_no_second_check(raw: str) -> None:
    once = check_title(raw).text
    assert check_title(once).text == once
    assert "\n" not in once
