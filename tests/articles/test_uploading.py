"""The admin's way in: upload, dry run, import, report."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from articles.models import Article, Import, Version
from tests.articles.management.test_import_articles import FERRY, FERRY_CORRECTED, written
from tests.cast import ferry_article
from tests.shared import SAMPLES, needs_shared

pytestmark = pytest.mark.django_db

ADD = "/admin/articles/import/add/"


@pytest.fixture
def upload(tmp_path: Path, settings: Settings) -> SimpleUploadedFile:
    settings.MEDIA_ROOT = tmp_path / "uploads"
    path = written(tmp_path, FERRY, FERRY_CORRECTED, "{broken")
    return SimpleUploadedFile(path.name, path.read_bytes())


def test_an_upload_comes_in_and_its_report_names_what_was_refused(
    admin_client: Client, upload: SimpleUploadedFile
) -> None:
    page = admin_client.post(ADD, {"files": [upload], "timezone": "UTC", "import": "Import"}, follow=True)
    assert Version.objects.count() == 2
    assert Import.objects.get().started_by == User.objects.get()
    assert "2 new versions came in, with 1 new article; 0 already here; 1 refused." in page.text
    assert "bad-json" in page.text
    assert "ferry.jsonl" in page.text


def test_a_dry_run_keeps_nothing_and_can_be_carried_out(
    admin_client: Client, upload: SimpleUploadedFile
) -> None:
    page = admin_client.post(ADD, {"files": [upload], "timezone": "UTC", "dry_run": "Dry run"}, follow=True)
    assert not Version.objects.exists()
    assert "Import these files now" in page.text
    tried = Import.objects.get()
    admin_client.post(f"/admin/articles/import/{tried.pk}/carry-out/")
    assert Version.objects.count() == 2


def test_the_report_calls_a_file_by_the_name_it_had(admin_client: Client, upload: SimpleUploadedFile) -> None:
    upload.name = "ferry fire (1).jsonl"
    page = admin_client.post(ADD, {"files": [upload], "timezone": "UTC"}, follow=True)
    assert "ferry fire (1).jsonl" in page.text


def test_a_dry_run_whose_files_are_gone_is_not_carried_out_in_silence(
    admin_client: Client, upload: SimpleUploadedFile, settings: Settings, tmp_path: Path
) -> None:
    admin_client.post(ADD, {"files": [upload], "timezone": "UTC", "dry_run": "Dry run"})
    settings.MEDIA_ROOT = tmp_path / "elsewhere"
    page = admin_client.post(f"/admin/articles/import/{Import.objects.get().pk}/carry-out/", follow=True)
    assert "There is no file to read." in page.text


def test_two_files_of_one_name_both_come_in(
    admin_client: Client, upload: SimpleUploadedFile, tmp_path: Path
) -> None:
    other = written(tmp_path, FERRY | {"url": "https://www.harbourpost.example/news/other"})
    files = [upload, SimpleUploadedFile(other.name, other.read_bytes())]
    admin_client.post(ADD, {"files": files, "timezone": "UTC"})
    assert Article.objects.count() == 2


def test_a_form_without_files_says_so(admin_client: Client) -> None:
    page = admin_client.post(ADD, {"timezone": "UTC"})
    assert page.status_code == 200
    assert "This field is required" in page.text


def test_files_that_are_too_large_together_are_sent_to_the_command(
    admin_client: Client, upload: SimpleUploadedFile, settings: Settings
) -> None:
    settings.UPLOAD_MAX_BYTES = 10
    page = admin_client.post(ADD, {"files": [upload], "timezone": "UTC"})
    assert "import_articles" in page.text
    assert not Import.objects.exists()


def test_a_reader_without_the_right_cannot_upload(client: Client, django_user_model: type[User]) -> None:
    client.force_login(django_user_model.objects.create_user("rosa", is_staff=True))
    assert client.get(ADD).status_code == 403


def test_evidence_is_read_only_in_the_admin(admin_client: Client) -> None:
    version = ferry_article().versions.get(number=1)
    address = f"/admin/articles/version/{version.pk}/change/"
    assert admin_client.get(address).status_code == 200
    assert admin_client.post(address, {"title": "Forged"}).status_code == 403
    assert admin_client.get("/admin/articles/version/add/").status_code == 403
    assert admin_client.post(f"/admin/articles/version/{version.pk}/delete/").status_code == 403


@pytest.mark.parametrize("name", ["article", "version", "source", "import"])
def test_lists_of_the_admin_can_be_opened_and_searched(admin_client: Client, name: str) -> None:
    ferry_article()
    assert admin_client.get(f"/admin/articles/{name}/", {"q": "ferry"}).status_code in (200, 302)


@needs_shared
def test_the_seed_comes_in_through_the_admin(
    admin_client: Client, tmp_path: Path, settings: Settings
) -> None:
    settings.MEDIA_ROOT = tmp_path
    [path] = (SAMPLES / "seed").iterdir()
    seed = SimpleUploadedFile(path.name, path.read_bytes())
    for _ in range(2):
        seed.seek(0)
        admin_client.post(ADD, {"files": [seed], "timezone": "UTC"})
    assert [len(v.paragraphs) for v in Version.objects.order_by("number")] == [12, 18]
