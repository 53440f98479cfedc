"""A row of a comparison page gives both paragraphs back, whatever the article's own text looks like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.importers.newssniffer.cells import paragraphs_of_row

from .ferry_pages import FIRE, FOURTEEN, TWELVE, cells


def row(old: str, new: str) -> str:
    return cells((old, new)).removeprefix("<td>").removesuffix("</td>")


@pytest.mark.parametrize("pair", [(FIRE, FIRE), (TWELVE, FOURTEEN), (TWELVE, ""), ("", TWELVE)])
def test_every_kind_of_row_gives_both_paragraphs_back(pair: tuple[str, str]) -> None:
    assert paragraphs_of_row(row(*pair)) == pair


@pytest.mark.parametrize(
    "text",
    [
        "The script stopped if a < b and c > d, the court heard.",
        "A line of <script>alert(1)</script> was found in the log.",
        "Editors mark text with <del>gone</del> and <ins>new</ins>.",
        "Two cells are written <td>one</td><td>two</td> in HTML.",
        "An unfinished <b tag and a stray </table> stay.",
        "The page said &amp; and &lt;p&gt; and &mdash; in so many letters.",
    ],
)
def test_markup_in_the_article_stays_text(text: str) -> None:
    changed = text.replace("the", "a") + " Later."
    assert paragraphs_of_row(row(text, text)) == (text, text)
    assert paragraphs_of_row(row(text, "")) == (text, "")
    assert paragraphs_of_row(row("", text)) == ("", text)
    assert paragraphs_of_row(row(text, changed)) == (text, changed)


def test_white_space_is_collapsed_but_a_no_break_space_is_the_articles_own() -> None:
    assert paragraphs_of_row("a  b\tc</td><td>a  b\tc") == ("a b c", "a b c")
    assert paragraphs_of_row("100\xa0000 euros</td><td>100\xa0000 euros")[0] == "100\xa0000 euros"


def test_an_empty_word_that_the_site_marked_leaves_nothing() -> None:
    assert paragraphs_of_row("<del><del>  </del> of the ferry</del></td><td><ins> of  the  ferry </ins>") == (
        "of the ferry",
        "of the ferry",
    )


def test_a_whole_paragraph_replaced_in_the_oldest_layout_is_not_taken_for_words() -> None:
    assert paragraphs_of_row(f"<del>{TWELVE}</del></td><td><ins>{FOURTEEN}</ins>") == (TWELVE, FOURTEEN)


words = st.lists(st.text("abc<>&/.\"'", min_size=1, max_size=6), min_size=1, max_size=12).map(" ".join)


@given(words.filter(lambda text: "<" not in text), words.filter(lambda text: "<" not in text))
def test_any_two_paragraphs_without_tags_come_back(old: str, new: str) -> None:
    assert paragraphs_of_row(row(old, new)) == (old, new)
