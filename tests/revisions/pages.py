"""The addresses of one article's pages, for tests that walk them all, and an article that is hard on every page."""

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from lxml import etree, html

from articles.models import Article, Version
from tests.cast import FIRST, SECOND, ferry, saved

MARKUP = '<script>alert(1)</script><img src=x onerror="alert(2)"><ins>\'"&amp;'


def versions_of(article: Article) -> list[Version]:
    return list(article.versions.order_by("number", "repeat"))


def comparison_of(old: Version, new: Version, **more: str) -> str:
    return (
        f"{old.article.get_absolute_url()}comparison/?{urlencode({'old': old.key, 'new': new.key, **more})}"
    )


def pages_of(article: Article) -> list[str]:
    """Every HTML page that shows something of the article."""
    versions = versions_of(article)
    first, last = versions[0], versions[-1]
    return [
        "/",
        "/sources/",
        article.source.get_absolute_url(),
        article.get_absolute_url(),
        comparison_of(first, last),
        comparison_of(first, last, view="inline"),
        comparison_of(last, first),
        last.get_absolute_url(),
        "/about/",
    ]


def feeds_of(article: Article) -> list[str]:
    places = ["/feed/", f"{article.source.get_absolute_url()}feed/", f"{article.get_absolute_url()}feed/"]
    return [*places, *(f"{place}?format=rss" for place in places)]


def parsed(content: bytes | str) -> Any:
    """The HTML as a tree. Typed as Any: what an XPath finds depends on the path, which no type can tell."""
    return html.fromstring(content)


def parsed_xml(content: bytes) -> Any:
    return etree.fromstring(content)


def hostile_article() -> Article:
    hostile = [
        replace(version, title=f"{number}{MARKUP}", standfirst=MARKUP + number, byline=number + MARKUP)
        for version, number in ((FIRST, "one"), (SECOND, "two"))
    ]
    texts = [replace(version, text=f"{version.text}\n{MARKUP}", source_label=MARKUP) for version in hostile]
    record = ferry(*texts, url="https://www.harbourpost.example/news/<script>alert(3)</script>?\"'")
    saved(replace(record, check_sentence=MARKUP))
    return Article.objects.get()
