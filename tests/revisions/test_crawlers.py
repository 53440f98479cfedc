"""What search engines are told."""

import pytest
from django.test import Client

from tests.cast import ferry_article
from tests.revisions.pages import parsed_xml

pytestmark = pytest.mark.django_db
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def test_robots_are_kept_from_comparisons_and_led_to_the_sitemap(client: Client) -> None:
    rules = client.get("/robots.txt").content.decode().splitlines()
    assert "Disallow: /articles/*/comparison/" in rules
    assert "Sitemap: http://testserver/sitemap.xml" in rules


def test_the_sitemap_leads_to_every_history(client: Client) -> None:
    article = ferry_article()
    index = parsed_xml(client.get("/sitemap.xml").content)
    (section,) = index.xpath("//s:loc/text()", namespaces=SITEMAP)
    found = parsed_xml(client.get(section).content)
    assert found.xpath("//s:loc/text()", namespaces=SITEMAP) == [
        f"http://testserver{article.get_absolute_url()}"
    ]
    assert found.xpath("//s:lastmod/text()", namespaces=SITEMAP) == ["2026-03-03"]


def test_the_sitemap_of_an_empty_archive_is_empty(client: Client) -> None:
    assert client.get("/sitemap-articles.xml").status_code == 200
    assert client.get("/sitemap-nothing.xml").status_code == 404
