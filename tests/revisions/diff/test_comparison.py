"""What holds for any two texts: nothing is lost, nothing is said twice, and the mirror image is true as well."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from revisions.diff import compare, compare_line, count_words
from revisions.diff.comparison import Comparison, Paragraph

WORDS = [
    "The",
    "mayor",
    "said",
    "that",
    "12",
    "14",
    "bridge",
    "was",
    "closed",
    "on",
    "Monday",
    ".",
    ",",
    "a",
    "北",
    "京",
]
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
PARAGRAPHS = st.lists(st.one_of(SENTENCES, st.text(max_size=20)), max_size=8)


@st.composite
def revised(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """A text, and what editors make of it: paragraphs moved, joined, cut, dropped, edited."""
    old = draw(st.lists(st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join), max_size=8))
    new = draw(st.permutations(old)) if draw(st.booleans()) else list(old)
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.integers(0, len(new)))
        deed = draw(st.sampled_from(["add", "drop", "join", "cut", "edit"]))
        if deed == "add":
            new[place:place] = [draw(SENTENCES)]
        elif deed == "drop":
            del new[place : place + 1]
        elif deed == "join":
            new[place : place + 2] = [" ".join(new[place : place + 2])]
        elif place < len(new):
            words = new[place].split(" ")
            at = draw(st.integers(0, len(words)))
            insertion = [] if deed == "cut" else [" ".join([*words[:at], draw(SENTENCES), *words[at + 1 :]])]
            new[place : place + 1] = insertion or [" ".join(words[:at]), " ".join(words[at:])]
    return old, new


PAIRS = st.one_of(st.tuples(PARAGRAPHS, PARAGRAPHS), revised())


def sides(comparison: Comparison) -> tuple[list[Paragraph], list[Paragraph]]:
    olds = [row.old for row in comparison.rows if row.old]
    news = [row.new for row in comparison.rows if row.new]
    return olds, news


@settings(max_examples=300, deadline=None)
@given(PAIRS)
def test_reading_either_side_from_top_to_bottom_gives_its_text_back(
    pair: tuple[list[str], list[str]],
) -> None:
    olds, news = sides(compare(*pair))
    assert [side.text for side in olds] == pair[0]
    assert [side.text for side in news] == pair[1]
    assert [side.index for side in olds] == list(range(len(pair[0])))
    assert [side.index for side in news] == list(range(len(pair[1])))


@settings(max_examples=300, deadline=None)
@given(PAIRS)
def test_each_side_marks_only_what_it_can(pair: tuple[list[str], list[str]]) -> None:
    olds, news = sides(compare(*pair))
    assert {run.kind for side in olds for run in side.runs} <= {"same", "deleted"}
    assert {run.kind for side in news for run in side.runs} <= {"same", "inserted"}
    for side in olds + news:
        assert all(run.text for run in side.runs)
        assert all(one.kind != other.kind for one, other in zip(side.runs, side.runs[1:], strict=False))


@settings(max_examples=300, deadline=None)
@given(PAIRS)
def test_every_kind_of_row_has_the_sides_that_it_promises(pair: tuple[list[str], list[str]]) -> None:
    comparison = compare(*pair)
    for row in comparison.rows:
        if row.kind == "same":
            assert row.old
            assert row.new
            assert row.old.text == row.new.text
            assert row.link is None
        elif row.kind in ("added", "removed", "moved"):
            assert (row.old is None) != (row.new is None)
            assert (row.link is not None) == (row.kind == "moved")
        elif row.joint is None:
            assert row.old
            assert row.new
            assert row.old.text != row.new.text
            assert row.link is None


@settings(max_examples=300, deadline=None)
@given(PAIRS)
def test_links_hold_together_what_moved_split_or_merged(pair: tuple[list[str], list[str]]) -> None:
    groups: dict[int, list[str]] = {}
    for row in compare(*pair).rows:
        if row.link is not None:
            groups.setdefault(row.link, []).append(
                (row.joint or row.kind) + ("-old" if row.old else "") + ("-new" if row.new else "")
            )
    assert sorted(groups) == list(range(1, len(groups) + 1))
    for group in groups.values():
        if "moved" in group[0]:
            assert sorted(group) == ["moved-new", "moved-old"]
        else:
            kind = group[0].split("-")[0]
            assert group[0] == f"{kind}-old-new"
            assert set(group[1:]) == {"split-new" if kind == "split" else "merged-old"}


@given(PARAGRAPHS)
def test_a_text_compared_with_itself_has_no_change(text: list[str]) -> None:
    comparison = compare(text, list(text))
    assert {row.kind for row in comparison.rows} <= {"same"}
    assert comparison.words_inserted == comparison.words_deleted == comparison.words_moved == 0


def mirrored_rows(comparison: Comparison) -> list[tuple[object, ...]]:
    """What each paragraph met, with old and new changed over; the order of rows without a partner is left out."""
    other = {
        "added": "removed",
        "removed": "added",
        "split": "merged",
        "merged": "split",
        "inserted": "deleted",
    }
    other["deleted"] = "inserted"

    def runs(side: Paragraph | None) -> object:
        return side and (side.index, [(other.get(run.kind, run.kind), run.text) for run in side.runs])

    return sorted(
        (
            (
                other.get(row.kind, row.kind),
                other.get(row.joint or "", row.joint),
                runs(row.new),
                runs(row.old),
            )
            for row in comparison.rows
        ),
        key=repr,
    )


def plain_rows(comparison: Comparison) -> list[tuple[object, ...]]:
    def runs(side: Paragraph | None) -> object:
        return side and (side.index, [tuple(run) for run in side.runs])

    return sorted(((row.kind, row.joint, runs(row.old), runs(row.new)) for row in comparison.rows), key=repr)


@settings(max_examples=400, deadline=None)
@given(PAIRS)
def test_the_reversed_pair_gives_the_mirror_image(pair: tuple[list[str], list[str]]) -> None:
    there, back = compare(*pair), compare(pair[1], pair[0])
    assert plain_rows(there) == mirrored_rows(back)
    assert there.words_inserted == back.words_deleted
    assert there.words_deleted == back.words_inserted
    assert there.words_moved == back.words_moved


@given(PAIRS)
def test_the_same_pair_twice_gives_the_same_comparison(pair: tuple[list[str], list[str]]) -> None:
    assert compare(*pair) == compare([*pair[0]], [*pair[1]])


@settings(max_examples=300)
@given(st.text(max_size=60), st.text(max_size=60))
def test_a_line_gives_both_its_texts_back(old: str, new: str) -> None:
    old_side, new_side = compare_line(old, new)
    assert (old_side.text, new_side.text) == (old, new)
    mirrored_new, mirrored_old = compare_line(new, old)
    assert [run.text for run in mirrored_old.runs] == [run.text for run in old_side.runs]
    assert [run.text for run in mirrored_new.runs] == [run.text for run in new_side.runs]


def test_counts_are_of_words_and_leave_out_punctuation() -> None:
    comparison = compare(
        ["Ada Marsh, 34, was held.", "It was “quiet”, he said."],
        ["Ada Marsh, 35, was held.", "Rain fell, mostly."],
    )
    assert (comparison.words_deleted, comparison.words_inserted, comparison.words_moved) == (6, 4, 0)


def test_words_of_a_moved_paragraph_are_neither_inserted_nor_deleted() -> None:
    moving = "The bridge was built in 1931 by two brothers."
    staying = "The river rose by two metres overnight, and nobody in the valley had seen it coming."
    comparison = compare([moving, staying], [staying, moving])
    assert (comparison.words_deleted, comparison.words_inserted, comparison.words_moved) == (0, 0, 9)


def test_a_headline_that_was_replaced_is_shown_as_a_whole() -> None:
    old, new = compare_line("Storm cuts off three villages", "Minister resigns over bridge")
    assert [tuple(run) for run in old.runs] == [("deleted", "Storm cuts off three villages")]
    assert [tuple(run) for run in new.runs] == [("inserted", "Minister resigns over bridge")]


def test_a_headline_marks_its_figure_alone() -> None:
    old, new = compare_line("Storm kills 12 in the north", "Storm kills 14 in the north")
    assert [run.text for run in old.runs if run.kind == "deleted"] == ["12"]
    assert [run.text for run in new.runs if run.kind == "inserted"] == ["14"]


def test_a_byline_that_was_empty_is_all_new() -> None:
    old, new = compare_line("", "By Ada Marsh")
    assert old.runs == ()
    assert [tuple(run) for run in new.runs] == [("inserted", "By Ada Marsh")]


def test_words_are_counted_as_a_person_counts_them() -> None:
    assert count_words("") == 0
    assert count_words("Ada's well-kept U.S. flag cost £3.5m, or 12%!") == 8
    assert count_words("部长抵达北京。") == 6
