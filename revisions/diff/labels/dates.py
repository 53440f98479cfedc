"""Finds the dates, weekdays and times of day in a text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .amounts import any_of
from .calendar_words import ENGLISH_MONTHS, MONTHS, WEEKDAYS


@dataclass(frozen=True, slots=True)
class Date:
    """A date as written, where it stands, and its parts (year, month, day, weekday, time) with what each may mean."""

    start: int
    end: int
    text: str
    parts: Mapping[str, frozenset[str]]
    follows: str = ""

    def shares_with(self, other: "Date") -> list[str]:
        return [name for name in self.parts if name in other.parts]

    def agrees_with(self, other: "Date") -> bool:
        """Whether no part contradicts; one of them may say more."""
        return all(self.parts[name] & other.parts[name] for name in self.shares_with(other))


_MONTH = rf"(?P<month>{any_of(MONTHS)})\.?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?!\d)"
_BEFORE = (
    r"(?i:\b(?:in|since|by|until|till|from|to|of|last|next|this|late|early|during|after|before)\s|\bmid-)"
)
# A form is tried only where no form before it has found a date.
FORMS = (
    re.compile(r"(?<![\w-])(?P<year>\d{4})-(?P<month>[01]?\d)-(?P<day>[0-3]?\d)(?![\w-])"),
    re.compile(r"(?<![\w./-])(?P<slashed>\d{1,2}(?P<mark>[/.])\d{1,2}(?P=mark)(?:\d{4}|\d{2}))(?![\w/])"),
    re.compile(
        rf"(?i)(?<![\w.,])(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?\s(?:of\s|de\s)?{_MONTH}(?:,?\s(?:de\s)?{_YEAR})?"
    ),
    re.compile(rf"(?i)\b{_MONTH}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:]|[.,]\d|\w)(?:,?\s{_YEAR})?"),
    re.compile(rf"(?i)\b{_MONTH},?\s(?:de\s)?{_YEAR}"),
    re.compile(rf"{_BEFORE}(?P<date>(?P<month>{'|'.join(ENGLISH_MONTHS)})\b)"),
    re.compile(rf"{_BEFORE}(?P<date>{_YEAR})(?![-–/]\d|[.,]\d|\s?[%€])"),
    re.compile(r"\b(?P<decade>(?:1[5-9]|20)\d0)s\b"),
    re.compile(rf"(?i)\b(?P<weekday>{any_of(WEEKDAYS)})"),
    re.compile(r"(?i)(?<![\w.,:])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?P<half>[ap])\.?m\b\.?"),
    re.compile(r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?P<second>:[0-5]\d)?(?![:\w])"),
    re.compile(
        r"(?<![\w.,:])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?(?:GMT|BST|CET|CEST|EST|EDT|ET|UTC|hours|hrs)\b"
    ),
    re.compile(r"(?:(?P<year>\d{4})[年년]\s?)?(?P<month>\d{1,2})[月월](?:\s?(?P<day>\d{1,2})[日일])?"),
    re.compile(
        r"(?P<half>午前|午後|上午|下午|오전|오후)\s?(?P<hour>\d{1,2})[時时点點시](?:\s?(?P<minute>\d{1,2})[分분])?"
    ),
    re.compile(r"(?<!\d)(?P<day>\d{1,2})日|(?<!\d)(?P<year>\d{4})[年년]"),
)


_HALVES = {"a": 0, "p": 12, "午前": 0, "上午": 0, "오전": 0, "午後": 12, "下午": 12, "오후": 12}

_MAY_HOLD_DATES = re.compile(rf"\d|\b(?:{'|'.join(ENGLISH_MONTHS)}|(?i:{any_of(WEEKDAYS)}))")


def find_dates(text: str) -> list[Date]:
    """The dates of a text in order."""
    if not _MAY_HOLD_DATES.search(text):
        return []
    dates: list[Date] = []

    def take(match: re.Match[str]) -> str:
        group = "date" if "date" in match.re.groupindex else 0
        start, end = match.span(group)
        dates.append(Date(start, end, match[group], _parts(match.groupdict())))
        return " " * len(match[0])

    for form in FORMS:
        text = form.sub(take, text)
    return sorted(dates, key=lambda date: date.start)


def _parts(groups: Mapping[str, str | None]) -> dict[str, frozenset[str]]:
    parts = {
        name: frozenset({written.lower()})
        for name in ("slashed", "decade", "second")
        if (written := groups.get(name))
    }
    for name, names in (("year", {}), ("month", MONTHS), ("day", {}), ("weekday", WEEKDAYS)):
        if written := groups.get(name):
            parts[name] = frozenset(
                {str(names[written.lower()] if written.lower() in names else int(written))}
            )
    if hour := groups.get("hour"):
        parts["time"] = _times(int(hour), int(groups.get("minute") or 0), groups.get("half"))
    return parts


def _times(hour: int, minute: int, half: str | None) -> frozenset[str]:
    """In minutes after midnight. Without am or pm, "3:15" may be either."""
    halves = [_HALVES[half.lower()]] if half else [0, 12]
    hours = {hour % 12 + more for more in halves} if hour <= 12 else {hour}
    return frozenset(str(60 * hour + minute) for hour in hours)
