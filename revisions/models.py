"""Revision: the step from one version to the next, measured once so that lists and searches can use it."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from articles.models import Article, Version


class RevisionQuerySet(models.QuerySet["Revision"]):
    def for_lists(self) -> RevisionQuerySet:
        """With both versions but without their texts."""
        return self.select_related("article__source", "old", "new").defer("old__text", "new__text")

    def latest_first(self) -> RevisionQuerySet:
        return self.order_by("-new__number")


class Revision(models.Model):
    """A step between neighbouring states of one article. Derived: it can be measured again at any time."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="revisions")
    old = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="next_revision")
    new = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="previous_revision")
    words_inserted = models.PositiveIntegerField()
    words_deleted = models.PositiveIntegerField()
    title_changed = models.BooleanField()
    restores = models.ForeignKey(
        Version,
        null=True,
        on_delete=models.SET_NULL,
        related_name="restored_by",
        help_text="The earlier version whose content came back with this step.",
    )
    engine_version = models.PositiveSmallIntegerField(help_text="Of the engine that measured this step.")

    objects = RevisionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "old", "new"], name="a_step_is_measured_once"),
        ]

    def __str__(self) -> str:
        return f"{self.old} to {self.new}"

    def get_absolute_url(self) -> str:
        address = reverse("comparison", args=[self.article_id])
        return f"{address}?old={self.old.key}&new={self.new.key}"
