"""Merges the two sides of a comparison into one text: the inline view, and the feeds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from revisions.diff.comparison import Paragraph, Run


def merged(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> list[list[Run]]:
    """The new paragraphs with the deleted words where they stood, each in front of what took its place.

    Usually one paragraph each; several where one was split or some were merged. White space between words
    that stayed is that of the new side.
    """
    waiting = list(_deletions(old))[::-1]
    texts: list[list[Run]] = []
    reached = 0
    for paragraph in new:
        text: list[Run] = []
        for run in paragraph.runs:
            text += _woven(run, reached, waiting)
            reached += _letters(run)
        texts.append(text + _due(waiting, reached))
    rest = [run for _, run in reversed(waiting)]
    return [*texts[:-1], texts[-1] + rest] if texts else [rest]


def _deletions(old: Sequence[Paragraph]) -> Iterator[tuple[int, Run]]:
    """Each deleted run, and how many unchanged letters stand in front of it."""
    reached = 0
    for paragraph in old:
        for run in paragraph.runs:
            if run.kind == "deleted":
                yield reached, run
            reached += _letters(run)


def _letters(run: Run) -> int:
    # Without white space: splitting and merging paragraphs changes nothing else about words that stayed.
    return sum(map(len, run.text.split())) if run.kind == "same" else 0


def _woven(run: Run, reached: int, waiting: list[tuple[int, Run]]) -> Iterator[Run]:
    """The run of the new side, cut where words of the old side were deleted from its midst."""
    yield from _due(waiting, reached)
    start, end = 0, reached + _letters(run)
    while waiting and waiting[-1][0] < end:
        place, deleted = waiting.pop()
        cut = _cut(run.text, start, place - reached, deleted)
        yield Run(run.kind, run.text[start:cut])
        yield deleted
        start, reached = cut, place
    if start < len(run.text):
        yield Run(run.kind, run.text[start:])


def _due(waiting: list[tuple[int, Run]], reached: int) -> list[Run]:
    due = []
    while waiting and waiting[-1][0] <= reached:
        due.append(waiting.pop()[1])
    return due


def _cut(text: str, start: int, letters: int, deleted: Run) -> int:
    """Where this many letters lie behind the start; the space there goes to the side that lacks one."""
    cut = start
    while letters > 0 and cut < len(text):
        letters -= not text[cut].isspace()
        cut += 1
    while not deleted.text[:1].isspace() and cut < len(text) and text[cut].isspace():
        cut += 1
    return cut
