"""Names are found by their capitals, and matched by what may mean the same."""

from __future__ import annotations

import pytest

from revisions.diff.labels.capitals import find_names

from .notation import labelled, text_only, written


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They met John Smith's wife at the station.", ["John Smith"]),
        (
            "They asked the Bank of England and Jean-Luc van der Berg.",
            ["Bank of England", "Jean-Luc van der Berg"],
        ),
        ("They read the report by the Institute for Fiscal Studies.", ["Institute for Fiscal Studies"]),
        ("They saw Prime Minister Ruth Calloway there.", ["Ruth Calloway"]),
        ("Yesterday Mr. J. Smith went home.", ["Mr. J. Smith"]),
        ("Officials of Wexland Fire said so in the morning.", ["Wexland Fire"]),
        ("They said that AND ALL OTHER LIABILITY was excluded.", []),
        ("They met the Deputy Prime Minister in the hall.", []),
        ("Scheuen Sie sich nicht, Isla Trevanion in Kernbereiche des Projekts einzubeziehen.", []),
    ],
)
def test_names_are_found(text: str, names: list[str]) -> None:
    assert [name.text for name in find_names(text, {"officials"})] == names


def test_a_body_is_not_added_where_its_initials_stood() -> None:
    old = text_only("The head of the WHO said that the vaccine was safe.")
    new = text_only("The head of the World Health Organization said that the vaccine was safe.")
    assert written(labelled(old, new)) == []


def test_a_name_is_labelled_once() -> None:
    old = text_only("The vote was close and the result was late.")
    new = text_only(
        *old.paragraphs, "It was the day of Isla Trevanion.", "In the end Isla Trevanion won the vote."
    )
    assert written(labelled(old, new)) == ["name-added |  | Isla Trevanion"]
