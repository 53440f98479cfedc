"""Chooses the pairs of the blind page: all amounts of change, as many languages as there are, and short to read."""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence

from benchmarks.diff.corpus import Pair
from benchmarks.diff.scoring import optimum
from revisions.diff.words import count_words

BANDS = {"light": 0.03, "medium": 0.15, "heavy": 0.5, "rewrite": 1.01}  # share of words changed, up to
PAIRS = {"light": 12, "medium": 13, "heavy": 12, "rewrite": 3}  # rewrites are long: few can be read closely
FEWEST, MOST = 3, 400  # words changed at least: nothing to judge below, much to read above


def sample(pairs: Sequence[Pair], chance: random.Random) -> list[tuple[str, Pair]]:
    """Pairs with the name of their band, languages in turn; of bands that have only long ones, the shortest."""
    bands: dict[str, list[Pair]] = defaultdict(list)
    for pair in sorted(pairs, key=optimum):
        if optimum(pair) >= FEWEST:
            bands[_band(pair)].append(pair)
    chosen = []
    for name, wanted in PAIRS.items():
        short = [pair for pair in bands[name] if optimum(pair) <= MOST]
        candidates = short if len(short) >= wanted else bands[name][:wanted]
        chance.shuffle(candidates)
        chosen += [
            (name, pair) for pair, _ in zip(_languages_in_turn(candidates), range(wanted), strict=False)
        ]
    return chosen


def _band(pair: Pair) -> str:
    words = sum(map(count_words, pair.old + pair.new))
    return next(name for name, most in BANDS.items() if optimum(pair) / words < most)


def _languages_in_turn(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """English has two turns to each other language's one: most pairs are English."""
    waiting: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        waiting[pair.lang].append(pair)
    while any(waiting.values()):
        for language, queue in waiting.items():
            for _ in range(2 if language == "en" else 1):
                if queue:
                    yield queue.pop()
