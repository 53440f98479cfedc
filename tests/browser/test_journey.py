"""A reader's way through the site in a real browser, with JavaScript and without."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Error, Page, expect

from articles.models import Article
from tests.revisions.pages import comparison_of, versions_of

pytestmark = pytest.mark.browser


def at(address: str) -> re.Pattern[str]:
    return re.compile(re.escape(address) + "$")


def go_back(reader: Page) -> None:
    # htmx answers Back by loading the page anew, which Playwright's own go_back takes for a failure of its own.
    reader.wait_for_load_state("networkidle")
    try:
        reader.evaluate("history.back()")
    except (
        Error
    ) as error:  # the page may go away before the call in it has returned: that is what was asked for
        if "Execution context was destroyed" not in error.message:
            raise


def test_from_the_list_through_the_steps_and_back(reader: Page, archive: Article) -> None:
    first, second, third = versions_of(archive)
    reader.goto("/")
    reader.get_by_role("link", name="owner admits fault").first.click()
    expect(reader).to_have_url(at(comparison_of(second, third)))
    expect(reader.get_by_role("heading", level=1)).to_have_text("Skarholm ferry fire: owner admits fault")

    reader.get_by_role("link", name="Previous step").first.click()
    expect(reader).to_have_url(at(comparison_of(first, second)))
    expect(reader.locator("td.new ins")).to_have_text("Fourteen")
    expect(reader).to_have_title(re.compile("version 1 and version 2"))

    reader.get_by_role("link", name="Inline").click()
    expect(reader).to_have_url(at(comparison_of(first, second, view="inline")))
    expect(reader.locator(".inline ins")).to_have_text("Fourteen")

    reader.get_by_role("link", name="Next step").first.click()
    expect(reader).to_have_url(at(comparison_of(second, third, view="inline")))

    go_back(reader)
    expect(reader).to_have_url(at(comparison_of(first, second, view="inline")))
    expect(reader.locator(".inline ins")).to_have_text("Fourteen")
    expect(reader.locator("header.masthead")).to_be_visible()

    go_back(reader)
    expect(reader.locator("td.new ins")).to_have_text("Fourteen")
    go_back(reader)
    expect(reader).to_have_url(at(comparison_of(second, third)))
    expect(reader.locator("th.new")).to_contain_text("Version 3")
    go_back(reader)
    expect(reader.get_by_role("heading", level=1)).to_have_text("What changed lately")


def test_any_two_versions_can_be_picked(reader: Page, archive: Article) -> None:
    first, second, third = versions_of(archive)
    reader.goto(comparison_of(second, third))
    reader.get_by_label("Old").select_option(first.key)
    reader.get_by_label("New").select_option(third.key)
    reader.get_by_role("button", name="Compare").click()
    expect(reader).to_have_url(at(comparison_of(first, third)))
    expect(reader.locator("th.old")).to_contain_text("Version 1")
    expect(reader.locator("th.new")).to_contain_text("Version 3")


def test_any_two_versions_can_be_picked_on_the_history_page(reader: Page, archive: Article) -> None:
    first, _, third = versions_of(archive)
    reader.goto(archive.get_absolute_url())
    reader.get_by_label("Version 1 as the old one").check()
    reader.get_by_role("button", name="Compare the two chosen").click()
    expect(reader).to_have_url(at(comparison_of(first, third)))


def test_the_list_is_filtered_by_what_was_typed(reader: Page, archive: Article) -> None:
    reader.goto("/")
    expect(reader.locator(".entry")).to_have_count(2)
    reader.get_by_label("Title or address").fill("boat")
    reader.get_by_role("button", name="Show").click()
    expect(reader).to_have_url(re.compile(r"/\?q=boat&source=$"))
    expect(reader.locator(".entry")).to_have_count(1)


def test_a_version_leads_to_what_changed_in_it(reader: Page, archive: Article) -> None:
    first, second, _ = versions_of(archive)
    reader.goto(first.get_absolute_url())
    reader.get_by_role("link", name="Version 2").click()
    expect(reader).to_have_url(at(second.get_absolute_url()))
    reader.get_by_role("link", name="What changed since version 1").click()
    expect(reader).to_have_url(at(comparison_of(first, second)))
