"""Revision: the step from one version to the next, measured once so that lists and searches can use it."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.urls import reverse

from articles.models import Article, Version
from revisions.diff.labels import LabelKind
from revisions.labelling import NAMES


class RevisionQuerySet(models.QuerySet["Revision"]):
    def for_lists(self) -> RevisionQuerySet:
        """With both versions but without their texts."""
        return self.select_related("article__source", "old", "new").defer("old__text", "new__text")

    def labelled(self, kind: str) -> RevisionQuerySet:
        return self.filter(label_kinds__contains=[kind])

    def latest_first(self) -> RevisionQuerySet:
        return self.order_by("-new__number")


class Revision(models.Model):
    """A step between neighbouring states of one article. Derived: it can be measured again at any time."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="revisions")
    old = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="next_revision")
    new = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="previous_revision")
    old_words = models.PositiveIntegerField(help_text="In the old text.")
    new_words = models.PositiveIntegerField(help_text="In the new text.")
    words_inserted = models.PositiveIntegerField()
    words_deleted = models.PositiveIntegerField()
    words_moved = models.PositiveIntegerField()
    labels = models.JSONField(
        default=list, help_text="Why the step may matter, with the words that prove it."
    )
    label_kinds = ArrayField(
        models.CharField(max_length=40), default=list, help_text="The kinds of labels, each once."
    )
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
        indexes = [
            # Revision.objects.labelled(): lists and searches of one kind of change.
            GinIndex(fields=["label_kinds"], name="revision_label_kinds"),
        ]

    def __str__(self) -> str:
        return f"{self.old} to {self.new}"

    def get_absolute_url(self) -> str:
        address = reverse("comparison", args=[self.article_id])
        return f"{address}?old={self.old.key}&new={self.new.key}"

    @property
    def label_names(self) -> list[str]:
        return [NAMES[LabelKind(kind)] for kind in self.label_kinds]
