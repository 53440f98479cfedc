"""Numbers are read in the figures of every script, in English words and in ideographs."""

from __future__ import annotations

from decimal import Decimal

import pytest

from revisions.diff.labels.numerals import read_figures, read_ideographs, read_words


@pytest.mark.parametrize(
    ("written", "readings"),
    [
        ("12", {"12"}),
        ("1.5", {"1.5"}),
        ("2,3", {"2.3"}),
        ("1,200", {"1200", "1.200"}),
        ("1,200,000", {"1200000"}),
        ("1.200,50", {"1200.50"}),
        ("1,200.50", {"1200.50"}),
        ("8 000", {"8000"}),
        ("1’200", {"1200"}),
        ("١٢٫٥", {"12.5"}),
        ("۱۲", {"12"}),
    ],
)
def test_figures_are_read_with_every_separator(written: str, readings: set[str]) -> None:
    assert read_figures(written) == set(map(Decimal, readings))


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("twelve", 12),
        ("Twenty-one", 21),
        ("two hundred and five", 205),
        ("hundred", 100),
        ("three million", 3_000_000),
        ("one hundred thousand", 100_000),
        ("two dozen", 24),
        ("dozen", 12),
    ],
)
def test_english_words_are_read(written: str, value: int) -> None:
    assert read_words(written) == value


@pytest.mark.parametrize(
    ("written", "value"),
    [("二十三", 23), ("二三", 23), ("十万", 100_000), ("三百", 300), ("一万二千", 12_000)],
)
def test_ideographs_are_read_by_places_or_sign_by_sign(written: str, value: int) -> None:
    assert read_ideographs(written) == value
