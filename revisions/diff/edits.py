"""Two texts that belong together, compared word by word, and the stretches of text that show it."""

from dataclasses import dataclass
from functools import cached_property

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


@dataclass
class Edit:
    """Two texts as parts (white space and words in turn), and the blocks of words that they share.

    The equal text before and after the parts is left out of them.
    """

    head: str
    tail: str
    old: list[str]
    new: list[str]
    blocks: list[Block]

    @cached_property
    def shared(self) -> int:
        """Letters of the words that both texts have in order."""
        words = self.old[1::2]
        kept = sum(letters(words[block.old : block.old + block.size]) for block in self.blocks)
        return kept + len(self.head) + len(self.tail)

    @cached_property
    def total(self) -> int:
        """Letters of the words of both texts: twice the shared ones where they are equal."""
        return letters(self.old[1::2]) + letters(self.new[1::2]) + 2 * (len(self.head) + len(self.tail))

    def shares(self, least: float) -> bool:
        """Whether the shared letters are at least this share of all, 0 to 1. With most words shared they surely are."""
        words = sum([block.size for block in self.blocks])
        return 6 * words > len(self.old) + len(self.new) or 2 * self.shared >= least * self.total


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
    old_side, new_side = Side(edit.head), Side(edit.head)
    i = j = 0
    for block in [*_blocks_to_show(edit), Block(len(old) // 2, len(new) // 2, 0)]:
        _show_change(old[2 * i : 2 * block.old + 1], new[2 * j : 2 * block.new + 1], old_side, new_side)
        i, j = block.old + block.size, block.new + block.size
        _show_block(old[2 * block.old + 1 : 2 * i], new[2 * block.new + 1 : 2 * j], old_side, new_side)
    old_side.add(True, edit.tail)
    new_side.add(True, edit.tail)
    return old_side.stretches, new_side.stretches


def _blocks_to_show(edit: Edit) -> list[Block]:
    """The blocks after the clean-up. Where it leaves next to nothing of texts with little in common, old and new read
    better as wholes; of texts with much in common it took too much.
    """
    old_words = edit.old[1::2]
    blocks = clean_up(old_words, edit.new[1::2], edit.blocks)
    if edit.head or edit.tail:
        return blocks
    kept = sum([letters(old_words[block.old : block.old + block.size]) for block in blocks])
    if 2 * kept >= LEAST_KEPT * edit.total:
        return blocks
    return edit.blocks if 2 * edit.shared >= MUCH_SHARED * edit.total else []


class Side:
    """Collects the stretches of one side, joining neighbours that share a fate."""

    def __init__(self, head: str) -> None:
        self.stretches: list[Stretch] = [(True, head)] if head else []

    def add(self, kept: bool, text: str) -> None:
        if text:
            if self.stretches and self.stretches[-1][0] == kept:
                text = self.stretches.pop()[1] + text
            self.stretches.append((kept, text))


def _show_change(old: list[str], new: list[str], old_side: Side, new_side: Side) -> None:
    """What lies between two blocks: white space, and words of one side or both. Equal white space at its ends stays."""
    if old[0] == new[0]:
        old_side.add(True, old[0])
        new_side.add(True, new[0])
        old, new = old[1:], new[1:]
    tail = old[-1] if old and new and old[-1] == new[-1] else None
    if tail is not None:
        old, new = old[:-1], new[:-1]
    old_side.add(False, "".join(old))
    new_side.add(False, "".join(new))
    if tail:
        old_side.add(True, tail)
        new_side.add(True, tail)


def _show_block(old: list[str], new: list[str], old_side: Side, new_side: Side) -> None:
    """Equal words; the white space between them may differ."""
    if old == new:
        text = "".join(old)
        old_side.add(True, text)
        new_side.add(True, text)
        return
    for old_part, new_part in zip(old, new, strict=True):
        old_side.add(old_part == new_part, old_part)
        new_side.add(old_part == new_part, new_part)
