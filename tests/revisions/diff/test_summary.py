"""The sentence that sums a step up."""

from __future__ import annotations

from revisions.diff import compare
from revisions.diff.comparison import Comparison
from revisions.diff.labels import Label, LabelKind, label
from revisions.diff.summary import summary

from .labels.notation import text_only


def of(kind: LabelKind, old: str = "old", new: str = "new") -> Label:
    return Label(kind, old, new, 0, "text")


def test_labels_are_counted_and_words_come_last() -> None:
    old = text_only(
        "The fire killed 12 people and cost £3m on Monday.", "“We have lost everything we had,” she said."
    )
    new = text_only("The fire killed 14 people and cost £4m on Tuesday.")
    comparison = compare(old.paragraphs, new.paragraphs)
    assert summary(label(old, new, comparison), comparison) == (
        "2 figures changed, 1 quotation removed, 1 date changed, 4 words inserted, 12 deleted."
    )


def test_nothing_changed_is_said() -> None:
    assert summary([], Comparison(())) == "Nothing changed."


def test_what_is_said_of_the_whole_step_comes_without_a_number() -> None:
    labels = [
        of(LabelKind.RESTORED),
        of(LabelKind.CUT_BY_HALF),
        of(LabelKind.HEADLINE),
        of(LabelKind.HEADLINE),
    ]
    assert (
        summary(labels, Comparison(()))
        == "An earlier version restored, more than half cut, headline changed."
    )


def test_notes_are_told_by_what_became_of_them() -> None:
    note = LabelKind.CORRECTION_NOTE
    labels = [of(note, old=""), of(note, old=""), of(note), of(note, new="")]
    assert summary(labels, Comparison(())) == (
        "2 correction notes added, 1 correction note changed, 1 correction note removed."
    )


def test_every_kind_is_said() -> None:
    assert all(summary([of(kind)], Comparison(())) != "Nothing changed." for kind in LabelKind)


def test_large_counts_are_grouped_and_one_word_is_singular() -> None:
    old, new = text_only("The storm. " * 600), text_only("The storm. " * 600 + "It came.")
    comparison = compare(old.paragraphs, new.paragraphs)
    assert summary([], comparison) == "2 words inserted."
    longer = compare((), ("The storm. " * 600,))
    assert summary([], longer) == "1,200 words inserted."
    assert summary([], compare((), ("Storm",))) == "1 word inserted."


def test_paragraphs_that_moved_were_split_or_merged_are_counted() -> None:
    fire, hurt, alarm = (
        "A fire broke out on Monday.",
        "Twelve people were hurt.",
        "The alarm had been switched off.",
    )
    assert summary([], compare([fire, hurt, alarm], [alarm, fire, hurt])) == "1 paragraph moved."
    assert summary([], compare([f"{fire} {hurt}"], [fire, hurt])) == "1 paragraph split."
    assert summary([], compare([fire, hurt], [f"{fire} {hurt}"])) == "1 paragraph merged."
