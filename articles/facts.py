"""What is known of an article beside its versions, settled so that the order of imports never shows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Count, Max, Min

from articles.importers.records import ArticleRecord
from articles.importers.sources import slug_of
from articles.models import Article, Source, Version

FACTS = ["url", "versions_reported", "first_seen_at", "check_sentence"]
SUMMARY = ["title", "versions_held", "first_held_at", "last_seen_at"]


def better_name(slug: str, one: str, other: str) -> str:
    """Of two spellings that have one slug, the one that stands: rather "Harbour Post" than "harbour-post"."""
    return min(one, other, key=lambda name: (name == slug, name))


def settle_names(sources: dict[str, Source], told: dict[str, str]) -> None:
    """Settles on one of the names that files tell. A name of another slug was given by an admin, and stays."""
    for slug, source in sources.items():
        name = better_name(slug, source.name, told[slug])
        if source.name != name and slug_of(source.name) == slug:
            source.name = name
            source.save(update_fields=["name"])


def settle_facts(named: Iterable[tuple[Article, ArticleRecord]]) -> None:
    """Keeps of each fact the one that stands, whichever file came first: the least, or the greatest."""
    changed = {}
    for article, record in named:
        known = [getattr(article, name) for name in FACTS]
        _settle(article, record)
        if known != [getattr(article, name) for name in FACTS]:
            changed[article.pk] = article
    Article.objects.bulk_update(changed.values(), FACTS)


def _settle(article: Article, record: ArticleRecord) -> None:
    article.url = min(article.url, record.url, key=lambda url: (len(url), url))
    article.first_seen_at = _earlier(article.first_seen_at, record.first_seen_at)
    # The sentence belongs to the page that knows most versions: it was saved last.
    known = (article.versions_reported or 0, article.check_sentence)
    reported, article.check_sentence = max(known, (record.versions_reported or 0, record.check_sentence))
    article.versions_reported = reported or None


def _earlier(known: datetime | None, told: datetime | None) -> datetime | None:
    return min(known, told) if known and told else known or told


def settle_summaries(article_ids: Iterable[int]) -> None:
    """Derives the title, count and latest time that lists show from the states of these articles."""
    states = Version.objects.filter(article__in=article_ids).states().order_by("article")
    counts = states.values_list("article").annotate(
        held=Count("pk"), first=Min("seen_at"), last=Max("seen_at")
    )
    titled = states.exclude(title="").order_by("article", "-number").distinct("article")
    titles = dict(titled.values_list("article", "title"))
    articles = [
        Article(
            pk=pk,
            title=titles.get(pk, ""),
            versions_held=held,
            first_held_at=first,
            last_seen_at=last,
        )
        for pk, held, first, last in counts
    ]
    Article.objects.bulk_update(articles, SUMMARY)
