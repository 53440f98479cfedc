"""Labels of whole texts, and what must hold of the labels of any two texts."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from revisions.diff import compare
from revisions.diff.labels import Field, Label, LabelKind, State, label

from .notation import labelled, text_only, written
from .test_golden import MIRRORED

STORM = (
    "The storm came ashore at noon and tore the roofs off the houses by the harbour, the council said.",
    "Nobody was hurt, although two boats were lost at sea and the lifeboat was out for nine hours in all.",
    "The ferries will not sail again until the wind has dropped, and trains are running late on every line.",
    "Schools on the coast stay closed until the end of the week, and the market has moved to the town hall.",
)
WHALE = (
    "A whale that was stranded on a sandbank has been freed by volunteers with shovels and wet blankets.",
    "It lay there through two tides while vets watched its breathing and children sang to it from a rope.",
    "People had walked out over wet sand since dawn to see how such a large animal might find deep water.",
    "In summer there will be a party where everybody who dug may drink for free at a hotel near the pier.",
)

SPEECH = (
    "the police said that witnesses may have seen “we will not go” 'twas ‘no’ \"yes ” \" ' » « 「駅」 , ."
)
FACTS = "12 14 twelve £1.5m 3 May Monday 5% 1,200 -3 ١٢ 二十三人 Isla Trevanion Rail Office of allegedly Correction: &"
WORDS = st.sampled_from([*SPEECH.split(), *FACTS.split(), "e\u0301", "\u200b"])
PARAGRAPHS = st.lists(
    st.lists(WORDS, max_size=25).map(" ".join) | st.text(max_size=40), min_size=0, max_size=5
).map(tuple)
STATES = st.builds(
    State, st.lists(WORDS, max_size=6).map(" ".join), st.text(max_size=10), st.just(""), PARAGRAPHS
)
COUNTED = {LabelKind.CUT_BY_HALF, LabelKind.REWRITTEN}


def whole(state: State, field: Field) -> str:
    return {
        "title": state.title,
        "standfirst": state.standfirst,
        "byline": state.byline,
        "text": "\n".join(state.paragraphs),
    }[field]


def test_the_same_version_has_no_labels() -> None:
    assert labelled(text_only(*STORM), text_only(*STORM)) == []


def test_a_restored_version_is_labelled_without_evidence() -> None:
    labels = labelled(text_only(*STORM), text_only(*STORM[:3]), restores=True)
    assert written(labels) == ["restored |  | "]


def test_a_text_cut_by_more_than_half_is_labelled_with_both_word_counts() -> None:
    labels = labelled(text_only(*STORM), text_only(STORM[0]))
    assert written(labels) == ["cut-by-half | 79 | 19"]


def test_a_text_cut_by_less_than_half_is_not_labelled() -> None:
    assert labelled(text_only(*STORM), text_only(*STORM[:3])) == []


def test_a_short_text_is_too_short_to_be_cut_by_half() -> None:
    assert labelled(text_only(*STORM[:2]), text_only("The storm came.")) == []


def test_a_text_with_nearly_nothing_kept_is_labelled_as_rewritten() -> None:
    labels = labelled(text_only(*STORM), text_only(*WHALE))
    assert written(labels) == ["rewritten | 79 | 78"]


def test_labels_come_in_the_order_of_their_rank_and_then_of_the_page() -> None:
    old = State("Twelve dead", "", "", ("The fire killed 12 people on Monday.", *STORM))
    new = State(
        "Ten dead", "", "", ("The fire killed 10 people on Tuesday.", *STORM, "Correction: it was not 12.")
    )
    labels = labelled(old, new)
    assert [(each.kind.value, each.field, each.row) for each in labels] == [
        ("correction-note", "text", 5),
        ("figures", "title", None),
        ("figures", "text", 0),
        ("headline", "title", None),
        ("date", "text", 0),
    ]
    assert [each.kind.rank for each in labels] == sorted(each.kind.rank for each in labels)


def test_the_row_of_a_label_is_where_its_new_evidence_stands() -> None:
    old, new = text_only(*STORM), text_only(STORM[1].replace("nine", "ten"), STORM[2], STORM[3], STORM[0])
    comparison = compare(old.paragraphs, new.paragraphs)
    (figures,) = label(old, new, comparison)
    rows = [row.new.text if row.new else "" for row in comparison.rows]
    assert figures.new == "ten hours"
    assert ["ten hours" in text for text in rows].index(True) == figures.row


def test_a_date_in_a_paragraph_that_moved_is_labelled_where_it_stands_now() -> None:
    old = text_only(*STORM[1:], STORM[0].replace("noon", "noon on 3 May"))
    new = text_only(STORM[0].replace("noon", "noon on 4 May"), *STORM[1:])
    comparison = compare(old.paragraphs, new.paragraphs)
    (date,) = label(old, new, comparison)
    row = comparison.rows[date.row or 0]
    assert written([date]) == ["date | 3 May | 4 May"]
    assert row.kind == "moved"
    assert row.new is not None


def test_a_figure_in_a_paragraph_that_was_split_is_found() -> None:
    old = text_only(f"{STORM[0]} {STORM[1]}")
    new = text_only(STORM[0], STORM[1].replace("nine", "ten"))
    assert written(labelled(old, new)) == ["figures | nine hours | ten hours"]


@settings(max_examples=150, deadline=None)
@given(STATES, STATES)
def test_evidence_stands_in_the_versions_and_rows_exist(old: State, new: State) -> None:
    comparison = compare(old.paragraphs, new.paragraphs)
    for each in label(old, new, comparison):
        assert each.row is None or 0 <= each.row < len(comparison.rows)
        if each.kind not in COUNTED:
            assert each.old in whole(old, each.field)
            assert each.new in whole(new, each.field)


@settings(max_examples=150, deadline=None)
@given(STATES, STATES)
def test_backwards_what_was_added_is_removed(old: State, new: State) -> None:
    def counted(labels: list[Label]) -> Counter[LabelKind]:
        return Counter(each.kind for each in labels if each.kind in MIRRORED)

    there, back = counted(labelled(old, new)), counted(labelled(new, old))
    assert {MIRRORED[kind]: count for kind, count in there.items()} == dict(back)


@settings(max_examples=50, deadline=None)
@given(STATES, STATES)
def test_the_same_two_versions_always_have_the_same_labels(old: State, new: State) -> None:
    assert labelled(old, new) == labelled(old, new)
