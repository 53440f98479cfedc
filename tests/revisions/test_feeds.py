"""Feeds: valid, stable, and legible where styles are stripped."""

from dataclasses import replace
from xml.etree import ElementTree

import feedparser
import pytest
from django.test import Client

from articles.models import Article
from tests.cast import FIRST, SECOND, THIRD, ferry_article
from tests.revisions.pages import comparison_of, feeds_of, parsed, parsed_xml, versions_of

pytestmark = pytest.mark.django_db

ATOM = {"atom": "http://www.w3.org/2005/Atom"}
MARKUP = "<script>alert(1)</script> ]]> & <b>bold</b>"
FORBIDDEN = "\x01\x0b\x1f\ufffe\uffff"


def read(client: Client, address: str) -> feedparser.FeedParserDict:
    answer = client.get(address)
    assert answer.status_code == 200
    parsed_xml(answer.content)
    found = feedparser.parse(answer.content)
    assert not found.bozo, found.get("bozo_exception")
    return found


def feed_of(article: Article) -> str:
    return f"{article.get_absolute_url()}feed/"


@pytest.mark.parametrize("form", ["", "?format=rss"])
def test_an_article_has_an_entry_for_each_step_newest_first(client: Client, form: str) -> None:
    article = ferry_article()
    first, second, third = versions_of(article)
    found = read(client, feed_of(article) + form)
    assert found.version == ("rss20" if form else "atom10")
    links = [entry.link for entry in found.entries]
    steps = [comparison_of(second, third), comparison_of(first, second)]
    assert links == [f"http://testserver{step}" for step in steps]


@pytest.mark.parametrize("form", ["", "?format=rss"])
def test_changed_words_are_named_in_the_text(client: Client, form: str) -> None:
    entry = read(client, feed_of(ferry_article()) + form).entries[1]
    told = parsed(f"<div>{entry.summary}</div>").text_content()
    assert "[deleted: Twelve][inserted: Fourteen] passengers were hurt" in told
    assert "1 word inserted, 1 deleted." in told
    assert "A fire broke out" not in told


@pytest.mark.parametrize("hostile", [MARKUP, FORBIDDEN, "\u202e\u200b"])
def test_hostile_texts_leave_every_feed_valid_and_are_shown_as_text(client: Client, hostile: str) -> None:
    old = replace(FIRST, title=f"old {hostile}")
    new = replace(SECOND, title=f"new {hostile}", standfirst=hostile, text=f"{SECOND.text}\n{hostile}")
    article = ferry_article(old, new)
    for feed in feeds_of(article):
        for entry in read(client, feed).entries:
            assert not parsed(f"<div>{entry.summary}</div>").xpath("//script | //b[text()='bold']"), feed
            assert "\u202e" not in entry.title + entry.summary


def test_markup_in_a_passage_can_be_read(client: Client) -> None:
    article = ferry_article(FIRST, replace(SECOND, text=f"{FIRST.text}\n{MARKUP}"))
    content = ElementTree.fromstring(client.get(feed_of(article)).content).findtext(
        "*//atom:content", "", ATOM
    )
    assert f"[inserted: {MARKUP}]" in parsed(content).text_content()


def test_entries_keep_their_ids(client: Client) -> None:
    article = ferry_article(FIRST, SECOND)
    first = [entry.id for entry in read(client, feed_of(article)).entries]
    ferry_article(THIRD)
    later = [entry.id for entry in read(client, feed_of(article)).entries]
    assert later[1:] == first
    assert len(set(later)) == 2
    assert [entry.id for entry in read(client, "/feed/").entries] == later[:1]
    assert [entry.id for entry in read(client, f"{feed_of(article)}?format=rss").entries] == later


def test_a_time_is_the_one_seen(client: Client) -> None:
    entry = read(client, feed_of(ferry_article())).entries[1]
    assert entry.updated == "2026-03-02T09:55:00Z"


def test_an_unknown_time_is_said_and_not_invented(client: Client) -> None:
    undated = [replace(v, seen_at=None, source_order=n) for n, v in enumerate((FIRST, SECOND))]
    article = ferry_article(*undated)
    run = article.provenance_set.order_by("pk")[1].run
    entry = read(client, feed_of(article)).entries[0]
    assert "Time not known" in entry.summary
    assert entry.updated == run.started_at.isoformat(timespec="seconds").replace("+00:00", "Z")
    assert "published" not in read(client, f"{feed_of(article)}?format=rss").entries[0]


def test_a_feed_without_entries_is_valid_and_stays_the_same(client: Client) -> None:
    assert not read(client, "/feed/").entries
    article = ferry_article(FIRST)
    assert not read(client, feed_of(article)).entries
    assert client.get(feed_of(article)).content == client.get(feed_of(article)).content


def test_the_feed_of_everything_takes_the_filters_of_the_list(client: Client) -> None:
    ferry_article()
    assert len(read(client, "/feed/?q=ferry").entries) == 1
    assert not read(client, "/feed/?q=submarine").entries


def test_a_very_long_text_is_only_counted(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("revisions.feeds.MOST_LETTERS", 10)
    entry = read(client, feed_of(ferry_article())).entries[1]
    assert "1 word inserted" in entry.summary
    assert "Fourteen" not in entry.summary


def test_passages_beyond_the_first_are_counted(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("revisions.feeds.MOST_PASSAGES", 1)
    article = ferry_article(FIRST, replace(THIRD, text=f"{THIRD.text}\nA fourth paragraph."))
    assert "2 more passages" in read(client, feed_of(article)).entries[0].summary


def test_a_filtered_feed_is_a_feed_of_its_own(client: Client) -> None:
    article = ferry_article()
    everything = feedparser.parse(client.get("/feed/").content).feed
    filtered = feedparser.parse(client.get(f"/feed/?source={article.source.slug}").content).feed
    assert everything.id != filtered.id
    assert "Harbour Post" in filtered.title
    assert filtered.link.endswith(f"/?source={article.source.slug}")
