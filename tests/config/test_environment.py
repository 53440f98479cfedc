"""Settings from the environment: a wrong value raises instead of being guessed at."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.environment import flag, number, words


@pytest.mark.parametrize(("raw", "value"), [("true", True), ("1", True), ("No", False), ("", True)])
def test_a_flag_is_read_and_an_empty_one_keeps_its_default(raw: str, value: bool) -> None:
    assert flag({"DEBUG": raw}, "DEBUG", default=True) is value


def test_a_flag_that_is_neither_raises() -> None:
    with pytest.raises(ImproperlyConfigured, match="DEBUG is 'maybe'"):
        flag({"DEBUG": "maybe"}, "DEBUG", default=False)


def test_a_number_is_read_and_a_missing_one_keeps_its_default() -> None:
    assert number({"UPLOAD_MAX_MB": "12"}, "UPLOAD_MAX_MB", 64) == 12
    assert number({}, "UPLOAD_MAX_MB", 64) == 64


@pytest.mark.parametrize("raw", ["-1", "0", "many", "1e3", "٣"])
def test_a_number_that_cannot_be_meant_raises(raw: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="whole number of at least 1"):
        number({"UPLOAD_MAX_MB": raw}, "UPLOAD_MAX_MB", 64, lowest=1)


def test_words_are_divided_by_commas() -> None:
    assert words({"ALLOWED_HOSTS": "a.example, b.example,"}, "ALLOWED_HOSTS", "") == [
        "a.example",
        "b.example",
    ]
