"""A real Chromium, an archive for it to browse, and a watch over what each page does behind the reader's back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request
from pytest_django.live_server_helper import LiveServer

from articles.importers.records import VersionRecord
from articles.models import Article
from tests.cast import FIRST, SECOND, ferry, saved

CHROMIUM = os.environ.get("CHROMIUM") or "/usr/bin/chromium"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests come last: under Playwright's event loop other tests would open a connection that stays open."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    arguments = ["--disable-background-networking", "--disable-component-update", "--no-first-run"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium's sandbox refuses to start as root
    found = {"executable_path": CHROMIUM} if os.path.exists(CHROMIUM) else {}
    return {**browser_type_launch_args, **found, "args": arguments}


@dataclass
class Watch:
    """What must stay empty: errors in the console, and requests that leave the site."""

    host: str
    errors: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.errors.append(message.text)

    def see(self, request: Request) -> None:
        if urlsplit(request.url).netloc != self.host:
            self.strangers.append(request.url)

    def over(self, context: BrowserContext) -> None:
        context.on("console", self.hear)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        context.on("request", self.see)


@pytest.fixture
def archive(live_server: LiveServer, transactional_db: None) -> Article:
    """The ferry fire in three versions, and another article behind it in the list."""
    saved(ferry(), ferry(*_boat(), url="https://www.harbourpost.example/news/boat"))
    return Article.objects.get(identity="harbourpost.example/news/ferry-fire")


def _boat() -> list[VersionRecord]:
    days = timedelta(days=9)
    old = replace(FIRST, title="Second boat sent out", text="A second boat was sent out.")
    new = replace(SECOND, title=old.title, text=f"{old.text}\nIt came back empty.")
    return [replace(version, seen_at=version.seen_at and version.seen_at - days) for version in (old, new)]


@pytest.fixture
def watched(context: BrowserContext, live_server: LiveServer) -> Iterator[Watch]:
    watch = Watch(urlsplit(live_server.url).netloc)
    watch.over(context)
    yield watch
    assert not watch.errors
    assert not watch.strangers


@pytest.fixture(params=[True, False], ids=["with-script", "without-script"])
def reader(request: pytest.FixtureRequest, browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A reader's window, once with JavaScript and once without."""
    context = browser.new_context(java_script_enabled=request.param, base_url=live_server.url)
    watch = Watch(urlsplit(live_server.url).netloc)
    watch.over(context)
    yield context.new_page()
    context.close()
    assert not watch.errors
    assert not watch.strangers
