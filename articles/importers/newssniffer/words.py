"""What the words of one page are like: how common each is, and how its paragraphs begin, end and how long they are.

Everything that has to be decided about a saved page is weighed against the page itself, so that nothing here knows
any language: a page whose paragraphs are single sentences teaches that two sentences in a line may be two paragraphs.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

# Scripts that put no space between words are compared character by character.
_WORD = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_]+"
)
_CLOSING_MARKS = "'\"”’»)]」』*_"
_STOPS = ".!?…。！？؟।"

# How often a paragraph ends or begins in each way, and how often a word inside one does, before a page is read.
_ENDINGS = {
    "stop": (0.72, 0.06),
    "colon": (0.05, 0.015),
    "comma": (0.01, 0.06),
    "digit": (0.05, 0.03),
    "": (0.17, 0.835),
}
_BEGINNINGS = {"capital": (0.72, 0.15), "digit": (0.05, 0.03), "mark": (0.12, 0.03), "": (0.11, 0.79)}
_HEADINGS = 0.1  # of all paragraphs
_HEADING_LENGTH = 6  # tokens, at most
_MAX_RARITY = 7.0  # beyond it, a page is too short to tell how rare a word is


def words_of(text: str) -> list[str]:
    """The words of a text, without case and punctuation."""
    return _WORD.findall(text.casefold())


def ending_of(token: str) -> str:
    """The way in which a token ends: a key of `Manner.end_odds`."""
    bare = token.rstrip(_CLOSING_MARKS)[-1:]
    if bare in _STOPS and bare:
        return "stop"
    if bare in (":", ";", "：", "；"):
        return "colon"
    if bare in (",", "、", "，", "،"):
        return "comma"
    return "digit" if bare.isdigit() else ""


def beginning_of(token: str) -> str:
    """The way in which a token begins: a key of `Manner.begin_odds`."""
    if not token[0].isalnum():
        return "mark"
    if token[0].isdigit():
        return "digit"
    return "capital" if token[0].isupper() else ""


@dataclass(frozen=True, slots=True)
class Manner:
    """How one page writes. The odds are natural logarithms: above 0 speaks for a boundary between paragraphs."""

    rarity: dict[str, float]
    end_odds: dict[str, float]
    begin_odds: dict[str, float]
    mean_length: float  # of the logarithm of a paragraph's tokens
    spread: float

    def rarity_of(self, word: str) -> float:
        return self.rarity.get(word, _MAX_RARITY)

    def length_odds(self, tokens: int) -> float:
        """The logarithm of the chance that a paragraph has so many tokens: some are headings, whatever the rest is."""
        distance = (math.log(tokens) - self.mean_length) / self.spread
        chance = math.exp(-distance * distance / 2) / (tokens * self.spread * 2.5066)
        heading = _HEADINGS / _HEADING_LENGTH if tokens <= _HEADING_LENGTH else 0.0
        return math.log((1 - _HEADINGS) * chance + heading + 1e-9)


def manner_of(paragraphs: Iterable[str], lines: Iterable[str]) -> Manner:
    """Learnt from the paragraphs of the page that are certain, and the lines of it that are not yet divided."""
    certain = [paragraph.split(" ") for paragraph in paragraphs if paragraph]
    texts = [*certain, *(line.split(" ") for line in lines)]
    # A line that is not divided still begins where a paragraph begins, and ends where one ends.
    counts = Counter(word for tokens in texts for word in words_of(" ".join(tokens)))
    total = counts.total() + 50.0
    lengths = [math.log(len(tokens)) for tokens in certain]
    mean, spread = _mean_and_spread(lengths)
    return Manner(
        rarity={word: min(_MAX_RARITY, math.log(0.8 * total / count)) for word, count in counts.items()},
        end_odds=_odds(
            _ENDINGS,
            Counter(ending_of(tokens[-1]) for tokens in texts),
            Counter(ending_of(token) for tokens in texts for token in tokens[:-1]),
        ),
        begin_odds=_odds(
            _BEGINNINGS,
            Counter(beginning_of(tokens[0]) for tokens in texts),
            Counter(beginning_of(token) for tokens in texts for token in tokens[1:]),
        ),
        mean_length=mean,
        spread=spread,
    )


def _mean_and_spread(lengths: list[float]) -> tuple[float, float]:
    """As if four more paragraphs of common lengths had been seen: a page may have none that is certain."""
    seen = [*lengths, 2.5, 3.0, 3.4, 3.8]
    mean = sum(seen) / len(seen)
    variance = sum((length - mean) ** 2 for length in seen) / len(seen)
    return mean, max(0.5, math.sqrt(variance))


def _odds(
    before: dict[str, tuple[float, float]], at_edge: Counter[str], inside: Counter[str]
) -> dict[str, float]:
    """As if 6 paragraphs and 60 words had been seen before the page was."""
    edges, words = at_edge.total() + 6, inside.total() + 60
    return {
        way: math.log((at_edge[way] + 6 * edge) / edges) - math.log((inside[way] + 60 * within) / words)
        for way, (edge, within) in before.items()
    }
