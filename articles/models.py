"""The archive: sources, their articles, every version that was seen of each, and where it was found."""

from __future__ import annotations

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse

from articles.querysets import ArticleQuerySet, SourceQuerySet, VersionQuerySet

KEY_LENGTH = 16
HASH_LENGTH = 64  # a SHA-256 in hexadecimal


class Source(models.Model):
    """Who published."""

    slug = models.SlugField(max_length=100, unique=True)
    name = models.CharField(max_length=100)

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("source", args=[self.slug])


class Article(models.Model):
    """One published URL of a source.

    `identity` decides whether two addresses are one article; `url` is the address as a source file gave it. The
    fields below the line are derived from the versions by the writer, so that lists need no grouping.
    """

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="articles")
    identity = models.TextField(help_text="The address without what does not tell articles apart.")
    url = models.TextField("original address")
    versions_reported = models.PositiveIntegerField(null=True, blank=True)
    first_seen_at = models.DateTimeField(null=True, blank=True, help_text="As the source file says.")
    check_sentence = models.TextField(blank=True)

    first_held_at = models.DateTimeField(
        null=True, editable=False, help_text="The earliest time of a version held here."
    )
    title = models.TextField(blank=True, editable=False, help_text="The title of the latest version.")
    versions_held = models.PositiveIntegerField(default=0, editable=False)
    last_seen_at = models.DateTimeField(null=True, editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source", "identity"], name="an_article_is_one_address_of_a_source"
            ),
        ]
        indexes = [
            # Article.objects.newest_first(): the front page and the feeds.
            models.Index(
                models.F("last_seen_at").desc(nulls_last=True), models.F("id").desc(), name="article_newest"
            ),
        ]

    def __str__(self) -> str:
        return self.title or "Untitled"

    def get_absolute_url(self) -> str:
        return reverse("history", args=[self.pk])


class Import(models.Model):
    """One run of the importer over files, with its report."""

    class State(models.TextChoices):
        RUNNING = "running", "running"
        DONE = "done", "done"
        DONE_WITH_ERRORS = "done_with_errors", "done, some records refused"
        REFUSED = "refused", "refused"
        FAILED = "failed", "broken off"

    state = models.CharField(max_length=20, choices=State.choices, default=State.RUNNING)
    dry_run = models.BooleanField(default=False)
    files = models.JSONField(
        default=list, help_text="Name, size in bytes, SHA-256 and detected format of each file."
    )
    upload = models.CharField(
        max_length=16, blank=True, help_text="The folder of uploads that keeps the files."
    )
    options = models.JSONField(default=dict)
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    started_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True)
    new_articles = models.PositiveIntegerField(default=0)
    new = models.PositiveIntegerField("new versions", default=0)
    duplicate = models.PositiveIntegerField("versions already here", default=0)
    skipped = models.PositiveIntegerField("records refused", default=0)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"Import {self.pk}"


class ImportNote(models.Model):
    """One line of an import's report: what was odd or refused, and where."""

    run = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="notes")
    code = models.CharField(max_length=50)
    where = models.TextField(blank=True)
    message = models.TextField()
    refused = models.BooleanField(default=False)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.code}: {self.message}"


class Version(models.Model):
    """One stored state of an article. The database refuses to change or delete what was captured.

    `number` is the place in the history that people see, and moves when an earlier version arrives; `key` never
    changes, and links carry it. A version that did not differ from the one before it shares that one's number and
    counts up in `repeat`: the same state, seen again.
    """

    class Fidelity(models.TextChoices):
        EXACT = "exact", "the text as captured"
        RECONSTRUCTED = "reconstructed", "put together from a page that does not hold the text as it was"

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    repeat = models.PositiveIntegerField(default=0)
    key = models.CharField(max_length=KEY_LENGTH, validators=[RegexValidator(r"^[a-z2-7]{16}\Z")])
    title = models.TextField(blank=True)
    standfirst = models.TextField(blank=True)
    byline = models.TextField(blank=True)
    text = models.TextField(blank=True)
    seen_at = models.DateTimeField(null=True)
    source_label = models.TextField(blank=True)
    source_order = models.BigIntegerField(null=True)
    fidelity = models.CharField(max_length=20, choices=Fidelity.choices, default=Fidelity.EXACT)
    text_sha256 = models.CharField(max_length=HASH_LENGTH)
    content_sha256 = models.CharField(max_length=HASH_LENGTH)

    objects = VersionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "key"], name="a_key_names_one_version_of_an_article"),
            models.UniqueConstraint(
                fields=["article", "number", "repeat"],
                name="a_number_names_one_state_of_an_article",
                # Renumbering moves many rows in one statement; only its end has to be in order.
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.CheckConstraint(condition=models.Q(number__gte=1), name="numbers_start_at_one"),
        ]

    def __str__(self) -> str:
        return f"Version {self.number}"

    def get_absolute_url(self) -> str:
        return reverse("version", args=[self.article_id, self.key])

    @property
    def paragraphs(self) -> list[str]:
        return self.text.split("\n") if self.text else []

    @property
    def is_reconstructed(self) -> bool:
        return self.fidelity == self.Fidelity.RECONSTRUCTED


class Provenance(models.Model):
    """One place in one source file where a version was found. Append-only, like the version itself."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT)
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="provenance")
    run = models.ForeignKey(Import, on_delete=models.PROTECT, related_name="provenance")
    file_name = models.TextField()
    file_sha256 = models.CharField(max_length=HASH_LENGTH)
    place = models.TextField(blank=True)
    reader = models.CharField(max_length=50)
    reader_version = models.PositiveIntegerField()
    url_given = models.TextField()
    seen_at_given = models.TextField(blank=True)
    gap = models.TextField(blank=True)
    gap_since = models.TextField(blank=True)
    record_sha256 = models.CharField(max_length=HASH_LENGTH)

    class Meta:
        verbose_name_plural = "provenance"
        constraints = [
            models.UniqueConstraint(fields=["article", "record_sha256"], name="a_record_is_kept_once"),
        ]

    def __str__(self) -> str:
        return f"{self.place} of {self.file_name}" if self.place else self.file_name
