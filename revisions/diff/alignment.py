"""Lays paragraphs against each other in order: equal ones as anchors, and between those the ones most alike."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from .bounds import MAX_PARAGRAPHS, Work
from .chains import Place, heaviest_chain
from .ends import equal_end, equal_start
from .likeness import Likeness
from .matching import Block, blocks_of, match

Gap = tuple[int, int, int, int]  # old start and end, new start and end

# The share of telling words below which two paragraphs are not tried as one. Between 0.15 and 0.35 little changes.
LEAST_LIKENESS = 0.2


@dataclass(slots=True)
class Alignment:
    """Blocks of equal paragraphs, and pairs of paragraphs that may belong together; all of them rise on both sides.

    `crossing` are equal paragraphs that do not rise with the others: they moved.
    """

    same: list[Block] = field(default_factory=list)
    alike: list[Place] = field(default_factory=list)
    crossing: list[Place] = field(default_factory=list)
    too_many: bool = False


def align(old: Sequence[str], new: Sequence[str], likeness: Likeness, work: Work) -> Alignment:
    found = Alignment()
    anchors = _anchors(old, new, found)
    found.same += anchors
    for gap in _gaps_between(anchors, (0, len(old), 0, len(new))):
        if max(gap[1] - gap[0], gap[3] - gap[2]) > MAX_PARAGRAPHS:
            found.too_many = True
        else:
            _align_gap(old, new, gap, found, likeness, work)
    found.same.sort()
    return found


def _anchors(old: Sequence[str], new: Sequence[str], found: Alignment) -> list[Block]:
    """Equal ends, and between them the paragraphs that occur once on each side and keep their order."""
    head = equal_start(old, new)
    tail = equal_end(old, new, min(len(old), len(new)) - head)
    gap = (head, len(old) - tail, head, len(new) - tail)
    blocks = [Block(0, 0, head)] if head else []
    if gap[0] < gap[1] and gap[2] < gap[3]:
        unique = _unique_pairs(old, new, gap)
        rising = unique
        if any(following[1] < place[1] for place, following in pairwise(unique)):
            # By letters, so that a heading never outvotes a long paragraph.
            rising = heaviest_chain([(i, j, 1.0 + len(old[i])) for i, j in unique])
            found.crossing = sorted(set(unique).difference(rising))
        blocks += blocks_of(rising)
    if tail:
        blocks.append(Block(gap[1], gap[3], tail))
    return blocks


def _unique_pairs(old: Sequence[str], new: Sequence[str], gap: Gap) -> list[Place]:
    old_places = _unique_places(old[gap[0] : gap[1]], gap[0])
    new_places = _unique_places(new[gap[2] : gap[3]], gap[2])
    return [(i, new_places[text]) for text, i in old_places.items() if text in new_places]


def _unique_places(texts: Sequence[str], start: int) -> dict[str, int]:
    last = dict(zip(texts, range(start, start + len(texts)), strict=True))
    if len(last) == len(texts):
        return last
    times = Counter(texts)
    return {text: place for text, place in last.items() if times[text] == 1}


def _gaps_between(blocks: Iterable[Block], gap: Gap) -> Iterator[Gap]:
    """The stretches between rising blocks that hold paragraphs of both sides."""
    i, old_end, j, new_end = gap
    for block in [*blocks, Block(old_end, new_end, 0)]:
        if i < block.old and j < block.new:
            yield i, block.old, j, block.new
        i, j = block.old + block.size, block.new + block.size


def _align_gap(
    old: Sequence[str], new: Sequence[str], gap: Gap, found: Alignment, likeness: Likeness, work: Work
) -> None:
    """Equal paragraphs that occur more than once, then the ones most alike."""
    i, old_end, j, new_end = gap
    equal: list[Block] = []
    if not set(old[i:old_end]).isdisjoint(new[j:new_end]):
        equal = [Block(i + x, j + y, size) for x, y, size in match(old[i:old_end], new[j:new_end], work)]
        found.same += equal
    for inner in _gaps_between(equal, gap):
        found.alike += _face_to_face(old, new, inner, likeness)


def _face_to_face(old: Sequence[str], new: Sequence[str], gap: Gap, likeness: Likeness) -> list[Place]:
    """Paragraphs that evidently belong together from both ends of the gap; what lies between by likeness."""
    i, old_end, j, new_end = gap
    if old_end - i == 1 == new_end - j:
        return [(i, j)]
    head: list[Place] = []
    tail: list[Place] = []
    while i < old_end and j < new_end and _evident(old[i], new[j]):
        head.append((i, j))
        i, j = i + 1, j + 1
    while i < old_end and j < new_end and _evident(old[old_end - 1], new[new_end - 1]):
        old_end, new_end = old_end - 1, new_end - 1
        tail.append((old_end, new_end))
    if i < old_end and j < new_end:
        head += _most_alike(old, new, (i, old_end, j, new_end), likeness)
    return head + tail[::-1]


def _evident(old: str, new: str) -> bool:
    """Whether most of the longer text is the same at its start and end."""
    most = max(len(old), len(new))
    # Then a quarter of it is the same at one of them, which is seen at once.
    quarter = (most + 3) // 4
    if old[:quarter] != new[:quarter] and old[-quarter:] != new[-quarter:]:
        return False
    start = equal_start(old, new)
    return 2 * (start + equal_end(old, new, min(len(old), len(new)) - start)) > most


def _most_alike(old: Sequence[str], new: Sequence[str], gap: Gap, likeness: Likeness) -> Iterator[Place]:
    """One paragraph against one, or those most alike; and of what these leave, again one against one."""
    i, old_end, j, new_end = gap
    if old_end - i == 1 and new_end - j == 1:
        yield i, j
        return
    pairs = likeness.pairs(old[i:old_end], new[j:new_end], LEAST_LIKENESS)
    # A little is left even to the least alike, since a pair without weight would be in no chain.
    chain = heaviest_chain([(i + x, j + y, alike - 0.9 * LEAST_LIKENESS) for x, y, alike in pairs])
    yield from chain
    for i, old_end, j, new_end in _gaps_between(blocks_of(chain), gap):
        if old_end - i == 1 and new_end - j == 1:
            yield i, j
