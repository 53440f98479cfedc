"""Quotations are found in all marks, and apostrophes are left alone."""

from __future__ import annotations

import pytest

from revisions.diff.labels.quotation_marks import find_quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “yes, of course”.", ["yes, of course"]),
        ("'I don't know,' said Bob's dad.", ["I don't know,"]),
        ("‘The boys’ school is shut,’ he said.", ["The boys’ school is shut,"]),
        ("“He said ‘no’ to me,” she said.", ["He said ‘no’ to me,"]),
        ("‘He said “no” to me,’ she said.", ["He said “no” to me,"]),
        ("„Ja“, »ja«, «oui», ‚ja‘ und ›ja‹.", ["Ja", "ja", "oui", "ja", "ja"]),
        ("「はい」と『いいえ』。", ["はい", "いいえ"]),
        ("”Ja”, sa hon.", ["Ja"]),
        ("“A long speech goes on", ["A long speech goes on"]),
        ('It was "great but "fine" he said', ["fine"]),
        ("The girls' and 'boys' in one", ["boys"]),
        ("‘the boys’ and ‘girls’ here", ["the boys", "girls"]),
    ],
)
def test_quotations_are_found(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in find_quotations(text)] == quoted


@pytest.mark.parametrize(
    "text",
    [
        "The boys' school isn't the girls' school.",
        "rock 'n' roll in the '90s, ’tis said",
        'a 12" pipe and a 5\'10" man',
        "'''bold''' and ''italic''",
        "It costs “ too much",
        "they called it 'the five) and \" more' here",
        "said ‘never closed",
        "'",
        "“",
    ],
)
def test_what_only_looks_like_quotations_is_left_alone(text: str) -> None:
    assert find_quotations(text) == []


def test_a_single_mark_that_nothing_closes_does_not_swallow_what_follows() -> None:
    text = "He likes ‘pop and she said “I do not”."
    assert [text[start:end] for start, end in find_quotations(text)] == ["I do not"]
