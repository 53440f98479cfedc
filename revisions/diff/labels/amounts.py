"""Finds the amounts in a text: figures with their currencies, scales and units."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import Literal

from .numerals import (
    IDEOGRAPHS,
    LARGE,
    MOST_DIGITS,
    ORDINALS,
    SCALES,
    SMALL,
    read_figures,
    read_ideographs,
    read_words,
)
from .units import CURRENCIES, MEASURES, PER_CENTS, SIZES

Sort = Literal["plain", "percent", "money", "measure", "ordinal"]
Reading = tuple[tuple[Decimal, ...], str]  # the numbers (a range or a score has several), and the unit

# How far off the figures of a converted amount may be.
ROUNDING = 0.05


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as written, where it stands, and what it may mean."""

    start: int
    end: int
    text: str
    sort: Sort
    readings: frozenset[Reading]
    follows: str  # the next word: amounts of one thing share it

    @property
    def may_be_year(self) -> bool:
        return bool(re.fullmatch(r"(?:1[89]|20)\d\d", self.text))

    def agrees_with(self, other: "Amount") -> bool:
        """Whether both may mean the same. A unit on one side only is no contradiction: it may follow later."""
        return any(
            (numbers == others and (unit == other_unit or not unit or not other_unit))
            or _is_converted(numbers, unit, others, other_unit)
            for (numbers, unit), (others, other_unit) in product(self.readings, other.readings)
        )


def _is_converted(old: tuple[Decimal, ...], unit: str, new: tuple[Decimal, ...], new_unit: str) -> bool:
    """Whether two amounts are nearly the same in two units: six miles, 10km."""
    (kind, size), (new_kind, new_size) = SIZES.get(unit, ("", 0.0)), SIZES.get(new_unit, ("", 0.0))
    if unit == new_unit or not kind or kind != new_kind or len(old) != len(new):
        return False
    return all(
        abs(float(mine) * size - float(yours) * new_size) <= ROUNDING * abs(float(mine)) * size
        for mine, yours in zip(old, new, strict=True)
    )


def blank_out(text: str, spans: Iterable[tuple[int, int]], sign: str = " ") -> str:
    """The text with these spans, in order, overwritten; every other place stays where it was."""
    pieces, end = [], 0
    for start, stop in spans:
        pieces += [text[end:start], sign * (stop - start)]
        end = stop
    return "".join([*pieces, text[end:]])


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of these words; those of Latin letters end where the word ends."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(
        re.escape(word) + (r"\b" if re.match("[a-zà-ÿ]", word[-1]) else "") for word in longest_first
    )


_SIMPLE = rf"\d{{1,{MOST_DIGITS}}}(?!\d)(?:[.,٫]\d{{1,{MOST_DIGITS}}}(?!\d))?"
_GROUPED = (
    r"\d{1,3}(?P<mark>[,.٬'’ \u00a0\u202f\u2009])\d{3}(?!\d)(?:(?P=mark)\d{3}(?!\d))*(?:[.,٫]\d{1,9}(?!\d))?"
)
_WORD = any_of([*SMALL, *LARGE, "dozen"])
AMOUNT = re.compile(
    # Neither COVID-19 nor the A40 is an amount.
    r"(?<![A-Za-z0-9_À-ɏ#@])(?<![A-Za-z][-._])(?<!/)"
    r"(?P<minus>(?<!\S)[-−](?=\S))?"
    rf"(?P<currency>(?:us|a|c|nz|hk)?[$£€¥₹₽₩₺₪฿]\s?|(?:usd|gbp|eur|chf|aud|cad|rs\.?)\s?(?=\d))?"
    rf"(?:(?P<figures>{_GROUPED}|{_SIMPLE})(?P<more>(?:(?:[-–−/:]|-?\sto\s){_SIMPLE})*)"
    rf"(?P<place>(?:st|nd|rd|th)\b)?"
    rf"|\b(?P<words>(?:{_WORD})(?:(?:[-\s]|\sand\s)(?:{_WORD}))*)"
    rf"|\b(?P<ordinal>{any_of(ORDINALS)})"
    # A single sign is too often part of a word.
    rf"|(?P<ideographs>[{IDEOGRAPHS}]{{2,}})(?=[人名年月日歳岁個个件円元度分時时秒番回次国种種条台軒歩]))"
    rf"(?P<scale>(?<=\d)[mk]\b|[-\s]?(?:{any_of(word for word in SCALES if word not in 'mk')}))?"
    rf"(?P<unit>[-\s]?(?:{any_of([*PER_CENTS, *CURRENCIES, *MEASURES])}))?"
    r"(?![A-Za-zÀ-ɏ])",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(r"[\s-]{0,3}([^\W\d_]+)")
_NOT_COUNTED = re.compile(
    r"(?:\b(?:no|any|every|some|each|which|the|this|that)[\s-]|\bone by )$", re.IGNORECASE
)


def find_amounts(text: str) -> Iterator[Amount]:
    """The amounts of a text in order. Dates are to be blanked before."""
    for match in AMOUNT.finditer(text):
        if match["words"] and match["words"].lower() == "one" and _counts_nothing(text, match.start()):
            continue
        following = _NEXT_WORD.match(text, match.end())
        yield Amount(
            match.start(),
            match.end(),
            match[0],
            _sort(match),
            frozenset(_readings(match)),
            following[1].casefold().removesuffix("s") if following else "",
        )


def _counts_nothing(text: str, start: int) -> bool:
    """Whether a "one" that begins here is a pronoun: no one, the one, one by one."""
    return bool(_NOT_COUNTED.search(text[max(0, start - 9) : start]))


def _sort(match: re.Match[str]) -> Sort:
    unit = _bare(match["unit"])
    if match["place"] or match["ordinal"]:
        return "ordinal"
    if match["currency"] or unit in CURRENCIES:
        return "money"
    if unit in PER_CENTS:
        return "percent"
    return "measure" if unit in MEASURES else "plain"


def _readings(match: re.Match[str]) -> Iterator[Reading]:
    unit = _unit(match)
    scale = _bare(match["scale"])
    for numbers in product(*_numbers(match)):
        signed = (-numbers[0] if match["minus"] else numbers[0], *numbers[1:])
        scaled = tuple(number * SCALES.get(scale, 1) for number in signed)
        yield scaled, unit
        # "100m" may be a distance.
        if scale == "m" and not unit:
            yield signed, "metre"


def _numbers(match: re.Match[str]) -> list[frozenset[Decimal]]:
    if match["figures"]:
        return [read_figures(match["figures"]), *map(read_figures, re.findall(_SIMPLE, match["more"]))]
    if match["ideographs"]:
        return [frozenset({read_ideographs(match["ideographs"])})]
    if match["ordinal"]:
        return [frozenset({Decimal(ORDINALS[match["ordinal"].lower()])})]
    return [frozenset({read_words(match["words"])})]


def _unit(match: re.Match[str]) -> str:
    unit = _bare(match["unit"])
    if match["currency"]:
        return CURRENCIES[_bare(match["currency"])]
    return CURRENCIES.get(unit) or PER_CENTS.get(unit) or MEASURES.get(unit, "")


def _bare(written: str | None) -> str:
    return re.sub(r"\s+", " ", (written or "").strip(" -\t\n\u00a0\u202f\u2009")).lower()
