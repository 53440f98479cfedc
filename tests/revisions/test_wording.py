"""The sentences that pages and feeds share."""

from datetime import UTC, datetime, timedelta

import pytest

from articles.models import Article
from revisions import wording

MORNING = datetime(2026, 3, 2, 9, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(0), "0 seconds"),
        (timedelta(seconds=1), "1 second"),
        (timedelta(minutes=40), "40 minutes"),
        (timedelta(minutes=101), "1 hour 41 minutes"),
        (timedelta(hours=5), "5 hours"),
        (timedelta(days=1, minutes=3), "1 day"),
        (timedelta(days=40, hours=5), "40 days"),
    ],
)
def test_a_duration_is_said_in_one_or_two_units(span: timedelta, words: str) -> None:
    assert wording.duration(span) == words


def test_a_gap_says_later_or_earlier() -> None:
    evening = MORNING + timedelta(hours=10)
    assert wording.gap(MORNING, evening) == "10 hours later"
    assert wording.gap(evening, MORNING) == "10 hours earlier"
    assert wording.gap(MORNING, MORNING) == "at the same time"


def test_a_gap_is_not_invented_where_a_time_is_unknown() -> None:
    assert wording.gap(None, MORNING) == ""
    assert wording.gap(MORNING, None) == ""


@pytest.mark.parametrize(
    ("reported", "here", "sentence"),
    [
        (8, 2, "8 versions, 7 changes reported; 2 held here"),
        (2, 2, "2 versions, 1 change reported; all held here"),
        (1, 1, "1 version, 0 changes reported; all held here"),
        (None, 1, "1 version held here"),
        (None, 1200, "1,200 versions held here"),
    ],
)
def test_what_is_held_stands_beside_what_the_source_reports(
    reported: int | None, here: int, sentence: str
) -> None:
    assert wording.held(Article(versions_reported=reported, versions_held=here)) == sentence


def test_only_words_that_changed_are_counted() -> None:
    assert wording.words_changed(12, 3) == ["12 words inserted", "3 deleted"]
    assert wording.words_changed(0, 1) == ["1 word deleted"]
    assert wording.words_changed(0, 0) == []
