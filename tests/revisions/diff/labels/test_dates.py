"""Dates, weekdays and times are found in several languages and compared part by part."""

from __future__ import annotations

import pytest

from revisions.diff.labels.dates import Date, find_dates


def date(text: str) -> Date:
    (found,) = find_dates(text)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "3 May 2014", "3rd of May", "May 3, 2014", "Sept 4", "May 2014", "2014-05-03", "3/5/2014", "Monday", "3pm",
        "3.30 p.m.", "15:30", "0810 GMT", "1990s", "4 de mayo de 2014", "12. März 2020", "3 января", "2026年4月1日",
        "15日", "午後7時40分", "3월 4일", "17:00:00",
    ],
)  # fmt: skip
def test_a_date_is_evidence_as_a_whole(text: str) -> None:
    assert date(text).text == text


@pytest.mark.parametrize(
    "text", ["they may go", "12 people", "1.5", "March on", "2014 people", "Sunderland", "32:90"]
)
def test_other_words_are_no_dates(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("3 May", "May 3, 2014"),
        ("3pm", "15:00"),
        ("3:30", "3.30pm"),
        ("noon, 12pm", "12:00"),
        ("in May", "3 May"),
        ("2014-05-03", "3 May 2014"),
    ],
)
def test_dates_agree_where_no_part_contradicts(old: str, new: str) -> None:
    assert date(old).agrees_with(date(new))


@pytest.mark.parametrize(
    ("old", "new"),
    [("3 May", "4 May"), ("3 May", "3 June"), ("Monday", "Tuesday"), ("7am", "7pm"), ("in 2014", "in 2015")],
)
def test_dates_differ_where_a_part_does(old: str, new: str) -> None:
    assert not date(old).agrees_with(date(new))


def test_a_month_or_a_year_alone_is_known_by_the_word_before_it() -> None:
    assert [each.text for each in find_dates("in March or since 2014, mid-May")] == ["March", "2014", "May"]
