"""The undivided lines of a saved page are read by what explains them best, and each doubt is noted."""

import pytest

from .ferry_pages import ALARM, FIRE, FOURTEEN, OWNER, PORT, TWELVE, Row, reading, saved

SAME: tuple[Row, ...] = ((FIRE, FIRE), (PORT, PORT))


def test_a_changed_line_is_divided_where_its_halves_are_most_alike() -> None:
    read = reading(saved(*SAME, (TWELVE, FOURTEEN)))
    assert read.texts == [[FIRE, PORT, TWELVE], [FIRE, PORT, FOURTEEN]]


def test_a_first_sentence_that_stayed_while_the_rest_was_cut_is_a_paragraph() -> None:
    long = f"{TWELVE} {OWNER} {ALARM}"
    assert reading(saved(*SAME, (long, TWELVE))).texts == [[FIRE, PORT, long], [FIRE, PORT, TWELVE]]


def test_what_is_left_over_at_the_end_was_added_unless_something_speaks_against_it() -> None:
    read = reading(saved(*SAME, ("", ALARM)))
    assert read.texts == [[FIRE, PORT], [FIRE, PORT, ALARM]]
    assert [note.where for note in read.notes if note.code == "uncertain-side"] == ["page-0, line 12"]


def test_on_a_page_that_runs_backwards_it_was_added_too() -> None:
    read = reading(saved(*SAME, (ALARM, ""), labels=("1", "0")))
    assert [version.source_label for version in read.versions] == ["0", "1"]
    assert read.texts == [[FIRE, PORT], [FIRE, PORT, ALARM]]


def test_a_paragraph_that_the_pair_above_it_holds_nearly_the_same_is_of_the_other_version() -> None:
    quote = "“Nobody told us that the alarm was off for two whole days,”"
    old, new = f"{quote} the crew member said.", f"{quote} the crew member told the Harbour Post on Tuesday."
    unrelated = "Engineers from the port of Skarholm spent the night on board with their lamps and cameras."
    read = reading(saved(*SAME, (unrelated, new), (old, ""), (OWNER, OWNER)))
    assert read.texts == [[FIRE, PORT, unrelated, old, OWNER], [FIRE, PORT, new, OWNER]]


def test_every_doubt_names_its_line_and_the_start_of_the_paragraph() -> None:
    read = reading(saved(*SAME, ("", ALARM), (OWNER, OWNER), ("", "Rain fell.")), names=["ferry.txt"])
    doubts = {note.where: note.message for note in read.notes if note.code.startswith("uncertain")}
    assert set(doubts) == {"ferry.txt, line 12", "ferry.txt, line 14"}
    assert "An alarm had been switched off" in doubts["ferry.txt, line 12"]
    assert "version 1" in doubts["ferry.txt, line 12"]


def test_nothing_of_the_article_can_act_in_a_report() -> None:
    read = reading(saved(*SAME, ("", "An \x1b[31malarm\u202e rang.")))
    doubts = [note.message for note in read.notes if note.code == "uncertain-side"]
    assert doubts
    assert not {"\x1b", "\u202e"} & set(doubts[0])


def test_a_certain_line_is_not_doubted() -> None:
    assert reading(saved(*SAME, (f"{TWELVE} {OWNER}", f"{FOURTEEN} {OWNER}"))).codes == ["from-diff-page"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("渡轮火灾造成十二人受伤，警方星期一说。", "渡轮火灾造成十四人受伤，警方星期二说。"),
        ("أصيب اثنا عشر راكبا في حريق العبارة.", "أصيب أربعة عشر راكبا في حريق العبارة."),
        (
            "Zwölf Fahrgäste wurden verletzt, so die Polizei.",
            "Vierzehn Fahrgäste wurden verletzt, so die Polizei.",
        ),
    ],
)
def test_other_scripts_and_languages_are_divided_as_well(old: str, new: str) -> None:
    assert reading(saved((old + old, old + old), (old, new))).texts == [[old + old, old], [old + old, new]]


def test_a_long_run_of_rewritten_paragraphs_is_read_too() -> None:
    rows = [
        (f"Report {n} says twelve of {n} doors held.", f"Report {n} says ten of {n} doors held.")
        for n in range(90)
    ]
    texts = reading(saved(*SAME, *rows)).texts
    assert texts == [[FIRE, PORT, *(row[side] for row in rows)] for side in (0, 1)]
