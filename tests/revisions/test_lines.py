"""Rows as a template shows them: twins named, long comparisons in parts."""

import pytest

from revisions.diff import compare
from revisions.diff.comparison import Comparison, Paragraph, Row, Run
from revisions.lines import PART_WEIGHT, lines, parts, title_line

FIRE = "A fire broke out on the Skarholm ferry on Monday morning, the coastguard said."
HURT = "Twelve passengers were hurt and taken to hospital in Saltmarch, police said later."
ALARM = "The owner said the alarm had been switched off during repairs in the winter."
CREW = "The crew of nine had left the bridge when the smoke was seen from the shore."


def test_a_moved_paragraph_is_linked_at_both_its_places() -> None:
    found = lines(compare([FIRE, HURT, ALARM, CREW], [ALARM, FIRE, HURT, CREW]))
    origin, arrival = sorted(
        (line for line in found if line.kind == "moved"), key=lambda line: not line.is_origin
    )
    assert (origin.place, origin.elsewhere, origin.elsewhere_number) == ("old-3", "new-1", 1)
    assert (arrival.place, arrival.elsewhere, arrival.elsewhere_number) == ("new-1", "old-3", 3)


def test_the_places_of_all_lines_differ() -> None:
    found = lines(compare([FIRE, HURT, ALARM], [HURT, CREW, f"{FIRE} {ALARM}"]))
    assert len({line.place for line in found}) == len(found)


def test_a_split_paragraph_spans_the_rows_of_what_it_became() -> None:
    first, second = lines(compare([f"{FIRE} {HURT}"], [FIRE, HURT]))
    assert (first.joined, first.old_span, first.new_span) == (2, 2, 1)
    assert (second.follows, second.shows_old_cell, second.shows_new_cell) == (True, False, True)
    assert ["".join(run.text for run in line.both_runs) for line in (first, second)] == [FIRE, HURT]


def test_a_merged_paragraph_is_shown_once_in_the_inline_view() -> None:
    first, second = lines(compare([FIRE, HURT], [f"{FIRE} {HURT}"]))
    assert "".join(run.text for run in first.both_runs) == f"{FIRE} {HURT}"
    assert list(second.both_runs) == []


def test_a_title_that_was_added_has_no_old_side() -> None:
    line = title_line("", "Fire on the Skarholm ferry")
    assert (line.kind, line.old) == ("changed", None)
    assert [words.kind for words in line.both] == ["inserted"]


def test_a_long_comparison_comes_in_parts_that_together_are_all_of_it() -> None:
    rows = tuple(
        Row("same", Paragraph(n, (Run("same", FIRE),)), Paragraph(n, (Run("same", FIRE),)))
        for n in range(5_000)
    )
    shown = lines(Comparison(rows))
    cut = parts(shown)
    assert [line for part in cut for line in part] == shown
    assert all(sum(line.weight for line in part) <= PART_WEIGHT for part in cut)
    assert len(cut) > 1


def test_a_comparison_of_nothing_still_has_one_part() -> None:
    assert parts(lines(compare([], []))) == [[]]


def test_a_paragraph_with_countless_changes_is_marked_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("revisions.lines.MOST_RUNS", 4)
    (line,) = lines(compare([FIRE], [FIRE.replace("A fire", "Fires").replace("Monday morning", "Tuesday")]))
    assert line.is_coarse
    assert [(run.kind, run.text[-5:]) for run in line.both_runs] == [
        ("deleted", "said."),
        ("inserted", "said."),
    ]
