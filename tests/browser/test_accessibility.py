"""Every page, in both themes and at two widths, as axe and a keyboard find it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from articles.models import Article
from tests.revisions.pages import pages_of

pytestmark = pytest.mark.browser

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(params=["light", "dark"])
def themed(request: pytest.FixtureRequest, browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    context = browser.new_context(color_scheme=request.param, base_url=live_server.url)
    yield context.new_page()
    context.close()


def test_axe_finds_nothing(themed: Page, archive: Article) -> None:
    axe = Axe()
    for address in [*pages_of(archive), "/articles/0/"]:
        themed.goto(address)
        found = axe.run(themed, options=RULES)
        assert not found.violations_count, f"{address}: {found.generate_report()}"


@pytest.mark.parametrize("width", [360, 768, 1440, 2560])
def test_no_page_is_wider_than_its_window(
    page: Page, live_server: LiveServer, archive: Article, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for address in pages_of(archive):
        page.goto(live_server.url + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_insertions_and_deletions_are_told_to_screen_readers(themed: Page, archive: Article) -> None:
    themed.goto(pages_of(archive)[4])
    assert "- insertion: Fourteen" in themed.locator("table.sides").aria_snapshot()
    assert "- deletion: Twelve" in themed.locator("table.sides").aria_snapshot()
