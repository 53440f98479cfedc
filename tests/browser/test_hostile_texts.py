"""Markup in titles, texts and addresses starts nothing in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Dialog, Page
from pytest_django.live_server_helper import LiveServer

from tests.revisions.pages import hostile_article, pages_of

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("watched", "transactional_db")]


def test_markup_runs_nowhere_and_breaks_no_page(page: Page, live_server: LiveServer) -> None:
    alarms: list[str] = []

    def hear(dialog: Dialog) -> None:
        alarms.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", hear)
    for address in pages_of(hostile_article()):
        page.goto(live_server.url + address)
        assert page.locator("footer.colophon").is_visible(), address
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
    assert not alarms
