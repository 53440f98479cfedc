"""Dates are read in the forms that files have, and never made up."""

from datetime import UTC, datetime, timedelta
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.importers.dates import DateError, check_date, instant
from articles.importers.zones import declared_zone

TEN = datetime(2020, 1, 1, 10, tzinfo=UTC)


def codes(raw: object, zone: str = "UTC") -> list[str]:
    return [code for code, _ in check_date(raw, zone).notes]


def moment(raw: object, zone: str = "UTC") -> str | None:
    return instant(check_date(raw, zone).seen_at)


@pytest.mark.parametrize(
    "raw",
    [
        "2020-01-01T10:00:00Z",
        "2020-01-01 10:00Z",
        "2020-01-01T10:00:00.000+00:00",
        "2020-01-01T11:30:00+0130",
        "2020-01-01T05:00:00-05",
        "2020-1-1 10:00:00 UTC",
        "Wed, 01 Jan 2020 10:00:00 GMT",
        "1 jan 2020 11:00 +0100",
        "2020-01-01T11:00:00 Europe/Paris",
    ],
)
def test_one_moment_is_read_in_every_form(raw: str) -> None:
    assert check_date(raw, "Asia/Tokyo").seen_at == TEN
    assert codes(raw) == []


def test_a_date_without_a_zone_is_in_the_declared_one() -> None:
    assert moment("2020-07-01 10:00:00", "Europe/London") == "2020-07-01T09:00:00Z"
    assert codes("2020-07-01 10:00:00", "Europe/London") == ["naive-date"]


def test_a_minute_that_never_was_is_read_on_the_winter_clock() -> None:
    assert moment("2020-03-29T01:30:00 Europe/London") == "2020-03-29T01:30:00Z"
    assert codes("2020-03-29T01:30:00 Europe/London") == ["date-in-gap"]


def test_a_minute_that_happened_twice_is_taken_as_the_first() -> None:
    assert moment("2020-10-25T01:30:00 Europe/London") == "2020-10-25T00:30:00Z"
    assert codes("2020-10-25T01:30:00", "Europe/London") == ["naive-date", "date-ambiguous"]


def test_hour_24_and_second_60_run_over() -> None:
    assert moment("2006-12-10T24:30:00Z") == "2006-12-11T00:30:00Z"
    assert moment("2016-12-31T23:59:60Z") == "2017-01-01T00:00:00Z"
    assert codes("2016-12-31T23:59:60Z") == ["odd-date"]


def test_letters_for_a_zone_are_a_guess() -> None:
    assert moment("Wed, 01 Jan 2020 10:00:00 EST") == "2020-01-01T15:00:00Z"
    assert codes("Wed, 01 Jan 2020 10:00:00 EST") == ["zone-guessed"]


def test_a_number_is_seconds_or_milliseconds() -> None:
    assert moment(1577872800) == moment(1577872800000) == moment("1577872800") == instant(TEN)
    assert codes(1577872800) == ["date-from-number"]


def test_a_day_without_a_time_is_taken_at_midnight_and_noted() -> None:
    assert moment("2020-01-01", "UTC") == "2020-01-01T00:00:00Z"
    assert codes("2020-01-01") == ["date-only", "naive-date"]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (None, "missing-date"),
        ("", "missing-date"),
        ("  ", "missing-date"),
        ("0000-00-00 00:00:00", "missing-date"),
        ("2014-01", "partial-date"),
        ("2014", "partial-date"),
        ("1901-01-01T00:00:00Z", "suspect-date"),
        ("1970-01-01T00:00:00Z", "suspect-date"),
        ("2999-01-01T00:00:00Z", "future-date"),
    ],
)
def test_a_time_that_is_not_known_stays_unknown(raw: object, code: str) -> None:
    assert check_date(raw, "UTC").seen_at is None
    assert codes(raw) == [code]


def test_a_date_that_is_yet_to_come_is_kept_and_noted() -> None:
    soon = datetime.now(UTC).replace(microsecond=0) + timedelta(days=400)
    assert check_date(soon.isoformat(), "UTC").seen_at == soon
    assert codes(soon.isoformat()) == ["future-date"]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("2020-02-30T00:00:00Z", "bad-date"),
        ("2020-13-01", "bad-date"),
        ("2020-01-01T25:00:00Z", "bad-date"),
        ("2020-01-01T10:00:00+24:00", "bad-date"),
        ("2020-01-01T10:00:00 ../../etc/passwd", "bad-date"),
        ("2020-01-01T10:00:00 Mars/Olympus", "bad-date"),
        ("32 Foo 2020 10:00", "bad-date"),
        ("yesterday", "bad-date"),
        ("٢٠٢٠-٠١-٠١", "bad-date"),
        ("2" * 10_000, "bad-date"),
        (True, "bad-date"),
        ([2020], "bad-date"),
        (10**30, "bad-date"),
        (float("nan"), "bad-date"),
        (float("inf"), "bad-date"),
        ("0001-01-01T00:00:00Z", "date-out-of-range"),
        ("9999-12-31T23:59:00-14:00", "date-out-of-range"),
        (-(10**14), "date-out-of-range"),
    ],
)
def test_a_date_that_cannot_be_is_refused(raw: object, code: str) -> None:
    with pytest.raises(DateError) as caught:
        check_date(raw, "UTC")
    assert caught.value.code == code


@given(st.datetimes(datetime(1990, 1, 1), datetime(2020, 1, 1), timezones=st.just(UTC)))
def test_a_written_instant_reads_back_as_itself(seen_at: datetime) -> None:
    checked = check_date(instant(seen_at), "Pacific/Kiritimati")
    assert (checked.seen_at, checked.notes) == (seen_at, ())


@given(
    st.text() | st.from_regex(r"[0-9]{1,4}-[0-9]{1,2}-[0-9]{1,2}[T ][0-9]{2}:[0-9]{2}.{0,6}", fullmatch=True)
)
def test_any_text_is_a_date_in_range_or_refused(raw: str) -> None:
    try:
        seen_at = check_date(raw, "UTC").seen_at
    except DateError:
        return
    assert seen_at is None or (seen_at.utcoffset() == timedelta(0) and 1990 <= seen_at.year < 2100)


def test_every_zone_that_the_system_knows_can_be_declared() -> None:
    names = sorted(available_timezones())
    assert "Europe/London" in names
    assert all(declared_zone(name) for name in names)
