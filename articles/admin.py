"""The admin's desk: upload and report of imports, and read-only views of what the archive holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from articles.models import Article, Import, Source, Version
from articles.querysets import SourceQuerySet
from articles.uploading import carry_out, import_report, upload

# Only the stubs know that these classes are generic.
if TYPE_CHECKING:
    AnyAdmin = admin.ModelAdmin[Any]
else:
    AnyAdmin = admin.ModelAdmin

admin.site.site_header = admin.site.site_title = "Stet"
admin.site.index_title = "The archive"


class EvidenceAdmin(AnyAdmin):
    """What was captured is read here, and changed nowhere."""

    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Source)
class SourceAdmin(AnyAdmin):
    list_display = ["name", "slug", "article_count", "changed_count"]
    search_fields = ["name", "slug"]
    readonly_fields = ["slug"]  # it stands in addresses

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> SourceQuerySet:
        return Source.objects.with_counts()

    @admin.display(description="articles", ordering="article_count")
    def article_count(self, source: Any) -> int:
        return int(source.article_count)

    @admin.display(description="with changes", ordering="changed_count")
    def changed_count(self, source: Any) -> int:
        return int(source.changed_count)


@admin.register(Article)
class ArticleAdmin(EvidenceAdmin):
    list_display = ["headline", "source", "versions_held", "versions_reported", "last_seen_at"]
    list_filter = ["source"]
    list_select_related = ["source"]
    search_fields = ["title", "url"]
    ordering = ["-last_seen_at", "-pk"]
    date_hierarchy = "last_seen_at"
    show_full_result_count = False

    @admin.display(description="title", ordering="title")
    def headline(self, article: Article) -> str:
        return str(article)


@admin.register(Version)
class VersionAdmin(EvidenceAdmin):
    list_display = ["headline", "article", "number", "seen_at", "fidelity", "key"]
    list_filter = ["fidelity", "article__source"]
    list_select_related = ["article"]
    search_fields = ["key", "title", "article__url"]
    ordering = ["-pk"]
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Version]:
        return Version.objects.without_text()

    @admin.display(description="title", ordering="title")
    def headline(self, version: Version) -> str:
        return version.title or "Untitled"


@admin.register(Import)
class ImportAdmin(EvidenceAdmin):
    """Adding an import is uploading files; its page is the report."""

    list_display = ["__str__", "state", "dry_run", "started_at", "started_by", "new", "duplicate", "skipped"]
    list_filter = ["state", "dry_run"]
    list_select_related = ["started_by"]
    search_fields = ["files", "notes__code", "notes__message"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return AnyAdmin.has_add_permission(self, request)

    def get_urls(self) -> list[URLPattern]:
        carry = self.admin_site.admin_view(self.carry_out_view)
        return [path("<int:pk>/carry-out/", carry, name="articles_import_carry_out"), *super().get_urls()]

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        return upload(self, request)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        return import_report(self, request, object_id)

    def carry_out_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        return carry_out(self, request, pk)
