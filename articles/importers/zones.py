"""Time zones as source files write them, and clocks that are put forward and back."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

Notes = tuple[tuple[str, str], ...]

# What these letters mean in most news archives; elsewhere they mean other zones, so each use is noted.
_LETTERS = {
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "BST": 1, "WET": 0, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3,
    "JST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
}  # fmt: skip
_OFFSET = re.compile(r"([+-])([0-9]{2}):?([0-9]{2})?")
_IANA = re.compile(r"[A-Za-z0-9_+-]{2,20}(/[A-Za-z0-9_+-]{1,30}){0,2}")


class UnknownZoneError(Exception):
    """No zone of this name is known."""


def zone_of(name: str) -> tuple[tzinfo, Notes]:
    """Reads `Z`, `+05:30`, `Europe/London` or `EST`. Raises UnknownZoneError."""
    if name in ("Z", "z", "UTC", "GMT"):
        return UTC, ()
    if match := _OFFSET.fullmatch(name):
        return _offset(*match.groups()), ()
    if name in _LETTERS:
        shown = f"{_LETTERS[name]:+03d}:00"
        return timezone(timedelta(hours=_LETTERS[name])), (
            ("zone-guessed", f"{name} names more than one zone; it was taken as {shown}."),
        )
    if "/" not in name:  # "CET" in a file need not be what the database of zones says
        raise UnknownZoneError(name)
    return declared_zone(name), ()


def _offset(sign: str, hours: str, minutes: str | None) -> tzinfo:
    if int(hours) > 23 or int(minutes or 0) > 59:
        raise UnknownZoneError(sign + hours)
    span = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return timezone(-span if sign == "-" else span)


def declared_zone(name: str) -> tzinfo:
    """The zone of an IANA name, as an admin declares it. Raises UnknownZoneError."""
    # The name becomes a path: only what looks like a zone gets so far.
    if not _IANA.fullmatch(name):
        raise UnknownZoneError(name)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UnknownZoneError(name) from None


def in_zone(local: datetime, tz: tzinfo) -> tuple[datetime, Notes]:
    """The moment in UTC of a time on the wall, and a note where that time happened twice or never."""
    first = local.replace(tzinfo=tz)
    moment = first.astimezone(UTC)
    if first.utcoffset() == first.replace(fold=1).utcoffset():
        return moment, ()
    if moment.astimezone(tz).replace(tzinfo=None) != local:
        return moment, (("date-in-gap", f"{local} never was in {tz}; it was read as {moment.isoformat()}."),)
    return moment, (
        ("date-ambiguous", f"{local} happened twice in {tz}; the first, {moment.isoformat()}, was taken."),
    )
