"""The blind page shows every engine as running text of the same look."""

from benchmarks.diff.blind.inline import Passage, passages


def test_both_sides_of_a_row_become_one_text() -> None:
    row = ([(False, "two "), (True, "dead")], [(False, "two "), (True, "hurt")], None)
    assert list(passages([row], None)) == [
        Passage([("same", "two "), ("deleted", "dead"), ("inserted", "hurt")]),
    ]


def test_running_text_is_cut_at_its_line_ends() -> None:
    runs = [("same", "one\ntwo "), ("inserted", "three\nfour")]
    assert list(passages([], runs)) == [
        Passage([("same", "one")]),
        Passage([("same", "two "), ("inserted", "three")]),
        Passage([("inserted", "four")]),
    ]


def test_a_paragraph_that_was_cut_in_two_shows_its_seam() -> None:
    rows = [
        ([(False, "one two")], [(False, "one ")], 7),
        (None, [(False, "two")], 7),
    ]
    assert list(passages(rows, None)) == [
        Passage([("same", "one "), ("inserted", "¶ "), ("same", "two")]),
    ]


def test_an_unmarked_paragraph_without_a_partner_has_moved() -> None:
    rows = [([(False, "one")], None, None), (None, [(False, "one")], None)]
    assert [passage.moved for passage in passages(rows, None)] == ["away", "here"]


def test_a_marked_paragraph_without_a_partner_has_not_moved() -> None:
    assert list(passages([(None, [(True, "one")], None)], None)) == [Passage([("inserted", "one")])]
