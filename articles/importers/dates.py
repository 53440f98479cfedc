"""Reads the dates that source files give, without ever inventing one."""

import math
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache

from articles.importers.excerpts import excerpt
from articles.importers.findings import Notes
from articles.importers.wall_times import (
    FIRST_YEAR,
    LAST_YEAR,
    DateError,
    WallTime,
    bad_date,
    out_of_range,
    wall_time,
)
from articles.importers.zones import UnknownZoneError, declared_zone, in_zone, zone_of

__all__ = ["CheckedDate", "DateError", "check_date", "instant"]

# Nothing was published on the web before, and dates as late stand for "never": noted, not believed. Both are
# fixed, so that a file gives the same archive whenever it is imported.
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
LATEST = datetime(2100, 1, 1, tzinfo=UTC)

FEWEST_MILLISECONDS = 10**11  # as seconds this is the year 5138, as milliseconds 1973
MAX_CHARACTERS = 100

_PARTIAL = re.compile(r"[0-9]{4}(-[0-9]{1,2})?")
_NUMBER = re.compile(r"[0-9]{9,13}(\.[0-9]{1,9})?")


@dataclass(frozen=True, slots=True)
class CheckedDate:
    """A moment in UTC, or None where it is not known, and what was odd about it as (code, sentence)."""

    seen_at: datetime | None
    notes: Notes = ()


def instant(seen_at: datetime | None) -> str | None:
    """The one written form of a moment: `2020-01-01T10:00:00Z`, with six decimals where it has any."""
    return None if seen_at is None else seen_at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def check_date(raw: object, zone: str) -> CheckedDate:
    """Reads ISO 8601, dates of mail and feeds, and Unix times; `zone` is the IANA zone of dates without one.

    Raises DateError (bad-date, date-out-of-range).
    """
    if raw is None or raw == "":
        return CheckedDate(None, (("missing-date", "The time is not known."),))
    if isinstance(raw, str):
        checked = _from_text(raw, zone)
    elif isinstance(raw, int | float) and not isinstance(raw, bool):
        checked = _from_number(raw)
    else:
        raise bad_date(raw)
    return _with_future_noted(checked)


def _with_future_noted(checked: CheckedDate) -> CheckedDate:
    if checked.seen_at is None or checked.seen_at <= datetime.now(UTC) + timedelta(days=1):
        return checked
    future = ("future-date", f"{instant(checked.seen_at)} is yet to come.")
    return replace(checked, notes=(*checked.notes, future))


@lru_cache(maxsize=4096)
def _from_text(raw: str, zone: str) -> CheckedDate:
    if len(raw) > MAX_CHARACTERS:
        raise bad_date(raw)
    text = " ".join(raw.split())
    if not text or text.startswith("0000-00-00"):
        return CheckedDate(None, (("missing-date", f"The time is not known: {excerpt(raw)}"),))
    if wall := wall_time(text):
        return _from_wall_time(wall, zone)
    if _NUMBER.fullmatch(text):
        return _from_number(float(text))
    if _PARTIAL.fullmatch(text):
        return CheckedDate(None, (("partial-date", f"{text} names no day; the time is not known."),))
    raise bad_date(raw)


def _from_wall_time(wall: WallTime, zone: str) -> CheckedDate:
    try:
        tz, notes = zone_of(wall.zone) if wall.zone else _taken_for_granted(zone)
    except UnknownZoneError:
        raise DateError("bad-date", f"Unknown time zone: {excerpt(wall.zone or zone)}") from None
    moment, notes_on_clock = in_zone(wall.local, tz)
    return _believed(moment, (*wall.notes, *notes, *notes_on_clock))


def _taken_for_granted(zone: str) -> tuple[tzinfo, Notes]:
    return declared_zone(zone), (("naive-date", f"Dates without a zone were taken as {zone} time."),)


def _from_number(raw: float) -> CheckedDate:
    if not math.isfinite(raw) or abs(raw) >= 10**15:
        raise bad_date(raw)
    unit = "milliseconds" if abs(raw) >= FEWEST_MILLISECONDS else "seconds"
    try:
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(**{unit: raw})
    except OverflowError:
        raise out_of_range(repr(raw)) from None
    return _believed(moment, (("date-from-number", f"{raw} was read as {unit}: {instant(moment)}."),))


def _believed(moment: datetime, notes: Notes) -> CheckedDate:
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise out_of_range(moment.isoformat())
    if EARLIEST <= moment < LATEST:
        return CheckedDate(moment, notes)
    code = "suspect-date" if moment < EARLIEST else "future-date"
    return CheckedDate(None, (*notes, (code, f"{instant(moment)} stands for a time that is not known.")))
