"""Reads written dates down to the time on the wall, and leaves the zone to others."""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from articles.importers.excerpts import excerpt
from articles.importers.findings import Notes, RefusedError

FIRST_YEAR, LAST_YEAR = 1900, 9998  # beyond them a date cannot be shown in every zone

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_TIME = (
    r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})"
    r"(?::(?P<second>[0-9]{2})(?:[.,](?P<fraction>[0-9]{1,9}))?)? ?(?P<zone>\S*)"
)
_ISO = re.compile(rf"(?P<year>[0-9]{{4}})-(?P<month>[0-9]{{1,2}})-(?P<day>[0-9]{{1,2}})(?:[Tt ]{_TIME})?")
_MAIL = re.compile(
    rf"(?:[A-Za-z]{{3}}, )?(?P<day>[0-9]{{1,2}}) (?P<month>[A-Za-z]{{3}}) (?P<year>[0-9]{{4}}) {_TIME}"
)


class DateError(RefusedError):
    """The date is refused: `code` is bad-date or date-out-of-range."""


@dataclass(frozen=True, slots=True)
class WallTime:
    """A naive time, the zone as written (empty where none is), and what was odd."""

    local: datetime
    zone: str
    notes: Notes = ()


def wall_time(text: str) -> WallTime | None:
    """Reads ISO 8601 and the dates of mail and feeds; None for anything else. Raises DateError."""
    match = _ISO.fullmatch(text) or _MAIL.fullmatch(text)
    if not match:
        return None
    try:
        local, over = _local(match)
    except ValueError:
        raise bad_date(text) from None
    if over:
        note = ("odd-date", f"{excerpt(text)} was read as {local}.")
    elif match["hour"] is None:
        note = ("date-only", f"{excerpt(text)} names no time of day; midnight was taken.")
    else:
        return WallTime(local, match["zone"])
    return WallTime(local, match["zone"] or "", (note,))


def _local(match: re.Match[str]) -> tuple[datetime, bool]:
    """The naive time, and whether its hour 24 or second 60 ran over into the next day or minute."""
    year = int(match["year"])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise out_of_range(match.group())
    hour, minute, second = (int(match[unit] or 0) for unit in ("hour", "minute", "second"))
    over = timedelta(hours=hour == 24, seconds=second == 60)
    micro = int((match["fraction"] or "0").ljust(6, "0")[:6])
    midnight = datetime(year, _month(match["month"]), int(match["day"]))
    clock = time(23 if hour == 24 else hour, minute, 59 if second == 60 else second, micro)
    return datetime.combine(midnight, clock) + over, bool(over)


def _month(name: str) -> int:
    return int(name) if name.isdecimal() else _MONTHS.index(name.lower()) + 1


def bad_date(raw: object) -> DateError:
    return DateError("bad-date", f"No date that exists: {excerpt(raw)}")


def out_of_range(shown: str) -> DateError:
    return DateError("date-out-of-range", f"Outside the years {FIRST_YEAR} to {LAST_YEAR}: {excerpt(shown)}")
