"""What only JavaScript adds: pages swapped in place, with the keyboard and the screen reader kept informed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Request, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article
from tests.browser.conftest import Watch
from tests.revisions.pages import comparison_of, versions_of

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("watched")]


@pytest.fixture
def window(page: Page, live_server: LiveServer, archive: Article) -> Page:
    first, second, _ = versions_of(archive)
    page.goto(live_server.url + comparison_of(first, second))
    return page


def test_a_step_is_swapped_in_without_loading_the_page(window: Page) -> None:
    loaded: list[Request] = []
    window.on("request", lambda request: loaded.append(request) if request.is_navigation_request() else None)
    window.get_by_role("link", name="Next step").first.click()
    expect(window.locator("th.new")).to_contain_text("Version 3")
    assert not loaded


def test_a_step_is_announced_and_the_keyboard_stays_where_it_was(window: Page) -> None:
    window.locator("#previous-step-start, #next-step-start").first.focus()
    window.keyboard.press("Enter")
    status = window.get_by_role("status")
    expect(status).to_have_text("Version 2 compared with version 3. Headline changed, 9 words inserted.")
    expect(window.locator("h1")).to_be_focused()
    window.locator("#view-inline").focus()
    window.keyboard.press("Enter")
    expect(window.locator(".inline")).to_be_visible()
    expect(window.locator("#view-inline")).to_be_focused()


def test_switching_the_view_keeps_the_place_on_the_page(window: Page) -> None:
    window.set_viewport_size({"width": 800, "height": 300})
    window.evaluate("scrollTo(0, 150)")
    window.locator("#view-inline").dispatch_event("click")
    expect(window.locator(".inline")).to_be_visible()
    assert window.evaluate("scrollY") == 150


def test_the_whole_way_can_be_gone_by_keyboard(page: Page, live_server: LiveServer, archive: Article) -> None:
    page.goto(live_server.url)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the page")).to_be_focused()
    page.keyboard.press("Enter")
    for _ in range(4):  # search, source, button, headline
        page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="owner admits fault").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("th.new")).to_contain_text("Version 3")


def test_the_watch_notices_what_it_is_there_for(page: Page, live_server: LiveServer, watched: Watch) -> None:
    page.goto(f"{live_server.url}/about/")
    page.evaluate("console.error('seen')")
    assert watched.errors == ["seen"]
    watched.errors.clear()
