"""Reads the page of one version: heading, original address, "Version 7 of 12.", and a `<p>` for each paragraph."""

import re
from html import unescape

from articles.importers.records import Note

from .facts import plain, read_facts
from .pages import Column, Facts, Page

VERSION_LINE = re.compile(r"<p>\s*Version (\d{1,9}) of (\d{1,9})\.\s*</p>")
_SHOWN_URL = re.compile(r"<p>\s*<a [^<>]{0,5000}>([^<]{0,3000})</a>\s*</p>")


def read_version_page(html: str) -> Page:
    """The one version of the page. Raises ValueError where `html` does not say which version it is."""
    line = VERSION_LINE.search(html)
    if line is None:
        raise ValueError("no version page")
    head = html[: line.start()]
    shown = _SHOWN_URL.findall(head)
    facts = read_facts(head)
    # Escaped once by the page, so unescaped once; white space is the article's own.
    paragraphs = [unescape(inner) for inner in _paragraphs(html[line.end() :])]
    return Page(
        Facts(
            source=facts.source,
            url=unescape(shown[-1]).strip() if shown and shown[-1].strip() else facts.url,
            versions_reported=int(line[2]),
        ),
        (
            Column(
                label=line[1],
                title=_title(head),
                paragraphs=tuple(paragraph for paragraph in paragraphs if paragraph.strip()),
            ),
        ),
        notes=_notes(int(line[1]), int(line[2])),
    )


def _title(head: str) -> str:
    heading, end, _ = head[head.rfind("<h1>") + 4 :].partition("</h1>")
    return plain(heading) if end and "<h1>" in head else ""


def _paragraphs(html: str) -> list[str]:
    pieces = (piece.partition("</p>") for piece in html.split("<p>")[1:])
    return [inner for inner, end, _ in pieces if end]


def _notes(version: int, versions: int) -> tuple[Note, ...]:
    if version < versions:
        return ()
    return (
        Note(
            "version-mismatch",
            f"Version {version}",
            f"The page calls this version {version} of {versions}, but News Sniffer counts from 0.",
        ),
    )
