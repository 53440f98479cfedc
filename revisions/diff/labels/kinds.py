"""The kinds of labels, in the order of how much they matter to a reader."""

from enum import StrEnum


class LabelKind(StrEnum):
    """Why a revision may matter. The first matters most: the order here is the order everywhere."""

    CORRECTION_NOTE = "correction-note"
    RESTORED = "restored"
    CUT_BY_HALF = "cut-by-half"
    REWRITTEN = "rewritten"
    QUOTATION_REWORDED = "quotation-reworded"
    FIGURES = "figures"
    ATTRIBUTION = "attribution"
    CERTAINTY = "certainty"
    QUOTATION_REMOVED = "quotation-removed"
    NAME_REMOVED = "name-removed"
    HEADLINE = "headline"
    DATE = "date"
    QUOTATION_ADDED = "quotation-added"
    NAME_ADDED = "name-added"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    MOVED_ONLY = "moved-only"
    PUNCTUATION_OR_SPELLING_ONLY = "punctuation-or-spelling-only"
    WHITESPACE_ONLY = "whitespace-only"

    @property
    def rank(self) -> int:
        """1 matters most."""
        return RANKS[self]


RANKS = {kind: rank for rank, kind in enumerate(LabelKind, 1)}
