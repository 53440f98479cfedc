"""An admin's way in a real browser: choose files, try them out, import them, read the report."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect
from pytest_django import Settings

from articles.models import Article, Version
from tests.articles.management.test_import_articles import FERRY, FERRY_CORRECTED, written

pytestmark = pytest.mark.browser


@pytest.fixture
def desk(reader: Page, transactional_db: None, tmp_path: Path, settings: Settings) -> Page:
    settings.MEDIA_ROOT = tmp_path / "uploads"
    User.objects.create_superuser("editor", password="a long enough password")
    reader.goto("/admin/")
    reader.get_by_label("Username").fill("editor")
    reader.get_by_label("Password").fill("a long enough password")
    reader.get_by_role("button", name="Log in").click()
    return reader


def test_an_upload_is_tried_out_then_imported_and_read(desk: Page, tmp_path: Path) -> None:
    desk.goto("/admin/articles/import/add/")
    desk.get_by_label("Files").set_input_files([written(tmp_path, FERRY, FERRY_CORRECTED, "{broken")])
    desk.get_by_role("button", name="Dry run").click()
    expect(desk.locator("#content-main")).to_contain_text("2 new versions would come in, with 1 new article")
    expect(desk.get_by_role("row", name=re.compile("bad-json"))).to_contain_text("line 3")
    assert not Version.objects.exists()

    desk.get_by_role("button", name="Import these files now").click()
    expect(desk.locator("#content-main")).to_contain_text("2 new versions came in, with 1 new article")
    desk.goto(Article.objects.get().get_absolute_url())
    expect(desk.get_by_role("heading", level=1)).to_have_text("Fire on the Skarholm ferry")


def test_a_wrong_file_is_refused_in_a_sentence(desk: Page, tmp_path: Path) -> None:
    wrong = tmp_path / "holiday.png"
    wrong.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    desk.goto("/admin/articles/import/add/")
    desk.get_by_label("Files").set_input_files([wrong])
    desk.get_by_role("button", name="Import", exact=True).click()
    expect(desk.locator("#content-main")).to_contain_text("0 new versions came in")
    expect(desk.get_by_role("row", name=re.compile("wrong-kind"))).to_contain_text("holiday.png")
