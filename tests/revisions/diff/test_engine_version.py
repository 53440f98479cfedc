"""The engine's version says whether results may differ: with the same version, the same texts are shown as before."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator
from itertools import count

from revisions.diff import ENGINE_VERSION, compare
from tests.shared import SAMPLES, needs_shared

# When one of these tests fails and the new result is meant, raise ENGINE_VERSION and write the new digest here.
MADE_UP = {1: "a9670e99b4013dbc72bd2ea112aa4a89b19b26165df0a4ddb8175b3c9dea23ef"}
REAL = {1: "7eb8fdc5f8458effd6e9f031c87a8dfde83178a802b1ac068b35ab2289190c87"}

WORDS = [
    "The",
    "mayor",
    "said",
    "that",
    "12",
    "or",
    "14",
    "bridges",
    "near",
    "Leeds",
    "were",
    "closed",
    "on",
    "Monday",
    ".",
    ",",
    "a",
    "北",
    "京",
    "of",
    "in",
]

Texts = tuple[list[str], list[str]]


class Dice:
    """Throws the same numbers on every machine and in every version of Python."""

    def __init__(self) -> None:
        self.state = 1931

    def throw(self, below: int) -> int:
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % below

    def sentence(self) -> str:
        return "".join(self.words())

    def words(self) -> Iterator[str]:
        for place in range(self.throw(14)):
            yield (("  " if self.throw(12) == 0 else " ") if place else "") + WORDS[self.throw(len(WORDS))]


def made_up_pairs(pairs: int) -> Iterator[Texts]:
    """Small texts of few words, moved, joined, cut, dropped and edited without mercy."""
    dice = Dice()
    for _ in range(pairs):
        old = [" ".join(dice.sentence() for _ in range(1 + dice.throw(3))) for _ in range(dice.throw(9))]
        new = list(old)
        for _ in range(dice.throw(6)):
            revise(new, dice)
        yield old, new


def revise(text: list[str], dice: Dice) -> None:
    place, deed = dice.throw(len(text) + 1), dice.throw(6)
    if deed == 0:
        text.insert(place, dice.sentence())
    elif deed == 1:
        text[place : place + 2] = [" ".join(text[place : place + 2])]
    elif place < len(text):
        paragraph = text.pop(place)
        words = paragraph.split(" ")
        at = dice.throw(len(words) + 1)
        if deed == 2:
            text.insert(dice.throw(len(text) + 1), paragraph)
        elif deed == 3:
            text[place:place] = [" ".join(words[:at]), " ".join(words[at:])]
        elif deed == 4:
            text.insert(place, " ".join([*words[:at], dice.sentence(), *words[at + dice.throw(3) :]]))


def real_pairs() -> Iterator[Texts]:
    for name, every in (("pairs", 3), ("pairs_moves", 4)):
        with gzip.open(SAMPLES / "pairs" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for number, line in zip(count(), lines, strict=False):
                if number % every == 0:
                    record = json.loads(line)
                    yield record["old"], record["new"]


def digest(pairs: Iterable[Texts]) -> str:
    found = hashlib.sha256()
    for old, new in pairs:
        found.update(repr(compare(old, new)).encode())
    return found.hexdigest()


def test_texts_made_up_are_shown_as_this_version_of_the_engine_showed_them() -> None:
    assert digest(made_up_pairs(1500)) == MADE_UP[ENGINE_VERSION]


@needs_shared
def test_real_texts_are_shown_as_this_version_of_the_engine_showed_them() -> None:
    assert digest(real_pairs()) == REAL[ENGINE_VERSION]
