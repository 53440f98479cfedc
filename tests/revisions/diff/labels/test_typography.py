"""Spelling is told from other words, and white space from everything else."""

from __future__ import annotations

import pytest

from revisions.diff.comparison import Comparison, Paragraph, Row, Run
from revisions.diff.labels import label

from .notation import labelled, text_only, written


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("recieved", "received"),
        ("colour", "color"),
        ("defence", "defense"),
        ("e-mail", "email"),
        ("Ocean", "ocean"),
        ("naïve", "naive"),
        ("theatre", "theater"),
    ],
)
def test_another_spelling_of_a_word_is_spelling(old: str, new: str) -> None:
    labels = labelled(text_only(f"It was the {old} again."), text_only(f"It was the {new} again."))
    assert written(labels) == [
        f"punctuation-or-spelling-only | the {old} again. | the {new} again."
    ] or written(labels) == [f"punctuation-or-spelling-only | the {old} again | the {new} again"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("killer", "killed"),
        ("now", "not"),
        ("aware", "unaware"),
        ("owner", "owners"),
        ("million", "billion"),
        ("😀", "😡"),
        ("hope", "hopes and"),
    ],
)
def test_another_word_is_no_spelling(old: str, new: str) -> None:
    labels = labelled(text_only(f"It was the {old} again."), text_only(f"It was the {new} again."))
    assert [each for each in labels if each.kind == "punctuation-or-spelling-only"] == []


def test_a_division_that_the_comparison_shows_as_new_paragraphs_is_still_white_space() -> None:
    rows = (
        Row("removed", Paragraph(0, (Run("deleted", "Rain fell."),)), None),
        Row("added", None, Paragraph(0, (Run("inserted", "Rain"),))),
        Row("added", None, Paragraph(1, (Run("inserted", "fell."),))),
    )
    labels = label(text_only("Rain fell."), text_only("Rain", "fell."), Comparison(rows))
    assert written(list(labels)) == ["whitespace-only |  | "]
