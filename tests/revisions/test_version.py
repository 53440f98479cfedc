"""The version page, and the exact text behind it."""

import hashlib
from dataclasses import replace

import pytest
from django.test import Client

from tests.cast import FIRST, SECOND, ferry_article
from tests.revisions.pages import parsed, versions_of

pytestmark = pytest.mark.django_db

ODD = "Über  uns\u00a0…\u200b \u202etxet\n\n  一行 \n"


def test_the_text_file_is_what_the_hash_was_taken_of(client: Client) -> None:
    for version in versions_of(ferry_article(FIRST, replace(SECOND, text=ODD))):
        answer = client.get(f"{version.get_absolute_url()[:-1]}.txt")
        assert answer["Content-Type"] == "text/plain; charset=utf-8"
        assert hashlib.sha256(answer.content).hexdigest() == version.text_sha256


def test_the_text_file_is_neither_sniffed_nor_named_by_the_article(client: Client) -> None:
    version = versions_of(ferry_article())[0]
    answer = client.get(f"{version.get_absolute_url()[:-1]}.txt")
    assert answer["X-Content-Type-Options"] == "nosniff"
    name = f"article-{version.article_id}-{version.key}.txt"
    assert answer["Content-Disposition"] == f'inline; filename="{name}"'


def test_a_version_is_read_clean_with_its_facts(client: Client) -> None:
    _, second, _ = versions_of(ferry_article())
    tree = parsed(client.get(second.get_absolute_url()).content)
    assert [p.text_content() for p in tree.xpath("//div[@class='body']/p")] == second.paragraphs
    assert not tree.xpath("//article//ins | //article//del")
    page = " ".join(tree.text_content().split())
    assert "Version 2 of 3 held, 2 March 2026, 09:55 UTC" in page
    assert second.text_sha256 in page
    assert "ferry.jsonl, line 2" in page


def test_a_version_leads_to_its_neighbours(client: Client) -> None:
    first, second, third = versions_of(ferry_article())
    tree = parsed(client.get(second.get_absolute_url()).content)
    assert tree.xpath("//a[@rel='prev']/@href") == [first.get_absolute_url()]
    assert tree.xpath("//a[@rel='next']/@href") == [third.get_absolute_url()]


def test_a_version_without_text_says_so(client: Client) -> None:
    first, _ = versions_of(ferry_article(replace(FIRST, text=""), SECOND))
    assert "This version has no text" in client.get(first.get_absolute_url()).content.decode()


@pytest.mark.parametrize("ending", ["/", ".txt"])
def test_an_unknown_key_is_answered_with_help(client: Client, ending: str) -> None:
    answer = client.get(f"{ferry_article().get_absolute_url()}versions/aaaaaaaaaaaaaaaa{ending}")
    assert answer.status_code == 404
    assert "This article has no version with that key" in answer.content.decode()
