"""A page saved as text keeps its facts, and shows by itself which lines say the same in both columns."""

from datetime import UTC, datetime

import pytest

from articles.importers.newssniffer.saved_text import SavedText, read_saved_text

from .ferry_pages import (
    ALARM,
    FIRE,
    FOURTEEN,
    NOT_CHECKED,
    OWNER,
    TITLE,
    TWELVE,
    URL,
    Row,
    reading,
    saved,
    version_page,
)


def page(*rows: Row, joint: str = " ") -> SavedText:
    text = read_saved_text(saved(*rows, joint=joint))
    assert text is not None
    return text


def test_the_facts_of_the_page_are_kept() -> None:
    text = page((FIRE, FIRE))
    assert (text.facts.source, text.facts.url, text.facts.versions_reported) == ("Harbour Post", URL, 3)
    assert (text.facts.check_sentence, text.facts.first_seen_at) == (NOT_CHECKED, None)
    assert (text.labels, text.gap, text.title.columns) == (("0", "1"), "40 minutes later", (TITLE, TITLE))


def test_a_sentence_that_lost_its_time_is_not_kept() -> None:
    text = saved((FIRE, FIRE)).replace(NOT_CHECKED, "The next check for changes will be")
    read = read_saved_text(text)
    assert read is not None
    assert read.facts.check_sentence == ""


@pytest.mark.parametrize("joint", [" ", "\t\t"])
def test_equal_lines_are_certain(joint: str) -> None:
    lines = page((FIRE, FIRE), (TWELVE, TWELVE), joint=joint).lines
    assert [line.columns for line in lines] == [(FIRE, FIRE), (TWELVE, TWELVE)]
    assert [line.number for line in lines] == [10, 11]


def test_a_row_that_differs_in_white_space_alone_is_certain() -> None:
    text = read_saved_text(saved() + f"\n{FIRE} {FIRE}")
    assert text is not None
    assert text.lines[0].columns == (FIRE, FIRE)


def test_tabs_leave_nothing_to_decide() -> None:
    rows = ((FIRE, FIRE), (TWELVE, FOURTEEN), (OWNER, ""), ("", ALARM))
    assert [line.columns for line in page(*rows, joint="\t\t").lines] == list(rows)
    read = reading(saved(*rows, joint="\t\t"))
    assert read.texts == [[FIRE, TWELVE, OWNER], [FIRE, FOURTEEN, ALARM]]
    assert read.codes == ["from-diff-page"]


def test_one_space_leaves_changed_and_one_sided_lines_open() -> None:
    lines = page((FIRE, FIRE), (TWELVE, FOURTEEN), (OWNER, "")).lines
    assert [line.columns is None for line in lines] == [False, True, True]


def test_dates_that_a_browser_saved_are_read() -> None:
    text = saved((FIRE, FIRE)).replace("seen on .", "seen on March 02, 2026 09:10 (UTC).")
    text = text.replace("(40", "2026-03-02 09:15:00 UTC 2026-03-02 09:55:00 UTC (40")
    read = reading(text)
    assert read.records[0].first_seen_at == datetime(2026, 3, 2, 9, 10, tzinfo=UTC)
    assert [version.seen_at for version in read.versions] == [
        datetime(2026, 3, 2, 9, 15, tzinfo=UTC),
        datetime(2026, 3, 2, 9, 55, tzinfo=UTC),
    ]


def test_what_stands_below_the_table_is_no_paragraph() -> None:
    read = reading(saved((FIRE, FIRE), (TWELVE, TWELVE)) + "\n\nPrevious version 1 2 3 Next version\n")
    assert read.texts == [[FIRE, TWELVE]] * 2


def test_titles_that_differ_are_divided_where_they_are_alike() -> None:
    read = reading(saved((FIRE, FIRE), titles=(TITLE, "Fire on the Skarholm ferry put out")))
    assert [version.title for version in read.versions] == [TITLE, "Fire on the Skarholm ferry put out"]
    assert read.codes == ["from-diff-page"]


def test_a_doubtful_division_of_titles_is_noted() -> None:
    read = reading(saved((FIRE, FIRE), titles=("Smoke over Skarholm", "Ferry burns")))
    assert " ".join(version.title for version in read.versions) == "Smoke over Skarholm Ferry burns"
    assert [note.where for note in read.notes if note.code == "uncertain-split"] == ["page-0, line 8"]


def test_a_sibling_page_settles_the_division_of_titles() -> None:
    page = saved((FIRE, FIRE), titles=("Smoke over Skarholm", "Ferry burns"))
    read = reading(page, version_page(FIRE, title="Ferry burns"))
    assert [version.title for version in read.versions[:2]] == ["Smoke over Skarholm", "Ferry burns"]
    assert "uncertain-split" not in read.codes
