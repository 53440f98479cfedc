"""The questions that pages, commands and the importer ask of the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q

if TYPE_CHECKING:
    from articles.models import Article, Import, Source, Version  # noqa: F401


class SourceQuerySet(models.QuerySet["Source"]):
    def with_counts(self) -> SourceQuerySet:
        """Adds `article_count` and `changed_count`; by name, which a grouping query would forget."""
        return self.annotate(
            article_count=models.Count("articles"),
            changed_count=models.Count("articles", filter=Q(articles__versions_held__gt=1)),
        ).order_by("name", "pk")


class ArticleQuerySet(models.QuerySet["Article"]):
    def changed(self) -> ArticleQuerySet:
        return self.filter(versions_held__gt=1)

    def from_source(self, slug: str) -> ArticleQuerySet:
        return self.filter(source__slug=slug)

    def newest_first(self) -> ArticleQuerySet:
        """By the latest known time of a version; articles without any known time come last."""
        return self.order_by(F("last_seen_at").desc(nulls_last=True), "-id")

    def touched_by(self, run: Import) -> ArticleQuerySet:
        """Articles of which this import brought a version or another place of one."""
        return self.filter(pk__in=run.provenance.values("article")).order_by("pk")

    def matching(self, words: str) -> ArticleQuerySet:
        """Articles of which one version's title, or whose address, contains the words as they stand."""
        found = Q(url__icontains=words) | Q(versions__title__icontains=words)
        return self.filter(pk__in=self.model._default_manager.filter(found).values("pk"))


class VersionQuerySet(models.QuerySet["Version"]):
    def states(self) -> VersionQuerySet:
        """Without the further sightings of a state that had not changed."""
        return self.filter(repeat=0)

    def in_order(self) -> VersionQuerySet:
        return self.order_by("number", "repeat")

    def without_text(self) -> VersionQuerySet:
        """For lists: an article's texts can weigh megabytes."""
        return self.defer("text")
