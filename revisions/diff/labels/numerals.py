"""Reads numbers: figures of every script, English number words, ideographs."""

import re
from decimal import Decimal

# Longer rows of figures are account numbers and the like.
MOST_DIGITS = 15

SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
LARGE = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
# "First" and "second" are more often adverbs and moments than places in a row.
ORDINALS = {
    "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
    "twelfth": 12,
}  # fmt: skip
SCALES = LARGE | {
    **dict.fromkeys(("bn", "bln", "mrd", "milliarde", "milliarden", "milliard", "milliards"), 10**9),
    **dict.fromkeys(("mln", "mio", "millionen", "millions", "millón", "millones", "milhões"), 10**6),
    **dict.fromkeys(("tn", "trn", "兆", "조"), 10**12),
    **dict.fromkeys(("億", "亿", "억"), 10**8),
    **dict.fromkeys(("万", "萬", "만"), 10**4),
    "k": 1000,
    "m": 10**6,
}

_STEPS = {"十": 10, "百": 100, "千": 1000}
_LEAPS = {"万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8}
_SIGNS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
IDEOGRAPHS = "".join([*_SIGNS, *_STEPS, *_LEAPS])

_GROUPS = re.compile(r"\d{1,3}(?:(?P<mark>[,.])\d{3})(?:(?P=mark)\d{3})*")


def read_figures(written: str) -> frozenset[Decimal]:
    """What figures may mean. "1,200" is twelve hundred or, with a decimal comma, one and two tenths."""
    plain = re.sub(r"[٬'’\s]", "", written).replace("٫", ".")
    marks = re.findall("[.,]", plain)
    readings = set()
    if _GROUPS.fullmatch(plain):
        readings.add(Decimal(re.sub("[.,]", "", plain)))
    if len(marks) < 2:
        readings.add(Decimal(plain.replace(",", ".")))
    elif marks[0] != marks[-1]:
        whole, _, decimals = plain.rpartition(marks[-1])
        readings.add(Decimal(f"{re.sub('[.,]', '', whole)}.{decimals}"))
    return frozenset(readings)


def read_words(written: str) -> Decimal:
    """The number that English number words say."""
    total = group = 0
    for word in re.split(r"[-\s]+", written.lower()):
        if word in SMALL:
            group += SMALL[word]
        elif word == "dozen":
            group = 12 * (group or 1)
        elif word == "hundred":
            group = 100 * (group or 1)
        elif word in LARGE:
            total += LARGE[word] * (group or 1)
            group = 0
    return Decimal(total + group)


def read_ideographs(written: str) -> Decimal:
    """The number that Chinese or Japanese signs say, by places (二十三) or sign by sign (二三)."""
    total = group = figure = 0
    for sign in written:
        if sign in _STEPS:
            group += _STEPS[sign] * (figure or 1)
            figure = 0
        elif sign in _LEAPS:
            total += _LEAPS[sign] * ((group + figure) or 1)
            group = figure = 0
        else:
            figure = 10 * figure + _SIGNS[sign]
    return Decimal(total + group + figure)
