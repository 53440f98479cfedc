"""Decides which paragraphs belong together, and how: the same, edited, moved, split or merged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .alignment import align
from .bounds import Work
from .chains import Place
from .edits import Edit, Stretch, edit, mirrored, stretches
from .joints import find_splits
from .likeness import Likeness
from .matching import Block
from .moves import Places, alike_leftovers, equal_leftovers, out_of_order

# The share of the weight of both texts that must be equal and in order, measured before the clean-up.
LEAST_SHARED = 0.3
LEAST_SHARED_MOVED = 0.5  # Two paragraphs far apart must have more in common than two that face each other.


@dataclass(slots=True)
class Match:
    """Paragraphs that belong together: one of each side, or one and the several it was split into or merged from."""

    olds: range
    news: range
    old_stretches: list[Stretch]
    new_stretches: list[Stretch]
    moved: bool = False


@dataclass(slots=True)
class Plan:
    """Every paragraph is in a block of equal ones that stayed, in a match, or has no partner."""

    same: list[Block]
    matches: list[Match]
    too_different: bool


class Planner:
    """Plans one comparison, step by step."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self.old, self.new = old, new
        self.work = Work()
        self.likeness = Likeness()
        self.places = Places(old, new)
        self.same: list[Block] = []
        self.edits: dict[Place, Edit] = {}
        self.away: set[Place] = set()  # edited pairs that moved
        self.matches: list[Match] = []

    def plan(self) -> Plan:
        alignment = align(self.old, self.new, self.likeness, self.work)
        self.same = alignment.same
        old_gone, new_come = {i for i, _ in alignment.crossing}, {j for _, j in alignment.crossing}
        self.edit(pair for pair in alignment.alike if pair[0] not in old_gone and pair[1] not in new_come)
        self.same.sort()
        self.old_free, self.new_free = self.unpaired()
        if self.old_free and self.new_free:
            moved = self.find_equal_moves()
            if not alignment.too_many:
                moved = self.find_edited_moves() or moved
            if moved:
                self.part_moved()
                self.align_again()
        if self.new_free:
            self.find_splits()
        if self.old_free:
            self.find_merges()
        for (i, j), changes in self.edits.items():
            self.add(range(i, i + 1), range(j, j + 1), stretches(changes), (i, j) in self.away)
        return Plan(self.same, self.matches, alignment.too_many)

    def unpaired(self) -> tuple[list[int], list[int]]:
        """Places of both sides without a partner, as long as all pairs rise."""
        old_free: list[int] = []
        new_free: list[int] = []
        i = j = 0
        paired = sorted([*self.same, *[(i, j, 1) for i, j in self.edits]])
        for old_start, new_start, size in [*paired, (len(self.old), len(self.new), 0)]:
            old_free += range(i, old_start)
            new_free += range(j, new_start)
            i, j = old_start + size, new_start + size
        return old_free, new_free

    def add(
        self, olds: range, news: range, found: tuple[list[Stretch], list[Stretch]], moved: bool = False
    ) -> None:
        self.matches.append(Match(olds, news, *found, moved))

    def find_equal_moves(self) -> bool:
        equal = equal_leftovers(self.places, self.old_free, self.new_free)
        self.same += [Block(i, j, 1) for i, j in equal]
        self.take(equal)
        return bool(equal)

    def find_edited_moves(self) -> bool:
        edited: list[Place] = []
        old_free, new_free = set(self.old_free), set(self.new_free)
        for i, j in alike_leftovers(self.old, self.new, self.old_free, self.new_free, self.likeness):
            if i in old_free and j in new_free and self.old[i] != self.new[j]:
                changes = edit(self.old[i], self.new[j], self.work)
                if changes.shares(LEAST_SHARED_MOVED):
                    self.edits[i, j] = changes
                    edited.append((i, j))
                    old_free.remove(i)
                    new_free.remove(j)
        self.take(edited)
        return bool(edited)

    def take(self, pairs: Sequence[Place]) -> None:
        if pairs:
            olds, news = {i for i, _ in pairs}, {j for _, j in pairs}
            self.old_free = [i for i in self.old_free if i not in olds]
            self.new_free = [j for j in self.new_free if j not in news]

    def part_moved(self) -> None:
        """Divides what stayed from what moved: the lightest paragraphs moved, whichever were paired first."""
        away = out_of_order(self.old, [*self.same, *(Block(i, j, 1) for i, j in self.edits)])
        self.away = {(i, j) for i, j in self.edits if Block(i, j, 1) in away}
        for i, j, size in sorted(away.difference(Block(i, j, 1) for i, j in self.away)):
            for k in range(size):
                if self.places.are_news(self.old[i + k]):
                    kept = [(True, self.old[i + k])]
                    self.add(range(i + k, i + k + 1), range(j + k, j + k + 1), (kept, kept), True)
                else:
                    self.old_free.append(i + k)
                    self.new_free.append(j + k)
        self.old_free.sort()
        self.new_free.sort()
        self.same = sorted(block for block in self.same if block not in away)

    def align_again(self) -> None:
        """What moved may have kept apart others that now face each other."""
        old_free, new_free = iter([*self.old_free, len(self.old)]), iter([*self.new_free, len(self.new)])
        i, j = next(old_free), next(new_free)
        at_home = [*self.same, *(Block(*pair, 1) for pair in self.edits if pair not in self.away)]
        faced: list[Place] = []
        for block in [*sorted(at_home), Block(len(self.old), len(self.new), 0)]:
            olds, news = [], []
            while i < block.old:
                olds.append(i)
                i = next(old_free)
            while j < block.new:
                news.append(j)
                j = next(new_free)
            if olds and news:
                faced += self.face(olds, news)
        self.take(faced)
        self.same.sort()

    def face(self, olds: list[int], news: list[int]) -> list[Place]:
        """Pairs these paragraphs, which stand in one gap."""
        found = align([self.old[i] for i in olds], [self.new[j] for j in news], self.likeness, self.work)
        same = [Block(olds[x + k], news[y + k], 1) for x, y, size in found.same for k in range(size)]
        self.same += same
        edited = self.edit((olds[x], news[y]) for x, y in found.alike)
        return [*((block.old, block.new) for block in same), *edited]

    def edit(self, pairs: Iterable[Place]) -> list[Place]:
        """Keeps those pairs that have enough in common."""
        kept = []
        for i, j in pairs:
            if self.old[i] == self.new[j]:
                # Beyond the bounds of work the alignment may have left equal ones to their likeness.
                self.same.append(Block(i, j, 1))
                kept.append((i, j))
            elif (changes := edit(self.old[i], self.new[j], self.work)).shares(LEAST_SHARED):
                self.edits[i, j] = changes
                kept.append((i, j))
        return kept

    def find_splits(self) -> None:
        free = set(self.new_free)
        beside = {
            (i, j): changes
            for (i, j), changes in self.edits.items()
            if (j + 1 in free or j - 1 in free) and (i, j) not in self.away
        }
        for (i, j), (news, changes) in find_splits(self.old, self.new, beside, free, self.work).items():
            self.add(range(i, i + 1), news, stretches(changes))
            del self.edits[i, j]

    def find_merges(self) -> None:
        """As splits, with old and new changed over."""
        free = set(self.old_free)
        beside = {
            (j, i): mirrored(changes)
            for (i, j), changes in self.edits.items()
            if (i + 1 in free or i - 1 in free) and (i, j) not in self.away
        }
        for (j, i), (olds, changes) in find_splits(self.new, self.old, beside, free, self.work).items():
            new_side, old_side = stretches(changes)
            self.add(olds, range(j, j + 1), (old_side, new_side))
            del self.edits[i, j]
