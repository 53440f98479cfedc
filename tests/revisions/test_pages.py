"""What holds for every page: no cookies, few queries, conditional answers, markup shown as text."""

from dataclasses import replace

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from articles.importers.records import VersionRecord
from articles.models import Article
from tests.cast import FIRST, SECOND, ferry, ferry_article, saved
from tests.revisions.pages import (
    MARKUP,
    comparison_of,
    feeds_of,
    hostile_article,
    pages_of,
    parsed,
    versions_of,
)

pytestmark = pytest.mark.django_db

QUERIES = 8


def long_article(versions: int) -> Article:
    saved(ferry(*_growing(versions)))
    return Article.objects.get()


def _growing(versions: int) -> list[VersionRecord]:
    return [
        replace(FIRST, title=f"Fire, {n}", text="\n".join([FIRST.text, *map(str, range(n))]))
        for n in range(versions)
    ]


def test_every_page_answers(client: Client) -> None:
    for page in pages_of(ferry_article()):
        assert client.get(page).status_code == 200, page


def test_markup_is_shown_as_text_on_every_page(client: Client) -> None:
    article = hostile_article()
    for page in pages_of(article):
        answer = client.get(page)
        assert answer.status_code == 200, page
        tree = parsed(answer.content)
        assert not tree.xpath("//script[not(@src)] | //*[@onerror] | //img"), page
        assert not tree.xpath("//a[starts-with(normalize-space(@href), 'javascript')]"), page
    shown = parsed(client.get(versions_of(article)[0].get_absolute_url()).content)
    assert MARKUP in shown.xpath("string(//main)")


def test_pages_set_no_cookie_and_vary_by_none(client: Client) -> None:
    article = ferry_article()
    for page in [*pages_of(article), *feeds_of(article)]:
        answer = client.get(page)
        assert not answer.cookies, page
        assert "Cookie" not in answer.get("Vary", ""), page


def test_every_page_takes_the_same_few_queries_however_long_the_history(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    article = long_article(versions=40)
    for page in [*pages_of(article), *feeds_of(article)]:
        with django_assert_max_num_queries(QUERIES, info=page):
            client.get(page)


def test_a_page_that_has_not_changed_is_not_sent_again(client: Client) -> None:
    article = ferry_article()
    for page in [*pages_of(article), *feeds_of(article)]:
        etag = client.get(page)["ETag"]
        assert client.get(page, headers={"If-None-Match": etag}).status_code == 304, page


def test_pages_refuse_to_be_posted_to(client: Client) -> None:
    for page in pages_of(ferry_article()):
        assert client.post(page).status_code == 405, page


def test_an_untitled_version_is_called_so(client: Client) -> None:
    article = ferry_article(replace(FIRST, title=""), replace(SECOND, title=""))
    for page in ("/", article.get_absolute_url(), *[v.get_absolute_url() for v in versions_of(article)]):
        assert "Untitled" in client.get(page).content.decode(), page


def test_an_override_is_shown_where_it_sits_and_turns_nothing_round(client: Client) -> None:
    article = ferry_article(FIRST, replace(SECOND, title="Ferry \u202eerif", text=f"{SECOND.text}\u202e"))
    for page in pages_of(article)[:-1]:
        assert "\u202e" not in client.get(page).content.decode(), page
    versions = versions_of(article)
    assert "U+202E" in client.get(comparison_of(*versions)).content.decode()
    assert client.get(f"{versions[1].get_absolute_url()[:-1]}.txt").content.decode().endswith("\u202e")


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        ("/articles/99/", "There is no article 99"),
        ("/articles/99999999999999999999999/", "There is no article"),
        ("/sources/nobody/", "There is no such source"),
        ("/nowhere/", "This address leads to no page"),
    ],
)
def test_an_unknown_address_is_answered_with_help(client: Client, page: str, sentence: str) -> None:
    answer = client.get(page)
    assert answer.status_code == 404
    assert sentence in answer.content.decode()
    assert "What changed lately" in answer.content.decode()
