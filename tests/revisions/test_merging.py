"""Two sides merged into one text: nothing is lost, and everything stands where a reader expects it."""

from hypothesis import given
from hypothesis import strategies as st

from revisions.diff import compare, compare_line
from revisions.diff.comparison import Run
from revisions.lines import lines
from revisions.merging import merged

MARKS = {"same": "{}", "inserted": "[+{}+]", "deleted": "[-{}-]"}
WORDS = st.lists(
    st.sampled_from(["fire", "ferry", "the", "Skarholm,", "12", "said.", "\u00a0", "«non»"]), max_size=12
)
TEXTS = st.lists(WORDS.map(" ".join), max_size=6)


def marked(runs: list[Run]) -> str:
    return "".join(MARKS[run.kind].format(run.text) for run in runs)


def inline(old: str, new: str) -> str:
    old_side, new_side = compare_line(old, new)
    return " ¶ ".join(map(marked, merged([old_side], [new_side])))


def test_deleted_words_stand_in_front_of_what_took_their_place() -> None:
    assert inline("Twelve were hurt.", "Fourteen were hurt.") == "[-Twelve-][+Fourteen+] were hurt."


def test_words_deleted_from_the_midst_stand_where_they_stood() -> None:
    text = inline("It left at 17:05 on Monday, late.", "It left at 17:05, late.")
    assert text == "It left at 17:05[- on Monday-], late."


def test_words_deleted_at_the_end_stay_at_the_end() -> None:
    assert inline("The owner said so on Monday", "The owner said so") == "The owner said so[- on Monday-]"


def test_a_title_that_was_dropped_is_all_deleted() -> None:
    assert inline("Fire on the ferry", "") == "[-Fire on the ferry-]"


@given(TEXTS, TEXTS)
def test_each_line_holds_its_new_text_exactly_and_every_deleted_word(old: list[str], new: list[str]) -> None:
    comparison = compare(old, new)
    shown = lines(comparison)
    for line in shown:
        kept = "".join(run.text for run in line.both_runs if run.kind != "deleted")
        if line.row.new and line.kind != "moved":
            assert kept == line.row.new.text
    deleted = sorted(run.text for line in shown for run in line.both_runs if run.kind == "deleted")
    sides = [row.old for row in comparison.rows if row.old]
    assert deleted == sorted(run.text for side in sides for run in side.runs if run.kind == "deleted")
