"""Amounts are found with their currencies, scales and units, and compared by what they mean."""

from __future__ import annotations

import pytest

from revisions.diff.labels.amounts import Amount, find_amounts


def amount(text: str) -> Amount:
    (found,) = find_amounts(text)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "£1.5m",
        "US$3 billion",
        "8 000",
        "12%",
        "14 per cent",
        "5 percentage points",
        "£10-£12",
        "22nd",
        "third",
        "1.9万",
        "-5",
    ],
)
def test_the_whole_amount_is_evidence(text: str) -> None:
    written = [each.text for each in find_amounts(f"about {text}, they said")]
    assert "".join(written) == text or written == ["£10", "£12"]


@pytest.mark.parametrize(
    "text", ["COVID-19", "the A40", "no one", "1990s", "12ab", "the one", "/2022/", "a3"]
)
def test_numbers_in_names_and_pronouns_are_no_amounts(text: str) -> None:
    assert list(find_amounts(text)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1200", "1,200"),
        ("five", "5"),
        ("£1.5m", "£1.5 million"),
        ("1.5m", "1.5 million"),
        ("100m", "100 metres"),
        ("30 miles", "48km"),
        ("5%", "5 per cent"),
        ("12", "12%"),
        ("90 minutes", "1.5 hours"),
        ("5-10", "5 to 10"),
        ("third", "3rd"),
    ],
)
def test_the_same_amount_agrees_with_itself_in_other_writing(old: str, new: str) -> None:
    assert amount(old).agrees_with(amount(new))
    assert amount(new).agrees_with(amount(old))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("12", "14"),
        ("£1.5m", "£15m"),
        ("£1.5m", "£1.5bn"),
        ("$5", "€5"),
        ("30 miles", "30km"),
        ("30 miles", "60km"),
        ("5%", "5 percentage points"),
        ("5", "-5"),
        ("2-1", "2"),
        ("2-1 miles", "5km"),
        ("5 days", "5 kg"),
    ],
)
def test_other_amounts_do_not_agree(old: str, new: str) -> None:
    assert not amount(old).agrees_with(amount(new))
    assert not amount(new).agrees_with(amount(old))


def test_amounts_of_one_thing_share_the_word_that_follows() -> None:
    assert [each.follows for each in find_amounts("12 people or 1 person, 3 houses, 1 house")] == [
        "people",
        "person",
        "house",
        "house",
    ]
