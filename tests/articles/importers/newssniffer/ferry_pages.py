"""Small pages in the forms that News Sniffer has had, of a ferry fire, and what reading them gave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

from articles.importers.newssniffer import read, read_together
from articles.importers.records import ArticleRecord, Note, ReadOptions, VersionRecord

URL = "https://www.harbourpost.example/news/ferry-fire"
TITLE = "Fire on the Skarholm ferry"
FIRE = "A fire broke out on the Skarholm ferry on Monday."
TWELVE = "Twelve passengers were hurt, police said."
FOURTEEN = "Fourteen passengers were hurt, police said."
OWNER = "The owner of the ferry declined to comment."
ALARM = "An alarm had been switched off two days before, according to a crew member."
PORT = "Port authorities opened an inquiry into the fire doors."

NOT_CHECKED = "It will not be checked again for changes."
Row = tuple[str, str]


@dataclass
class Read:
    """What reading gave."""

    records: list[ArticleRecord] = field(default_factory=list)
    alone: list[Note] = field(default_factory=list)

    @property
    def versions(self) -> list[VersionRecord]:
        return [version for record in self.records for version in record.versions]

    @property
    def texts(self) -> list[list[str]]:
        return [version.text.split("\n") for version in self.versions]

    @property
    def notes(self) -> list[Note]:
        return [*self.alone, *(note for record in self.records for note in record.notes)]

    @property
    def codes(self) -> list[str]:
        return [note.code for note in self.notes]


def reading(*pages: str | bytes, names: Sequence[str] = (), **options: str) -> Read:
    """What the pages give when they are read together."""
    named = [
        (names[at] if names else f"page-{at}", page if isinstance(page, bytes) else page.encode())
        for at, page in enumerate(pages)
    ]
    declared = ReadOptions(**options)
    found = read(named[0][1], named[0][0], declared) if len(named) == 1 else read_together(named, declared)
    result = Read()
    for entry in found:
        if isinstance(entry, Note):
            result.alone.append(entry)
        else:
            result.records.append(entry)
    return result


def cells(row: Row) -> str:
    """The row as the site marks it up, where a changed paragraph is marked word by word."""
    old, new = row
    if old == new:
        return f"<td>{old}</td><td>{new}</td>"
    if not new:
        return f"<td><del>{old}</del></td><td></td>"
    if not old:
        return f"<td></td><td><ins>{new}</ins></td>"
    gone, come = set(old.split()) - set(new.split()), set(new.split()) - set(old.split())
    removed = "".join(f"<del> {word} </del>" if word in gone else f" {word}" for word in old.split())
    added = "".join(f"<ins> {word} </ins>" if word in come else f" {word} " for word in new.split())
    return f"<td><del>{removed}</del></td><td><ins>{added}</ins></td>"


def article_info(check: str = NOT_CHECKED, versions: int = 3, url: str = URL) -> str:
    return (
        "<div class=\"article-info\">\n<p>This article is from the source '<cite>Harbour Post</cite>' and was first"
        " published or seen\n\ton <time datetime='2026-03-02T09:10:00Z'>March 02, 2026 09:10 (UTC)</time>.\n\n\t\t"
        f"{check}\n\t</p>\n<p>You can find the current article at its original source at <cite "
        f'class="article_url"><a rel="alternate external author" href="{escape(url)}">{escape(url)}</a></cite></p>\n'
        f"<p>The article has changed <var>{versions}</var> times. There is an RSS feed.</p>\n</div>\n"
    )


def comparison(
    *rows: Row,
    labels: Row = ("0", "1"),
    titles: Row = (TITLE, TITLE),
    times: Row = ("2026-03-02T09:15:00Z", "2026-03-02T09:55:00Z"),
    gap: str = "40 minutes later",
    info: str = "",
) -> str:
    """A page in the present layout."""
    differ = titles[0] != titles[1]
    old, new = (escape(title) for title in titles)
    shown = (f"<del>{old}</del>", f"<ins>{new}</ins>") if differ else (old, new)
    return (
        f"<!DOCTYPE html>\n<html><head><title>&#39;{new}&#39; diff viewer ({labels[0]}/{labels[1]}) - News Sniffer"
        f"</title></head><body>\n{info or article_info()}"
        '<table class="version_diff">\n\t<thead>\n\t\t<tr>\n'
        f'\t\t\t<th class="version"><small>Version {labels[0]}</small></th>\n'
        f'\t\t\t<th class="version"><small>Version {labels[1]}</small></th>\n\t\t</tr>\n'
        f'\t\t<tr id="title">\n\t\t\t<th class="title">{shown[0]}</th>\n\t\t\t<th class="title">{shown[1]}</th>\n'
        f'\t\t</tr>\n\t\t<tr>\n\t\t\t<th class="time"><time datetime="{times[0]}">then</time></th>\n'
        f'\t\t\t<th class="time">\n\t\t\t\t<time datetime="{times[1]}">\n\t\t\t\tthen\n\t\t\t\t</time> \n'
        f"\t\t\t\t({gap})\n\t\t\t</th>\n\t\t</tr>\n\t</thead>\n{numbered(rows)}</table>\n</body></html>\n"
    )


def numbered(rows: Sequence[Row]) -> str:
    return "".join(f"<tr id='p{number}'>{cells(row)}</tr>\n" for number, row in enumerate(rows, 1))


def version_page(*paragraphs: str, version: int = 1, of: int = 3, url: str = URL, title: str = TITLE) -> str:
    body = "\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    return (
        f'<!DOCTYPE html><html><head><title>News Sniffer</title>\n<link href="{escape(url)}" rel="external alternate'
        f' author" title="Original article"/></head><body><h1>{escape(title)}</h1>\n<table><tr><td>\n'
        f'<p><a href="{escape(url)}">{escape(url)}</a></p>\n<p>Version {version} of {of}.</p>\n{body}\n'
        "</td></tr></table></body></html>"
    )


def saved(*rows: Row, labels: Row = ("0", "1"), titles: Row = (TITLE, TITLE), joint: str = " ") -> str:
    """A page saved as text; `joint` is what was put between two cells, one space or two tabs."""
    lines = [
        "This article is from the source 'Harbour Post' and was first published or seen on . " + NOT_CHECKED,
        f"\nYou can find the current article at its original source at {URL}",
        "\nThe article has changed 3 times. There is an RSS feed of changes available.",
        f"\nVersion {labels[0]}{joint}Version {labels[1]}",
        f"{titles[0]}{joint}{titles[1]}",
        f"{joint if joint != ' ' else ''}(40 minutes later)",
        *(_line(row, joint) for row in rows),
    ]
    return "\n".join(lines)


def _line(row: Row, joint: str) -> str:
    old, new = row
    if joint == " ":
        return old + new if old == new else f"{old} {new}".strip()
    return f"{old}{joint}{new}" if new else old
