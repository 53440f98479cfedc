"""Feeds of revisions, in Atom and RSS: of one article, of one source, and of what changed lately."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from uuid import NAMESPACE_URL, uuid5

from django.db.models import Min, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.models import Article, Provenance, Source
from revisions import lately as listing
from revisions import wording
from revisions.comparing import headings
from revisions.diff import compare
from revisions.lines import Line, lines
from revisions.models import Revision
from revisions.steps import find_article

LONGEST_FEED = 20
MOST_PASSAGES = 12  # of one entry; the page has the rest
MOST_LETTERS = 200_000  # of both texts: beyond it an entry only counts
NOTHING_YET = datetime(1970, 1, 1, tzinfo=UTC)  # Atom asks for a time even of a feed without entries

# XML 1.0 has no place for these, not even escaped.
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class FeedEntry:
    """One step of one article. `updated` is when the new version was seen or, where nobody knows, imported."""

    revision: Revision
    updated: datetime

    @property
    def id(self) -> str:
        """The same after an import into another database: made of what never changes."""
        article = self.revision.article
        step = f"{article.source.slug} {article.identity} {self.revision.old.key} {self.revision.new.key}"
        return uuid5(NAMESPACE_URL, step).urn

    @property
    def counts(self) -> str:
        return ", ".join(wording.words_changed(self.revision.words_inserted, self.revision.words_deleted))

    @property
    def headings(self) -> list[tuple[str, Line]]:
        return [
            (name, line)
            for name, line in headings(self.revision.old, self.revision.new)
            if line.kind != "same"
        ]

    @cached_property
    def changes(self) -> list[Line]:
        old, new = self.revision.old, self.revision.new
        if len(old.text) + len(new.text) > MOST_LETTERS:
            return []
        found = lines(compare(old.paragraphs, new.paragraphs))
        return [line for line in found if line.kind != "same" and line.both_runs]

    @property
    def passages(self) -> list[Line]:
        return self.changes[:MOST_PASSAGES]

    @property
    def left_out(self) -> int:
        return max(len(self.changes) - MOST_PASSAGES, 0)


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    filters = listing.read_filters(request.GET, Source.objects.all())
    entries = _last_steps(filters)
    page = f"{reverse('lately')}?{filters.address}" if filters.address else reverse("lately")
    return _answer(request, " · ".join(["What changed lately", *filters.words]), page, entries)


@require_safe
def source_feed(request: HttpRequest, slug: str) -> HttpResponse:
    source = Source.objects.filter(slug=slug).first()
    if source is None:
        raise Http404("There is no such source in this archive.")
    entries = _last_steps(listing.Filters(source=source))
    return _answer(request, f"Changes at {source.name}", source.get_absolute_url(), entries)


@require_safe
def article_feed(request: HttpRequest, article_id: int) -> HttpResponse:
    article = find_article(article_id)
    steps = article.revisions.select_related("article__source", "old", "new").latest_first()[:LONGEST_FEED]
    title = f"Changes of “{article}”"
    return _answer(request, title, article.get_absolute_url(), steps, _imported(article.provenance_set.all()))


def _last_steps(filters: listing.Filters) -> Sequence[Revision]:
    articles = list(listing.filtered(Article.objects.changed(), filters)[:LONGEST_FEED])
    last = Revision.objects.filter(article__in=articles).select_related("article__source", "old", "new")
    by_article = {r.article_id: r for r in last.order_by("article_id", "-new__number").distinct("article_id")}
    return [by_article[article.pk] for article in articles if article.pk in by_article]


def _answer(
    request: HttpRequest, title: str, page: str, steps: Iterable[Revision], since: datetime | None = None
) -> HttpResponse:
    entries = _entries(list(steps))
    kind = "rss" if request.GET.get("format") == "rss" else "atom"
    context = {
        "title": title,
        "page": request.build_absolute_uri(page),
        "address": request.build_absolute_uri(),
        "site": request.build_absolute_uri("/").rstrip("/"),
        "id": uuid5(NAMESPACE_URL, f"feed of {page}").urn,
        "entries": entries,
        "updated": max((entry.updated for entry in entries), default=since or NOTHING_YET),
    }
    text = FORBIDDEN.sub("\ufffd", render_to_string(f"feed.{kind}.xml", context))
    return HttpResponse(text, content_type=f"application/{kind}+xml; charset=utf-8")


def _entries(steps: Sequence[Revision]) -> list[FeedEntry]:
    unknown = [step.new_id for step in steps if step.new.seen_at is None]
    imported = dict(
        Provenance.objects.filter(version__in=unknown).values_list("version").annotate(Min("run__started_at"))
    )
    return [FeedEntry(step, step.new.seen_at or imported.get(step.new_id) or NOTHING_YET) for step in steps]


def _imported(provenance: QuerySet[Provenance]) -> datetime | None:
    first: datetime | None = provenance.aggregate(first=Min("run__started_at"))["first"]
    return first
