"""Shows labels: what each is called, the words that prove it, and where on the page those words stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from articles.models import Version
from revisions.diff.labels import Label, LabelKind, State

MOST_EVIDENCE = 12  # of one kind: a rewritten live blog adds dozens of quotations
LONGEST_EXCERPT = 70

NAMES = {
    LabelKind.CORRECTION_NOTE: "Correction note",
    LabelKind.RESTORED: "Restored",
    LabelKind.CUT_BY_HALF: "Cut by more than half",
    LabelKind.REWRITTEN: "Mostly rewritten",
    LabelKind.QUOTATION_REWORDED: "Quotation reworded",
    LabelKind.FIGURES: "Figures",
    LabelKind.ATTRIBUTION: "Attribution",
    LabelKind.CERTAINTY: "Certainty",
    LabelKind.QUOTATION_REMOVED: "Quotation removed",
    LabelKind.NAME_REMOVED: "Name removed",
    LabelKind.HEADLINE: "Headline",
    LabelKind.DATE: "Date",
    LabelKind.QUOTATION_ADDED: "Quotation added",
    LabelKind.NAME_ADDED: "Name added",
    LabelKind.STANDFIRST: "Standfirst",
    LabelKind.BYLINE: "Byline",
    LabelKind.MOVED_ONLY: "Only moved",
    LabelKind.PUNCTUATION_OR_SPELLING_ONLY: "Only punctuation or spelling",
    LabelKind.WHITESPACE_ONLY: "Only white space",
}
SHOWN_AT_THE_TOP = {LabelKind.HEADLINE, LabelKind.STANDFIRST, LabelKind.BYLINE}
COUNTS_WORDS = {LabelKind.CUT_BY_HALF, LabelKind.REWRITTEN}


def state_of(version: Version) -> State:
    return State(version.title, version.standfirst, version.byline, tuple(version.paragraphs))


@dataclass(frozen=True)
class Evidence:
    """Words of the two versions that prove a label. `place` is the id of the row that holds them, or empty."""

    old: str
    new: str
    place: str
    part: int


@dataclass(frozen=True)
class Reason:
    """All that was found of one kind of label."""

    kind: LabelKind
    evidence: Sequence[Evidence]
    left_out: int

    @property
    def name(self) -> str:
        return NAMES[self.kind]


def reasons(labels: Sequence[Label], places: Sequence[tuple[str, int]]) -> list[Reason]:
    """The labels by kind, the ones that matter most first; `places` has the id and the part of every row."""
    return [_reason(kind, list(found), places) for kind, found in groupby(labels, key=lambda each: each.kind)]


def _reason(kind: LabelKind, labels: Sequence[Label], places: Sequence[tuple[str, int]]) -> Reason:
    shown = labels[:MOST_EVIDENCE]
    return Reason(kind, [_evidence(label, places) for label in shown], len(labels) - len(shown))


def _evidence(label: Label, places: Sequence[tuple[str, int]]) -> Evidence:
    place, part = (
        ("" if label.field == "text" else label.field, 1) if label.row is None else places[label.row]
    )
    if label.kind in SHOWN_AT_THE_TOP:
        return Evidence("", "", place, part)
    unit = " words" if label.kind in COUNTS_WORDS else ""
    old, new = (f"{excerpt(words)}{unit}" if words else "" for words in (label.old, label.new))
    return Evidence(old, new, place, part)


def excerpt(words: str) -> str:
    """Cut at a word, with an ellipsis, where it is long."""
    line = " ".join(words.split())
    if len(line) <= LONGEST_EXCERPT:
        return line
    return f"{line[:LONGEST_EXCERPT].rsplit(' ', 1)[0]}…"
