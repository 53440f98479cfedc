"""The admin's pages of an import: upload files, try them out or import them, read the report."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse

from articles.importers.detect import FORMATS
from articles.importers.records import ReadOptions
from articles.importing import run_import
from articles.models import Article, Import
from articles.reporting import sentence

NOTES_PER_PAGE = 200
ARTICLES_SHOWN = 50


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """One or several files; cleaned to a list."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> Any:
        files = data if isinstance(data, (list, tuple)) else [data]
        return [super(FilesField, self).clean(file, initial) for file in files or [None]]


class UploadForm(forms.Form):
    files = FilesField(  # type: ignore[assignment]  # the name that the input has in the page
        label="Files", help_text="Saved pages, JSON Lines, or both; the format is detected by content."
    )
    source = forms.CharField(
        required=False,
        max_length=100,
        help_text="Who published, in place of what the files say. Mostly empty.",
    )
    timezone = forms.CharField(
        label="Time zone",
        initial="UTC",
        max_length=64,
        help_text="The zone of dates that name none, such as Europe/London.",
    )
    format = forms.ChoiceField(
        required=False, choices=[("", "detect by content"), *((name, name) for name in sorted(FORMATS))]
    )

    def clean_files(self) -> list[UploadedFile[Any]]:
        files: list[UploadedFile[Any]] = self.cleaned_data["files"]
        if sum(file.size or 0 for file in files) > settings.UPLOAD_MAX_BYTES:
            raise ValidationError(
                f"Together these files are over {settings.UPLOAD_MAX_BYTES >> 20} MB; "
                "import them with the command import_articles instead."
            )
        return files

    def clean_timezone(self) -> str:
        name: str = self.cleaned_data["timezone"]
        if name not in available_timezones():
            raise ValidationError("That is no time zone; name one such as Europe/London.")
        return name


def upload(desk: admin.ModelAdmin[Any], request: HttpRequest) -> HttpResponse:
    if not desk.has_add_permission(request):
        raise PermissionDenied
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        folder = _keep(form.cleaned_data["files"])
        options = {name: form.cleaned_data[name] for name in ("source", "timezone", "format")}
        return _run(request, folder, options, dry_run="dry_run" in request.POST)
    context = {
        **desk.admin_site.each_context(request),
        "form": form,
        "title": "Import files",
        "opts": desk.opts,
    }
    return TemplateResponse(request, "admin/articles/import/upload.html", context)


def _keep(files: Iterable[UploadedFile[Any]]) -> str:
    """Stores the uploads under a fresh folder's name, each in a folder of its own: two may share a name."""
    folder = secrets.token_hex(8)
    for number, file in enumerate(files, start=1):
        place = Path(settings.MEDIA_ROOT) / folder / str(number)
        place.mkdir(parents=True)
        # Django hands over the last part of the name only; the report shows it as it was.
        with (place / (file.name or "file")).open("wb") as kept:
            for chunk in file.chunks():
                kept.write(chunk)
    return folder


def _run(request: HttpRequest, folder: str, options: dict[str, str], *, dry_run: bool) -> HttpResponse:
    paths = sorted((Path(settings.MEDIA_ROOT) / folder).glob("*/*"), key=lambda path: int(path.parent.name))
    run = run_import(
        paths,
        ReadOptions(source=options["source"], timezone=options["timezone"]),
        format=options["format"] or None,
        dry_run=dry_run,
        user=request.user,
        upload=folder,
    )
    return redirect("admin:articles_import_change", run.pk)


def import_report(desk: admin.ModelAdmin[Any], request: HttpRequest, object_id: str) -> HttpResponse:
    if not desk.has_view_permission(request):
        raise PermissionDenied
    run = desk.get_object(request, object_id)
    if run is None:
        raise Http404("There is no such import.")
    pages = Paginator(run.notes.order_by("-refused", "pk"), NOTES_PER_PAGE)
    context = {
        **desk.admin_site.each_context(request),
        "run": run,
        "sentence": sentence(run),
        "articles": Article.objects.touched_by(run)[:ARTICLES_SHOWN],
        "notes": pages.get_page(request.GET.get("page")),
        "can_carry_out": run.dry_run and run.upload and desk.has_add_permission(request),
        "title": str(run),
        "opts": desk.opts,
    }
    return TemplateResponse(request, "admin/articles/import/report.html", context)


def carry_out(desk: admin.ModelAdmin[Any], request: HttpRequest, pk: int) -> HttpResponse:
    """Imports for real the files of a dry run, with the same options."""
    if not desk.has_add_permission(request) or request.method != "POST":
        raise PermissionDenied
    tried = get_object_or_404(Import, pk=pk, dry_run=True)
    if not tried.upload:
        messages.error(request, "The files of this dry run came from the command line; import them there.")
        return redirect("admin:articles_import_change", tried.pk)
    return _run(request, tried.upload, tried.options, dry_run=False)
