"""Gathers the labels of a revision from all families, the ones that matter most first."""

from collections.abc import Iterator

from revisions.diff.comparison import Comparison

from .attribution import attribution_labels
from .certainty import certainty_labels
from .evidence import Field, Label, State
from .extent import extent_labels
from .figures import figure_labels
from .kinds import LabelKind
from .names import name_labels
from .notes import note_labels
from .passages import passages
from .quotations import quotation_labels
from .typography import typography_labels, visible

_LINES: tuple[tuple[LabelKind, Field], ...] = (
    (LabelKind.HEADLINE, "title"),
    (LabelKind.STANDFIRST, "standfirst"),
    (LabelKind.BYLINE, "byline"),
)


def label(old: State, new: State, comparison: Comparison, *, restores: bool = False) -> tuple[Label, ...]:
    """Why the step from `old` to `new` may matter. `comparison` is that of their paragraphs; `restores` says that
    `new` is word for word an earlier version than `old`.

    In order of rank, and in each rank in the order of the page. The same arguments always give the same labels.
    """
    if old == new:
        return tuple(extent_labels(old, new, comparison, [], restores=restores))
    found = _found(old, new, comparison, restores)
    return tuple(sorted(found, key=lambda each: (each.kind.rank, -1 if each.row is None else each.row)))


def _found(old: State, new: State, comparison: Comparison, restores: bool) -> Iterator[Label]:
    differing = passages(old, new, comparison)
    yield from _line_labels(old, new)
    yield from extent_labels(old, new, comparison, differing, restores=restores)
    yield from typography_labels(old, new, comparison, differing)
    yield from note_labels(differing)
    yield from quotation_labels(old, new, differing)
    yield from name_labels(old, new, differing)
    for passage in differing:
        yield from figure_labels(passage)
        yield from attribution_labels(passage)
        yield from certainty_labels(passage)


def _line_labels(old: State, new: State) -> Iterator[Label]:
    for kind, field in _LINES:
        before, after = getattr(old, field), getattr(new, field)
        if visible(before) != visible(after):
            yield Label(kind, before, after, None, field)
