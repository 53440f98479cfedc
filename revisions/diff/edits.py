"""Two texts that belong together, compared word by word, and the stretches of text that show it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .bounds import Work
from .cleanup import clean_up
from .ends import equal_end, equal_start
from .matching import Block, match
from .words import letters, split

# The share of the letters of both texts that must be left unmarked for word marks to make sense.
LEAST_KEPT = 0.15
MUCH_SHARED = 0.5

Stretch = tuple[bool, str]  # whether the words are on the other side too, and their text

CONTEXT = 16  # equal letters kept beside the first and last difference, to see whether a sentence ends there


@dataclass(slots=True)
class Edit:
    """Two texts as parts (white space and words in turn), and the blocks of words that they share.

    The equal text before and after the parts is left out of them.
    """

    head: str
    tail: str
    old: list[str]
    new: list[str]
    blocks: list[Block]

    def shared(self) -> int:
        """Letters of the words that both texts have in order."""
        return letters_in(self.blocks, self.old[1::2]) + len(self.head) + len(self.tail)

    def total(self) -> int:
        """Letters of the words of both texts: twice the shared ones where they are equal."""
        return letters(self.old[1::2]) + letters(self.new[1::2]) + 2 * (len(self.head) + len(self.tail))

    def shares(self, least: float) -> bool:
        """Whether the shared letters are at least this share of all, 0 to 1. With most words shared they surely are."""
        words = sum([block.size for block in self.blocks])
        return 6 * words > len(self.old) + len(self.new) or 2 * self.shared() >= least * self.total()


def letters_in(blocks: Iterable[Block], words: Sequence[str]) -> int:
    return sum([letters(words[start : start + size]) for start, _, size in blocks])


def edit(old: str, new: str, work: Work) -> Edit:
    head, tail = _equal_ends(old, new)
    old_parts, new_parts = split(old[head : len(old) - tail]), split(new[head : len(new) - tail])
    blocks = match(old_parts[1::2], new_parts[1::2], work)
    return Edit(old[:head], old[len(old) - tail :], old_parts, new_parts, blocks)


def _equal_ends(old: str, new: str) -> tuple[int, int]:
    """Lengths of an equal start that ends before a space and an equal end that starts with one, less some context."""
    same_start = equal_start(old, new)
    room = min(len(old), len(new)) - same_start
    same_end = equal_end(old, new, room)
    context = CONTEXT
    if same_end == room:
        # Words on one side only may slide towards the start, as far as they repeat what stands there.
        longer = max(old, new, key=len)
        context += equal_end(old[:same_start], longer[: len(longer) - same_end], same_start)
    head = max(0, old.rfind(" ", 0, max(0, same_start - context)))
    start = old.find(" ", len(old) - max(0, same_end - CONTEXT))
    return head, len(old) - start if start >= 0 else 0


def mirrored(edit: Edit) -> Edit:
    blocks = [Block(block.new, block.old, block.size) for block in edit.blocks]
    return Edit(edit.head, edit.tail, edit.new, edit.old, blocks)


def stretches(edit: Edit) -> tuple[list[Stretch], list[Stretch]]:
    """The stretches of the old and of the new text."""
    old, new = edit.old, edit.new
    old_marks: list[tuple[int, int]] = []
    new_marks: list[tuple[int, int]] = []
    i = j = 0
    for old_word, new_word, size in [*_blocks_to_show(edit), Block(len(old) // 2, len(new) // 2, 0)]:
        old_end, new_end = 2 * old_word + 1, 2 * new_word + 1
        # Equal white space at the ends of a change is no part of it.
        if old[i] == new[j]:
            i, j = i + 1, j + 1
        if i < old_end and j < new_end and old[old_end - 1] == new[new_end - 1]:
            old_end, new_end = old_end - 1, new_end - 1
        if i < old_end:
            old_marks.append((i, old_end))
        if j < new_end:
            new_marks.append((j, new_end))
        i, j = 2 * (old_word + size), 2 * (new_word + size)
        if old[2 * old_word + 2 : i : 2] != new[2 * new_word + 2 : j : 2]:
            for k in range(2, 2 * size, 2):
                if old[2 * old_word + k] != new[2 * new_word + k]:
                    old_marks.append((2 * old_word + k, 2 * old_word + k + 1))
                    new_marks.append((2 * new_word + k, 2 * new_word + k + 1))
    return _cut(edit, old, old_marks), _cut(edit, new, new_marks)


def _cut(edit: Edit, parts: list[str], marks: Iterable[tuple[int, int]]) -> list[Stretch]:
    """One side, cut where the marks begin and end."""
    found: list[Stretch] = []
    kept = edit.head
    at = 0
    for start, end in marks:
        if marked := "".join(parts[start:end]):
            kept += "".join(parts[at:start])
            if kept:
                found.append((True, kept))
            found.append((False, marked))
            kept = ""
            at = end
    kept += "".join(parts[at:]) + edit.tail
    if kept:
        found.append((True, kept))
    return found


def _blocks_to_show(edit: Edit) -> list[Block]:
    """The blocks after the clean-up. Where it leaves next to nothing of texts with little in common, old and new read
    better as wholes; of texts with much in common it took too much.
    """
    old_words = edit.old[1::2]
    blocks = clean_up(old_words, edit.new[1::2], edit.blocks)
    if edit.head or edit.tail:
        return blocks
    total = edit.total()
    if 2 * letters_in(blocks, old_words) >= LEAST_KEPT * total:
        return blocks
    return edit.blocks if 2 * edit.shared() >= MUCH_SHARED * total else []
