"""What engines answer is laid over the paragraphs that they were asked about."""

from benchmarks.diff.corpus import Pair
from benchmarks.diff.peers.reading import lay, read


def test_marks_are_laid_over_the_same_letters_wherever_white_space_differs() -> None:
    laid = lay([(False, "two"), (True, "dead\nmany hurt")], ["two  dead", "many\thurt"])
    assert laid == [[(False, "two  "), (True, "dead")], [(True, "many\thurt")]]


def test_other_letters_cannot_be_laid_over_a_paragraph() -> None:
    assert lay([(False, "two")], ["three"]) is None


def test_running_text_becomes_one_sided_rows() -> None:
    pair = Pair("a pair", "en", ["two dead"], ["two hurt", "more soon"])
    runs = [("same", "two "), ("deleted", "dead"), ("inserted", "hurt\nmore soon")]
    assert read({"runs": runs}, pair) == [
        ([(False, "two "), (True, "dead")], None, None),
        (None, [(False, "two "), (True, "hurt")], None),
        (None, [(True, "more soon")], None),
    ]


def test_rows_stay_rows() -> None:
    pair = Pair("a pair", "en", ["two dead"], ["two  hurt"])
    shown = read(
        {"rows": [([(False, "two "), (True, "dead ")], [(False, "two "), (True, "hurt ")], None)]}, pair
    )
    assert shown == [([(False, "two "), (True, "dead")], [(False, "two  "), (True, "hurt")], None)]
