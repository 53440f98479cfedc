"""Words in every script, and signs that must never be cut."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisions.diff.words import PLAIN, SPLIT, split


@given(st.text())
def test_the_parts_joined_are_the_text(text: str) -> None:
    assert "".join(split(text)) == text


@given(st.text())
def test_white_space_and_words_take_turns(text: str) -> None:
    parts = split(text)
    assert all(not gap or gap.isspace() for gap in parts[0::2])
    assert all(word and not word.isspace() for word in parts[1::2])


@given(st.text(alphabet=st.characters(categories=["Mn", "Mc", "Me", "Ll", "Lo", "Zs", "Po"])))
def test_a_mark_is_never_cut_from_what_it_stands_on(text: str) -> None:
    for word in split(text)[1::2]:
        if unicodedata.category(word[0])[0] == "M":
            assert text.startswith(word)


@given(st.text(alphabet="aZé9 .,;:!-'’£$%\"", max_size=30), st.text(alphabet="aZé9 .,-'", max_size=30))
def test_a_word_is_the_same_word_wherever_a_space_stands_behind_it(text: str, rest: str) -> None:
    assert split(text)[1::2] + split(rest)[1::2] == split(f"{text} {rest}")[1::2]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada's well-kept flag", ["Ada's", "well-kept", "flag"]),
        ("don’t, l’État", ["don’t", ",", "l’État"]),
        ("£3.5m $1,200 12% 10:30", ["£3.5m", "$1,200", "12%", "10:30"]),
        ("12/03/2024 -5°C +3 10-12", ["12/03/2024", "-5°C", "+3", "10-12"]),
        ("AT&T in the U.S. now", ["AT&T", "in", "the", "U.S.", "now"]),
        ("crime.Police", ["crime", ".", "Police"]),
        ("wait... no -- yes", ["wait", "...", "no", "--", "yes"]),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
        ("می‌خواند", ["می‌خواند"]),
        ("北京iPhone手机", ["北", "京", "iPhone", "手", "机"]),
        ("น้ำ เมื่อ", ["น้ำ", "เมื่", "อ"]),
        ("ខ្មែ", ["ខ្មែ"]),
        ("👨‍👩‍👧🇫🇷🇬🇧1️⃣👍🏽", ["👨‍👩‍👧", "🇫🇷", "🇬🇧", "1️⃣", "👍🏽"]),
        ("a \u0301b", ["a", " \u0301", "b"]),
    ],
)
def test_what_is_one_word(text: str, words: list[str]) -> None:
    assert split(text)[1::2] == words


def test_the_short_cut_for_plain_words_changes_no_result() -> None:
    careful = re.compile(SPLIT.__self__.pattern.replace(f"{PLAIN}|", "", 1)).split  # type: ignore[attr-defined]
    text = "U.S. plans, 12% of 1,200 e.g. x.y a-b don't stop it's £5m. now éa 3×4 10:30 北京 test ... end."
    assert careful.__self__.pattern != SPLIT.__self__.pattern  # type: ignore[attr-defined]
    assert careful(text) == split(text)
