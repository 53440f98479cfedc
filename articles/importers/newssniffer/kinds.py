"""Tells by their content which of the pages of News Sniffer a text is, whatever the file is called."""

import re
from typing import Literal

from .saved_text import is_saved_text
from .version_page import VERSION_LINE

PageKind = Literal["html-comparison", "text-comparison", "version", "article", "hidden"]

HIDDEN = "This article cannot be shown for legal reasons"

_TABLE = re.compile(r"""<table\b[^<>]{0,500}\bclass=["']version_diff["']""")
_ROW = re.compile(r"""<tr id=['"]p1['"]>\s*<td>""")
_OLD_TABLE = re.compile(r"<th[^<>]{0,200}><h3>[^\n]{0,2000}</h3>")
_ARTICLE = re.compile(r"was first published or seen\s+on\b")


def looks_like(head: str) -> bool:
    """Whether a text begins like a page of News Sniffer; `head` is the first few thousand characters of it."""
    return kind_of(head) is not None


def kind_of(text: str) -> PageKind | None:
    """Which page a text is; None where it is none of them."""
    text = text.removeprefix("\ufeff")
    start = text[:1_000].lstrip()
    if start.startswith(HIDDEN):
        return "hidden" if len(text) < 1_000 else None
    if not start.startswith("<"):
        return "text-comparison" if is_saved_text(text) else None
    if _TABLE.search(text) or _ROW.search(text):
        return "html-comparison"
    if VERSION_LINE.search(text):
        return "version"
    if _ARTICLE.search(text) or "News Sniffer" in text:
        return _older_page(text)
    return "hidden" if HIDDEN in text and len(text) < 20_000 else None


def _older_page(text: str) -> PageKind | None:
    if _OLD_TABLE.search(text):
        return "html-comparison"
    return "article" if _ARTICLE.search(text) and "<table" in text else None
