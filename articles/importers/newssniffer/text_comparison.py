"""Makes two columns of a comparison page that was saved as text, and notes every decision that was not certain."""

import math
from collections.abc import Iterator, Sequence
from itertools import groupby

from articles.importers.records import Note

from .deciding import decide
from .pages import Column, Page, opening, parse_time
from .readings import Decision, OpenLine, open_line
from .saved_text import Line, SavedText
from .siblings import Known, SiblingVersion
from .words import Manner, manner_of

_CERTAIN = 4.0  # beyond this margin, about one decision in thirty is wrong


def read_text_comparison(saved: SavedText, known: Known) -> Page:
    """The two columns of the page; `known` is what other pages of the article hold."""
    siblings = (known.texts.get(saved.labels[0]), known.texts.get(saved.labels[1]))
    manner = _manner(saved.lines)
    runs = [
        [open_line(line.number, line.text, manner, siblings) for line in run]
        for is_open, run in groupby(saved.lines, key=lambda line: line.columns is None)
        if is_open
    ]
    decisions = decide(runs, manner, saved.runs_backwards)
    open_lines = [line for run in runs for line in run]
    decided = {line.number: decision for line, decision in zip(open_lines, decisions, strict=True)}
    rows = [line.columns or (decided[line.number].first, decided[line.number].second) for line in saved.lines]
    titles, notes = _titles(saved, known)
    notes += [note for line in open_lines for note in _doubts(line, decided[line.number], saved.labels)]
    columns = tuple(
        _column(saved, side, titles[side], [row[side] for row in rows], siblings[side]) for side in (0, 1)
    )
    return Page(saved.facts, columns, saved.gap, tuple(notes))


def _manner(lines: Sequence[Line]) -> Manner:
    certain = [set(line.columns) for line in lines if line.columns]
    return manner_of(
        (paragraph for columns in certain for paragraph in sorted(columns)),
        [line.text for line in lines if line.columns is None],
    )


def _column(
    saved: SavedText, side: int, title: str, paragraphs: Sequence[str], sibling: SiblingVersion | None
) -> Column:
    given = saved.times[side]
    return Column(
        label=saved.labels[side],
        title=title,
        paragraphs=tuple(
            sibling.spelling_of(paragraph) if sibling else paragraph for paragraph in paragraphs if paragraph
        ),
        seen_at=parse_time(given) if given else None,
        seen_at_given=given,
    )


def _titles(saved: SavedText, known: Known) -> tuple[tuple[str, str], list[Note]]:
    """Titles are joined by one space; two that differ are divided where their halves are most alike."""
    line = saved.title
    if line.columns is not None:
        return line.columns, []
    siblings = (known.titles.get(saved.labels[0]), known.titles.get(saved.labels[1]))
    splits = open_line(line.number, line.text, manner_of([], [line.text]), siblings).splits
    if not splits:
        return (line.text, line.text), []
    best, *others = sorted(splits, key=lambda split: -split.score())
    titles = best.first, best.second
    if best.score() - max((other.score() for other in others), default=-math.inf) >= _CERTAIN:
        return titles, []
    message = (
        f"The titles of both versions stand in one line; they were divided before {opening(best.second)}."
    )
    return titles, [Note("uncertain-split", f"line {line.number}", message)]


def _doubts(line: OpenLine, decision: Decision, labels: tuple[str, str]) -> Iterator[Note]:
    where = f"line {line.number}"
    if decision.kind == "pair":
        if min(decision.margin_of_kind, decision.margin_of_split) < _CERTAIN:
            message = (
                f"{opening(line.text)} was read as two paragraphs; that of version {labels[1]} begins with"
                f" {opening(decision.second)}. Another reading would explain it nearly as well."
            )
            yield Note("uncertain-split", where, message)
    elif decision.margin_of_kind < _CERTAIN:
        label = labels[0] if decision.kind == "first" else labels[1]
        message = (
            f"{opening(line.text)} was read as a paragraph of version {label} alone, by the best explanation."
        )
        yield Note("uncertain-side", where, message)
