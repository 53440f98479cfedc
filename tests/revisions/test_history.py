"""The history page: every state with its step, and a choice of any two that needs no script."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from articles.models import Article
from tests.cast import FIRST, SECOND, THIRD, ferry, ferry_article, saved
from tests.revisions.pages import parsed, versions_of

pytestmark = pytest.mark.django_db


def moments(client: Client, article: Article) -> list[Any]:
    tree = parsed(client.get(article.get_absolute_url()).content)
    return list(tree.xpath("//li[@class='moment']"))


def text_of(node: Any) -> str:
    return " ".join(node.text_content().split())


def test_each_version_stands_with_its_time_its_gap_and_its_step(client: Client) -> None:
    first, second, third = map(text_of, moments(client, ferry_article()))
    assert "2 March 2026, 09:15 UTC" in first
    assert "later" not in first
    assert "40 minutes later" in second
    assert "1 word inserted" in second
    assert "21 hours 5 minutes later" in third
    assert "owner admits fault" in third


def test_a_title_is_repeated_only_where_it_changed(client: Client) -> None:
    shown = moments(client, ferry_article())
    assert [bool(moment.xpath(".//*[@class='headline']")) for moment in shown] == [True, False, True]


def test_a_restored_text_names_the_version_that_came_back(client: Client) -> None:
    later = FIRST.seen_at and FIRST.seen_at + timedelta(days=2)
    article = ferry_article(FIRST, SECOND, replace(FIRST, seen_at=later))
    assert "restores version 1" in text_of(moments(client, article)[2])


def test_a_state_seen_again_says_how_often_and_when_last(client: Client) -> None:
    start = FIRST.seen_at
    assert start is not None
    again = [replace(FIRST, seen_at=start + timedelta(minutes=n)) for n in (10, 20, 30)]
    shown = moments(client, ferry_article(FIRST, *again, SECOND))
    assert len(shown) == 2
    assert "seen again 3 times, last 2 March 2026, 09:45 UTC" in text_of(shown[0])
    assert "40 minutes later" in text_of(shown[1])


def test_what_the_source_calls_a_version_is_shown_where_it_differs(client: Client) -> None:
    labels = [replace(FIRST, source_label="1"), replace(SECOND, source_label="7")]
    first, second = map(text_of, moments(client, ferry_article(*labels)))
    assert "called" not in first
    assert "called “7” by the source" in second


def test_a_reconstructed_text_is_labelled(client: Client) -> None:
    article = ferry_article(replace(FIRST, fidelity="reconstructed"), SECOND)
    assert ["reconstructed" in text_of(moment) for moment in moments(client, article)] == [True, False]


def test_any_two_can_be_picked_and_the_last_step_is_picked_already(client: Client) -> None:
    article = ferry_article()
    _, second, third = versions_of(article)
    form = parsed(client.get(article.get_absolute_url()).content).xpath("//form[@class='choice']")[0]
    assert form.get("action") == f"{article.get_absolute_url()}comparison/"
    assert form.xpath(".//input[@name='old']/@value") == [v.key for v in versions_of(article)]
    assert form.xpath(".//input[@checked]/@value") == [second.key, third.key]


def test_one_version_offers_no_choice(client: Client) -> None:
    page = client.get(ferry_article(THIRD).get_absolute_url()).content.decode()
    assert 'type="radio"' not in page
    assert "Compare" not in page


def test_an_article_whose_address_nobody_knows_has_no_link_to_it(client: Client) -> None:
    saved(ferry(url="https://address-unknown.invalid/newssniffer/abc"))
    page = client.get(Article.objects.get().get_absolute_url()).content.decode()
    assert "not known" in page
    assert "address-unknown" not in page
