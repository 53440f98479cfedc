"""Hostile texts are labelled in time that grows with their length: each of these would take hours otherwise."""

from __future__ import annotations

import pytest

from revisions.diff import compare
from revisions.diff.labels.passages import passages
from revisions.diff.labels.quotations import quotation_labels

from .notation import labelled, text_only


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1,000 ",
        "a@",
        "www.",
        "one hundred and ",
        "no one said ",
        ", said ",
        "“a b c ",
        "Aa ",
        "A'",
        "1 to ",
        "* ",
        "\n",
    ],
)
def test_a_piece_repeated_without_end_is_labelled(piece: str) -> None:
    long = piece * (40_000 // len(piece))
    labels = labelled(text_only(f"{long} a"), text_only(f"{long} the 3 storms"))
    assert len(labels) <= 3


def test_a_passage_of_too_many_quotations_is_paired_by_their_words() -> None:
    old = text_only(" ".join(f"“We said {n} this other thing,” he said." for n in range(30)))
    new = text_only(" ".join(f"“We said {n} that other thing,” he said." for n in range(30)))
    found = quotation_labels(old, new, passages(old, new, compare(old.paragraphs, new.paragraphs)))
    assert {each.kind.value for each in found} == {"quotation-reworded"}
