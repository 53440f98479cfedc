"""Reads the page of an article: a table of its versions with times and titles, but none of their texts."""

import re

from articles.importers.records import Note

from .facts import read_facts

_ROW = re.compile(r"<tr\b")


def article_page_note(html: str, file_name: str) -> Note:
    """What the page lists. It names no original address, so that nothing of it can be filed under an article."""
    facts = read_facts(html)
    listed = max(len(_ROW.findall(html)) - 1, 0)
    count = listed if facts.versions_reported is None else facts.versions_reported
    message = (
        f"The page lists {count} versions of an article but holds the text of none; nothing was imported."
    )
    return Note("no-version-text", file_name, message)
