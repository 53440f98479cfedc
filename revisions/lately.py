"""What changed lately: the filters of the list, its pages, and each article's last step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.db.models import Q
from django.http import QueryDict

from articles.models import Article, Source
from articles.querysets import ArticleQuerySet
from revisions.lines import Line, title_line
from revisions.models import Revision

PAGE_SIZE = 30
LONGEST_QUERY = 200


@dataclass
class Filters:
    """What the address asks for. What cannot be done is said in `problems`, and left out."""

    q: str = ""
    source: Source | None = None
    after: Article | None = None  # the last article of the page before
    problems: list[str] = field(default_factory=list)

    @property
    def address(self) -> str:
        """The filters as a query string, without the page: "q=gull&source=bbc"."""
        asked = {"q": self.q, "source": self.source.slug if self.source else ""}
        return urlencode({name: value for name, value in asked.items() if value})

    @property
    def words(self) -> list[str]:
        """The filters as a reader would name them."""
        return [word for word in (self.q, self.source.name if self.source else "") if word]

    @property
    def is_empty(self) -> bool:
        return not self.address


def read_filters(query: QueryDict, sources: Iterable[Source]) -> Filters:
    filters = Filters(q=query.get("q", "").strip())
    if len(filters.q) > LONGEST_QUERY or "\x00" in filters.q:
        filters.problems.append(
            f"A search takes at most {LONGEST_QUERY} ordinary characters; yours was left out."
        )
        filters.q = ""
    _read_source(filters, query.get("source", ""), sources)
    _read_after(filters, query.get("after", ""))
    return filters


def read_place(query: QueryDict) -> Filters:
    """The page alone, for lists that have no filters of their own."""
    filters = Filters()
    _read_after(filters, query.get("after", ""))
    return filters


def _read_source(filters: Filters, slug: str, sources: Iterable[Source]) -> None:
    if slug:
        filters.source = next((source for source in sources if source.slug == slug), None)
        if filters.source is None:
            filters.problems.append("There is no such source here; articles of all sources are shown.")


def _read_after(filters: Filters, after: str) -> None:
    if after:
        known = after.isascii() and after.isdigit() and len(after) < 19
        filters.after = Article.objects.filter(pk=int(after)).first() if known else None
        if filters.after is None:
            filters.problems.append("That page of the list is not known; this is the first one.")


def filtered(articles: ArticleQuerySet, filters: Filters) -> ArticleQuerySet:
    if filters.q:
        articles = articles.matching(filters.q)
    if filters.source:
        articles = articles.from_source(filters.source.slug)
    return articles.newest_first().select_related("source")


def _beyond(article: Article) -> Q:
    """Of `newest_first()`: what comes after this article."""
    if article.last_seen_at is None:
        return Q(last_seen_at=None, pk__lt=article.pk)
    earlier = Q(last_seen_at__lt=article.last_seen_at) | Q(last_seen_at=None)
    return earlier | Q(last_seen_at=article.last_seen_at, pk__lt=article.pk)


@dataclass(frozen=True)
class Entry:
    """One article of the list with its last step, if it has one."""

    article: Article
    revision: Revision | None = None

    @property
    def headline(self) -> Line:
        new = self.revision.new.title if self.revision else self.article.title
        old = self.revision.old.title if self.revision else new
        return title_line(old, new)


@dataclass(frozen=True)
class Page:
    entries: Sequence[Entry]
    more_after: int | None  # the id that the next page comes after


def page_of(articles: ArticleQuerySet, after: Article | None) -> Page:
    if after is not None:
        articles = articles.filter(_beyond(after))
    found = list(articles[: PAGE_SIZE + 1])
    shown = found[:PAGE_SIZE]
    return Page(entries_of(shown), shown[-1].pk if len(found) > PAGE_SIZE else None)


def entries_of(articles: Sequence[Article]) -> list[Entry]:
    last = Revision.objects.filter(article__in=articles).for_lists()
    last = last.order_by("article_id", "-new__number").distinct("article_id")
    by_article = {revision.article_id: revision for revision in last}
    return [Entry(article, by_article.get(article.pk)) for article in articles]
