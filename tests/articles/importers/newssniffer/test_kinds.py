"""A page of News Sniffer is known by what it holds, in every form that it has been saved in."""

import pytest

from articles.importers.newssniffer import looks_like
from articles.importers.newssniffer.kinds import kind_of

from .ferry_pages import FIRE, article_info, comparison, saved, version_page

ROW = (FIRE, FIRE)


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("html-comparison", comparison(ROW)),
        (
            "html-comparison",
            f"<html>{article_info()}<table>\n<tr id='p1'><td>{FIRE}</td><td>{FIRE}</td></tr></table>",
        ),
        ("text-comparison", saved(ROW)),
        ("text-comparison", saved(ROW, joint="\t\t")),
        ("text-comparison", "News Article Revisions Blog About\n" + saved(ROW)),
        ("version", version_page(FIRE)),
        ("article", f"<html><title>News Sniffer</title>{article_info()}<table><tr><td>1</td></tr></table>"),
        ("hidden", "This article cannot be shown for legal reasons"),
    ],
)
def test_every_form_is_known(kind: str, content: str) -> None:
    assert kind_of(content) == kind
    assert looks_like("\ufeff" + content)


@pytest.mark.parametrize(
    "other",
    [
        "",
        FIRE,
        "<!DOCTYPE html><html><body><table><tr><td>A table of another site</td></tr></table></body></html>",
        '{"text": "This article is from the source \'bbc\' and was first published or seen on ."}',
        f"{FIRE} This article cannot be shown for legal reasons, said the court in its first ruling.",
        "This article cannot be shown for legal reasons" + " and what follows is a story about it." * 40,
    ],
)
def test_anything_else_is_left_to_other_readers(other: str) -> None:
    assert not looks_like(other)
