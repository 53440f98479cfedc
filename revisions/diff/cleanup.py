"""Makes a correct comparison of words readable: no islands of small words, changes that end where sentences end."""

from collections.abc import Sequence

from diff_match_patch import diff_match_patch

from .bounds import MAX_STRETCHES
from .matching import Block
from .words import letters

FIRST_PRIVATE_CHARACTER = (
    0xF0000  # neither letter nor space, so that the library's own rules for those stay silent
)
PRIVATE_CHARACTERS = 0x10FFFE - FIRST_PRIVATE_CHARACTER

_library = diff_match_patch()
_library.Diff_Timeout = 0


def clean_up(old: Sequence[str], new: Sequence[str], blocks: list[Block]) -> list[Block]:
    """The same comparison with fewer, larger changes: some blocks are given up, others slide along equal words."""
    if len(blocks) > 1:
        blocks = _drop_islands(old, new, blocks)
    sizes = _sizes_of_changes(blocks, len(old), len(new))
    if any(block.size <= min(sizes[at], sizes[at + 1]) for at, block in enumerate(blocks)):
        blocks = _merge_semantically(old, new, blocks)
    return _slide(old, new, blocks)


def _sizes_of_changes(blocks: Sequence[Block], old_size: int, new_size: int) -> list[int]:
    """Words, of the side that has more, that were changed before each block and after the last."""
    sizes = []
    i = j = 0
    for start, new_start, size in [*blocks, Block(old_size, new_size, 0)]:
        sizes.append(max(start - i, new_start - j))
        i, j = start + size, new_start + size
    return sizes


def _merge_semantically(old: Sequence[str], new: Sequence[str], blocks: list[Block]) -> list[Block]:
    if len(blocks) > MAX_STRETCHES:
        return blocks
    ids = {word: number for number, word in enumerate(dict.fromkeys([*old, *new]))}
    if len(ids) > PRIVATE_CHARACTERS:
        return blocks
    letters = {word: chr(FIRST_PRIVATE_CHARACTER + number) for word, number in ids.items()}
    diffs = _as_diffs("".join(map(letters.__getitem__, old)), "".join(map(letters.__getitem__, new)), blocks)
    _library.diff_cleanupSemantic(diffs)
    return _as_blocks(diffs)


def _as_diffs(old: str, new: str, blocks: list[Block]) -> list[tuple[int, str]]:
    diffs: list[tuple[int, str]] = []
    i = j = 0
    for block in [*blocks, Block(len(old), len(new), 0)]:
        if i < block.old:
            diffs.append((diff_match_patch.DIFF_DELETE, old[i : block.old]))
        if j < block.new:
            diffs.append((diff_match_patch.DIFF_INSERT, new[j : block.new]))
        i, j = block.old + block.size, block.new + block.size
        if block.size:
            diffs.append((diff_match_patch.DIFF_EQUAL, old[block.old : i]))
    return diffs


def _as_blocks(diffs: list[tuple[int, str]]) -> list[Block]:
    blocks = []
    i = j = 0
    for kind, words in diffs:
        size = len(words)
        if kind == diff_match_patch.DIFF_EQUAL:
            blocks.append(Block(i, j, size))
        if kind != diff_match_patch.DIFF_INSERT:
            i += size
        if kind != diff_match_patch.DIFF_DELETE:
            j += size
    return blocks


# How many times heavier the changes on both sides must be for a block between them to be given up. A word or two
# between changes cost a reader more than they tell.
DROWNED = 2.0
DROWNED_IF_SHORT = 1.0
SHORT = 2  # words


def _drop_islands(old: Sequence[str], new: Sequence[str], blocks: Sequence[Block]) -> list[Block]:
    """Gives up blocks that are drowned by the changes before and after them."""
    kept: list[tuple[Block, int, int]] = []  # a block, its letters, and the letters changed before it
    i = j = 0
    for block in [*blocks, Block(len(old), len(new), 0)]:
        start, new_start, length = block
        changed = letters([*old[i:start], *new[j:new_start]])
        # A block given up joins the changes on both sides of it, which may drown the block before as well.
        while kept and _drowns(kept[-1], changed):
            _, size, before = kept.pop()
            changed += before + 2 * size
        i, j = start + length, new_start + length
        kept.append((block, letters(old[start:i]), changed))
    return [block for block, _, _ in kept if block.size]


def _drowns(island: tuple[Block, int, int], changed: int) -> bool:
    block, size, before = island
    return size * (DROWNED_IF_SHORT if block.size <= SHORT else DROWNED) <= min(before, changed)


SENTENCE_ENDS = frozenset(".!?…。！？।؟")
PAUSES = frozenset(",;:،、，；：–—")


def _slide(old: Sequence[str], new: Sequence[str], blocks: list[Block]) -> list[Block]:
    """Where only one side has words between two blocks, moves them to where a sentence begins or ends."""
    blocks = list(blocks)
    for at in range(1, len(blocks)):
        before, after = blocks[at - 1], blocks[at]
        if before.old + before.size == after.old:
            blocks[at - 1 : at + 1] = _slid(new, before, after, before.new + before.size, after.new)
        elif before.new + before.size == after.new:
            blocks[at - 1 : at + 1] = _slid(old, before, after, before.old + before.size, after.old)
    return [block for block in blocks if block.size]


def _slid(words: Sequence[str], before: Block, after: Block, start: int, end: int) -> list[Block]:
    shift = best = 0
    while -shift < before.size and words[start + shift - 1] == words[end + shift - 1]:
        shift -= 1
    best_ease = _ease(words, start, end)
    if not shift and words[start] != words[end]:
        return [before, after]
    while True:
        ease = _ease(words, start + shift, end + shift)
        if ease > best_ease:
            best, best_ease = shift, ease
        if shift >= after.size or words[start + shift] != words[end + shift]:
            break
        shift += 1
    return [
        Block(before.old, before.new, before.size + best),
        Block(after.old + best, after.new + best, after.size - best),
    ]


def _ease(words: Sequence[str], start: int, end: int) -> int:
    """How naturally a reader takes words start to end as one piece."""
    return _pause(words, start) + _pause(words, end)


def _pause(words: Sequence[str], at: int) -> int:
    if at <= 0 or at >= len(words) or words[at - 1][-1] in SENTENCE_ENDS:
        return 3
    return 1 if words[at - 1] in PAUSES else 0
