"""The list of what changed lately: its order, its filters, its pages."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from revisions import lately
from tests.cast import FIRST, SECOND, THIRD, ferry, ferry_article, saved
from tests.revisions.pages import parsed

pytestmark = pytest.mark.django_db

OWNER = "Skarholm ferry fire: owner admits fault"


def headlines(client: Client, address: str = "/") -> list[str]:
    tree = parsed(client.get(address).content)
    return [" ".join(node.text_content().split()) for node in tree.xpath("//*[@class='entry-what']/h3")]


def save_articles(count: int, **changes: object) -> None:
    for n in range(count):
        later = timedelta(days=n)
        versions = [
            replace(v, title=f"Story {n}", seen_at=v.seen_at and v.seen_at + later) for v in (FIRST, SECOND)
        ]
        saved(ferry(*versions, url=f"https://www.harbourpost.example/news/{n}"))


def test_an_empty_archive_tells_the_admin_what_to_do(client: Client) -> None:
    page = client.get("/").content.decode()
    assert "The archive is empty" in page
    assert "import_articles" in page


def test_an_archive_without_changes_says_so(client: Client) -> None:
    ferry_article(FIRST)
    assert "No article here has changed yet" in client.get("/").content.decode()


def test_the_headline_shows_its_own_change(client: Client) -> None:
    ferry_article()
    entry = parsed(client.get("/").content).xpath("//li[@class='entry']")[0]
    assert entry.xpath(".//h3//del")
    assert entry.xpath(".//h3//ins")
    assert "3 versions" in entry.text_content()
    assert "words inserted" in entry.text_content()


def test_the_newest_change_comes_first_and_undated_ones_last(client: Client) -> None:
    undated = [
        replace(v, title="No date", seen_at=None, source_order=n) for n, v in enumerate((FIRST, SECOND))
    ]
    saved(ferry(*undated, url="https://www.harbourpost.example/news/undated"))
    save_articles(2)
    assert headlines(client) == ["Story 1", "Story 0", "No date"]
    assert "Time not known" in client.get("/").content.decode()


def test_pages_follow_each_other_without_a_gap_or_a_repeat(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lately, "PAGE_SIZE", 2)
    undated = [
        replace(v, title="No date", seen_at=None, source_order=n) for n, v in enumerate((FIRST, SECOND))
    ]
    for n in range(2):
        saved(ferry(*undated, url=f"https://www.harbourpost.example/news/undated-{n}"))
    save_articles(3)
    seen, address = [], "/"
    for _ in range(9):
        seen += headlines(client, address)
        more = parsed(client.get(address).content).xpath("//a[@rel='next']/@href")
        if not more:
            break
        address = f"/{more[0]}"
    assert seen == ["Story 2", "Story 1", "Story 0", "No date", "No date"]


def test_a_search_looks_into_earlier_titles_too(client: Client) -> None:
    ferry_article()
    assert headlines(client, "/?q=Fire+on+the+Skarholm") != []
    assert headlines(client, "/?q=submarine") == []
    assert "No article that changed matches" in client.get("/?q=submarine").content.decode()


def test_the_list_can_be_of_one_source(client: Client) -> None:
    ferry_article()
    saved(ferry(FIRST, THIRD, url="https://www.vela.example/ferry", source="Vela"))
    slug = parsed(client.get("/").content).xpath("//select/option[text()='Vela']/@value")[0]
    assert len(headlines(client)) == 2
    assert len(headlines(client, f"/?source={slug}")) == 1


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("source=nobody", "There is no such source here"),
        ("source=%00", "There is no such source here"),
        ("after=99", "That page of the list is not known"),
        ("after=-1", "That page of the list is not known"),
        ("after=٣", "That page of the list is not known"),
        ("after=99999999999999999999", "That page of the list is not known"),
        ("q=%00", "yours was left out"),
        (f"q={'a' * 201}", "yours was left out"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(client: Client, query: str, sentence: str) -> None:
    ferry_article()
    answer = client.get(f"/?{query}")
    assert answer.status_code == 200
    assert sentence in answer.content.decode()
    assert len(headlines(client, f"/?{query}")) == 1
