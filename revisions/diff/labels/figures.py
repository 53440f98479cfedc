"""Labels figures and dates that changed: where the old version gives one value, the new one gives another."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from revisions.diff import count_words
from revisions.diff.comparison import Run

from .amounts import Amount, any_of, blank_out, find_amounts
from .calendar_words import MONTHS, WEEKDAYS
from .dates import Date, find_dates
from .evidence import Label
from .kinds import LabelKind
from .numerals import IDEOGRAPHS, LARGE, ORDINALS, SMALL
from .passages import Passage, Spot, near_changes, spots
from .units import MEASURES, PER_CENTS

Value = TypeVar("Value", Amount, Date)

# In words. In a larger change the sentence is another one, and what it counts need not be what the old one counted.
SMALL_CHANGE = 6
LARGE_CHANGE = 16

_NAMES = any_of([*SMALL, *LARGE, *ORDINALS, "dozen", *MONTHS, *WEEKDAYS, *PER_CENTS, *MEASURES])
_MAY_HOLD_FIGURES = re.compile(rf"\d|[$£€%{IDEOGRAPHS}]|\b[ap]\.?m\b|\b(?:{_NAMES})", re.IGNORECASE)
# Their numbers are names: addresses, footnotes, the numbers of a list.
_NUMBERED = re.compile(
    r"(?<!\S)(?=\S*?(?:://|www\.|@))\S+|\[\d{1,3}\]|^[ \t]{0,9}\(?\d{1,3}\\?[.)](?=\s)", re.MULTILINE
)


def figure_labels(passage: Passage) -> Iterator[Label]:
    """The figures and dates of one passage that changed."""
    changes = passage.changes.values()
    if not passage.two_sided or not any(
        _MAY_HOLD_FIGURES.search(f"{change.old} {change.new}") for change in changes
    ):
        return
    (old_dates, old_amounts), (new_dates, new_amounts) = _read(passage.old_runs), _read(passage.new_runs)
    for before, after in _changed(passage, old_dates, new_dates, _alike_dates):
        yield Label(LabelKind.DATE, before.text, after.text, passage.row, passage.field)
    for earlier, later in _changed(passage, old_amounts, new_amounts, _alike_amounts):
        kind = LabelKind.DATE if earlier.may_be_year and later.may_be_year else LabelKind.FIGURES
        yield Label(kind, earlier.text, later.text, passage.row, passage.field)


def _read(runs: Sequence[Run]) -> tuple[list[Date], list[Amount]]:
    dates: list[Date] = []
    amounts: list[Amount] = []
    for start, text in near_changes(runs):
        text = blank_out(text, (match.span() for match in _NUMBERED.finditer(text)))
        found = find_dates(text)
        # A full stop keeps "in 2014 12 people" from becoming one number.
        text = blank_out(text, ((date.start, date.end) for date in found), ".")
        dates += [replace(date, start=start + date.start) for date in found]
        amounts += [replace(amount, start=start + amount.start) for amount in find_amounts(text)]
    return dates, amounts


def _alike_dates(old: Date, new: Date) -> bool:
    return bool(old.shares_with(new))


def _alike_amounts(old: Amount, new: Amount) -> bool:
    return old.sort == new.sort


def _changed(
    passage: Passage, old: Sequence[Value], new: Sequence[Value], alike: Callable[[Value, Value], bool]
) -> Iterator[tuple[Value, Value]]:
    """Values in the same place of both texts that do not agree."""
    places: dict[Spot, tuple[list[Value], list[Value]]] = {}
    for side, (runs, values) in enumerate(((passage.old_runs, old), (passage.new_runs, new))):
        for spot, value in zip(spots(runs, [value.start for value in values]), values, strict=True):
            places.setdefault(spot, ([], []))[side].append(value)
    for spot, (olds, news) in sorted(places.items(), key=lambda place: place[0]):
        if olds and news:
            change = passage.changes[spot.kept] if spot.changed else ("", "")
            yield from _paired(olds, news, max(map(count_words, change)), alike)


def _paired(
    olds: list[Value], news: list[Value], size: int, alike: Callable[[Value, Value], bool]
) -> Iterator[tuple[Value, Value]]:
    olds, news = _without_agreeing(olds, news)
    if size <= SMALL_CHANGE and len(olds) == len(news):
        yield from ((old, new) for old, new in zip(olds, news, strict=True) if alike(old, new))
    elif size <= LARGE_CHANGE:
        for old in olds:
            same_thing = [new for new in news if new.follows == old.follows and alike(old, new)]
            rivals = [other for other in olds if other.follows == old.follows]
            if old.follows and len(same_thing) == len(rivals) == 1:
                yield old, same_thing[0]


def _without_agreeing(olds: list[Value], news: list[Value]) -> tuple[list[Value], list[Value]]:
    left = list(news)
    changed = []
    for old in olds:
        twin = next((new for new in left if old.agrees_with(new)), None)
        if twin:
            left.remove(twin)
        else:
            changed.append(old)
    return changed, left
