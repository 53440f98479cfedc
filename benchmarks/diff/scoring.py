"""Scores what an engine shows by the measures of readers: how much it marks, how it scatters, what it misses."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields
from functools import cache
from itertools import groupby

from benchmarks.diff.corpus import Pair
from revisions.diff.chains import heaviest_chain
from revisions.diff.words import FIND_WORDS, ONE_WORD

Side = list[tuple[bool, str]]  # pieces of one paragraph: marked or not, and the text
# Rows as a reader sees them side by side. Rows of one group (a number) show one paragraph that was split or merged.
Shown = Sequence[tuple[Side | None, Side | None, int | None]]

ISLAND = 2  # words at most, unmarked between two marks
WEAK = 0.2  # words shared in order, below which two paragraphs do not belong side by side
MISSED = 0.6  # words shared in order, above which two paragraphs should not be shown as deleted plus inserted
LEAST_LETTERS = 40  # of a paragraph whose move must be seen
WORDS = re.compile(ONE_WORD)


@dataclass
class Score:
    """Sums over pairs; `ratio` and `islands_per_100` are what to read."""

    changed: int = 0
    optimum: int = 0
    islands: int = 0
    cut_words: int = 0
    weak_rows: int = 0
    edited_rows: int = 0
    missed: int = 0
    moves: int = 0
    moves_kept: int = 0
    rebuilt: int = 0
    pairs: int = 0
    notes: list[str] = field(default_factory=list)

    def add(self, other: "Score") -> None:
        for each in fields(self):
            setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))

    @property
    def ratio(self) -> float:
        return self.changed / self.optimum if self.optimum else 1.0

    @property
    def islands_per_100(self) -> float:
        return 100 * self.islands / self.changed if self.changed else 0.0

    @property
    def cut_per_100(self) -> float:
        return 100 * self.cut_words / self.changed if self.changed else 0.0


def shared_words(old: Sequence[str], new: Sequence[str]) -> int:
    """The longest common subsequence, exactly: the bits of a row are the places where its length grows (Hyyrö 2004).

    It shares nothing with the engine's own matching, which must not judge itself.
    """
    places: dict[str, int] = {}
    for at, word in enumerate(old):
        places[word] = places.get(word, 0) | 1 << at
    everywhere = (1 << len(old)) - 1
    row = everywhere
    for word in new:
        matches = row & places.get(word, 0)
        row = (row + matches | row - matches) & everywhere
    return len(old) - row.bit_count()


def likeness(old: str, new: str) -> float:
    old_words, new_words = FIND_WORDS(old), FIND_WORDS(new)
    total = len(old_words) + len(new_words)
    return 2 * shared_words(old_words, new_words) / total if total else 1.0


def score(pair: Pair, shown: Shown) -> Score:
    result = Score(pairs=1)
    old_sides = [old for old, _, _ in shown if old is not None]
    new_sides = [new for _, new, _ in shown if new is not None]
    result.rebuilt = int(_texts(old_sides) == pair.old and _texts(new_sides) == pair.new)
    result.optimum = optimum(pair)
    for side in old_sides + new_sides:
        marked, cut, islands = _marks(side)
        result.changed += marked
        result.cut_words += cut
        result.islands += islands
    for old, new in _edited(shown):
        result.edited_rows += 1
        if likeness(old, new) < WEAK:
            result.weak_rows += 1
            result.notes.append(f"weak {pair.id}: {old[:100]!r} | {new[:100]!r}")
    _find_missed(pair, old_sides, new_sides, result)
    _find_moves(pair, old_sides, new_sides, result)
    return result


def _edited(shown: Shown) -> Iterator[tuple[str, str]]:
    """Both texts of every row, or group of rows, that is shown as edited."""
    groups: dict[int, tuple[list[str], list[str]]] = {}
    for old, new, group in shown:
        if group is not None:
            olds, news = groups.setdefault(group, ([], []))
            olds.append(_text(old or []))
            news.append(_text(new or []))
        elif old and new and any(mark for mark, _ in old + new):
            yield _text(old), _text(new)
    for olds, news in groups.values():
        yield " ".join(olds), " ".join(news)


@cache
def optimum(pair: Pair) -> int:
    """Words that must be marked at least, on both sides, if words of the whole text may only stay in order."""
    old_words = [word for text in pair.old for word in FIND_WORDS(text)]
    new_words = [word for text in pair.new for word in FIND_WORDS(text)]
    return len(old_words) + len(new_words) - 2 * shared_words(old_words, new_words)


def _text(side: Side) -> str:
    return "".join(text for _, text in side)


def _texts(sides: list[Side]) -> list[str]:
    return [_text(side) for side in sides]


def _marks(side: Side) -> tuple[int, int, int]:
    """Words marked, words marked in part, and islands: runs of one or two unmarked words between two marks."""
    if not any(mark for mark, _ in side):
        return 0, 0, 0
    side, cut = _by_words(side)
    marked = islands = 0
    for at, (mark, text) in enumerate(side):
        words = len(FIND_WORDS(text))
        if mark:
            marked += words
        elif 0 < at < len(side) - 1 and 1 <= words <= ISLAND:
            islands += 1
    return marked, cut, islands


def _by_words(side: Side) -> tuple[Side, int]:
    """The side with every mark widened to whole words, and how many words were marked only in part."""
    text = _text(side)
    marks = [mark for mark, piece in side for _ in piece]
    cut = 0
    for word in WORDS.finditer(text):
        inside = marks[word.start() : word.end()]
        if any(inside) and not all(inside):
            cut += 1
            marks[word.start() : word.end()] = [True] * len(inside)
    runs = groupby(zip(marks, text, strict=True), lambda letter: letter[0])
    return [(mark, "".join(letter for _, letter in run)) for mark, run in runs], cut


def _wholly_marked(sides: list[Side]) -> list[str]:
    return [_text(side) for side in sides if side and all(mark or not text.strip() for mark, text in side)]


def _find_missed(pair: Pair, old_sides: list[Side], new_sides: list[Side], result: Score) -> None:
    partners = [(text, FIND_WORDS(text)) for text in _wholly_marked(new_sides)]
    for text in _wholly_marked(old_sides):
        words = FIND_WORDS(text)
        for at, (other, other_words) in enumerate(partners):
            sizes = sorted((len(words), len(other_words)))
            total = sum(sizes)
            if not sizes[0] or 2 * sizes[0] / total < MISSED:
                continue
            if 2 * (Counter(words) & Counter(other_words)).total() / total < MISSED:
                continue  # to count words in any order is quicker
            if 2 * shared_words(words, other_words) / total >= MISSED:
                result.missed += 1
                result.notes.append(f"missed {pair.id}: {text[:100]!r} | {other[:100]!r}")
                del partners[at]
                break


def _find_moves(pair: Pair, old_sides: list[Side], new_sides: list[Side], result: Score) -> None:
    if not result.rebuilt:
        return
    equal = [
        (i, pair.new.index(text), float(len(text)))
        for i, text in enumerate(pair.old)
        if text and pair.old.count(text) == 1 == pair.new.count(text)
    ]
    in_order = set(heaviest_chain(equal))
    for i, j, _ in equal:
        if (i, j) in in_order or sum(map(str.isalpha, pair.old[i])) < LEAST_LETTERS:
            continue
        result.moves += 1
        if any(mark for mark, _ in old_sides[i] + new_sides[j]):
            result.notes.append(f"move lost {pair.id}: {pair.old[i][:100]!r}")
        else:
            result.moves_kept += 1


def known_moves_kept(pair: Pair, shown: Shown) -> list[tuple[bool, bool]]:
    """For each known move: whether it was edited as well, and whether both places leave its words unmarked.

    Of an edited one that is at least half of the words that both places share.
    """
    old_sides = [old for old, _, _ in shown if old is not None]
    new_sides = [new for _, new, _ in shown if new is not None]
    if _texts(old_sides) != pair.old or _texts(new_sides) != pair.new:
        return [(edited, False) for _, _, edited in pair.truth]
    kept = []
    for i, j, edited in pair.truth:
        shared = shared_words(FIND_WORDS(pair.old[i]), FIND_WORDS(pair.new[j]))
        needed = shared / 2 if edited else shared
        kept.append((edited, min(_unmarked(old_sides[i]), _unmarked(new_sides[j])) >= needed))
    return kept


def _unmarked(side: Side) -> int:
    return sum(len(FIND_WORDS(text)) for mark, text in _by_words(side)[0] if not mark)
