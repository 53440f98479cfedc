"""Says in one English sentence what a step changed, for lists and for readers who hear the page."""

from collections import Counter
from collections.abc import Iterator, Sequence

from .comparison import Comparison
from .labels import Label, LabelKind

# Said of the whole step, once.
_WHOLE = {
    LabelKind.RESTORED: "an earlier version restored",
    LabelKind.CUT_BY_HALF: "more than half cut",
    LabelKind.REWRITTEN: "mostly rewritten",
    LabelKind.HEADLINE: "headline changed",
    LabelKind.STANDFIRST: "standfirst changed",
    LabelKind.BYLINE: "byline changed",
    LabelKind.MOVED_ONLY: "only the order changed",
    LabelKind.PUNCTUATION_OR_SPELLING_ONLY: "only punctuation or spelling changed",
    LabelKind.WHITESPACE_ONLY: "only white space changed",
}
# Said with their number.
_COUNTED = {
    LabelKind.QUOTATION_REWORDED: ("quotation", "reworded"),
    LabelKind.FIGURES: ("figure", "changed"),
    LabelKind.ATTRIBUTION: ("attribution", "changed"),
    LabelKind.CERTAINTY: ("claim", "made more or less certain"),
    LabelKind.QUOTATION_REMOVED: ("quotation", "removed"),
    LabelKind.NAME_REMOVED: ("name", "removed"),
    LabelKind.DATE: ("date", "changed"),
    LabelKind.QUOTATION_ADDED: ("quotation", "added"),
    LabelKind.NAME_ADDED: ("name", "added"),
}


def summary(labels: Sequence[Label], comparison: Comparison) -> str:
    """One sentence, such as "3 figures changed, 1 quotation removed, 12 words inserted."."""
    said = ", ".join([*_of_labels(labels), *_of_words(comparison), *_of_paragraphs(comparison)])
    return f"{said[0].upper()}{said[1:]}." if said else "Nothing changed."


def _of_labels(labels: Sequence[Label]) -> Iterator[str]:
    counts = Counter(label.kind for label in labels)
    for kind in LabelKind:
        if kind is LabelKind.CORRECTION_NOTE:
            yield from _of_notes([label for label in labels if label.kind is kind])
        elif counts[kind] and kind in _WHOLE:
            yield _WHOLE[kind]
        elif counts[kind]:
            noun, fate = _COUNTED[kind]
            yield f"{_number(counts[kind], noun)} {fate}"


def _of_notes(notes: Sequence[Label]) -> Iterator[str]:
    fates = Counter(
        "changed" if note.old and note.new else "added" if note.new else "removed" for note in notes
    )
    for fate in ("added", "changed", "removed"):
        if fates[fate]:
            yield f"{_number(fates[fate], 'correction note')} {fate}"


def _of_words(comparison: Comparison) -> Iterator[str]:
    inserted, deleted = comparison.words_inserted, comparison.words_deleted
    if inserted:
        yield f"{_number(inserted, 'word')} inserted"
    if deleted:
        yield f"{deleted:,} deleted" if inserted else f"{_number(deleted, 'word')} deleted"


def _of_paragraphs(comparison: Comparison) -> Iterator[str]:
    """What counting words does not tell."""
    rows = comparison.rows
    joints = Counter(row.joint for row in rows if row.old and row.new)
    moved = sum(row.kind == "moved" and row.new is not None for row in rows)
    for count, fate in ((moved, "moved"), (joints["split"], "split"), (joints["merged"], "merged")):
        if count:
            yield f"{_number(count, 'paragraph')} {fate}"


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
