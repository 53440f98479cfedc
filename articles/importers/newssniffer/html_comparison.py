"""Reads a comparison page as HTML, in any of the three layouts that News Sniffer has had."""

import re
from collections.abc import Iterator
from html import unescape

from articles.importers.excerpts import excerpt
from articles.importers.records import Note

from .cells import paragraphs_of_row
from .facts import plain, read_facts
from .pages import Column, Page, parse_time

_MAX_HEADER = 50_000  # characters; two titles and two times need a tenth of it
_NUMBERED_ROW = re.compile(r"""<tr id=['"]p(\d{1,7})['"]>\s*<td>""")
_PLAIN_ROW = re.compile(r"<tr>\s*<td>")
_ROW_END = re.compile(r"</td>\s*</tr>")
_TABLE = re.compile(r"<table\b[^<>]{0,500}>")
_LABEL = re.compile(r"<small>\s*Version (\d{1,9})\s*</small>")
_LABELS_OF_TITLE = re.compile(r"diff viewer \((\d{1,9})/(\d{1,9})\)")
_TITLE = re.compile(r'<th class="title">(.{0,2000}?)</th>', re.DOTALL)
_MARKED_TITLE = re.compile(r"<(del|ins)>(.*)</\1>", re.DOTALL)
_HEADING = re.compile(r"<h3>(.{0,2000}?)</h3>(.{0,200}?)</th>", re.DOTALL)
_TIME = re.compile(r"""<time datetime=['"]([^'"]{1,60})['"]""")
_TIME_CELL = re.compile(r'<t[hd] class="time">(.{0,500}?)</t[hd]>', re.DOTALL)
_GAP = re.compile(r"\(([^()<>\n]{1,80} (?:later|earlier))\)")


def read_html_comparison(html: str) -> Page:
    """The two columns of the page. `html` need not be whole, but has at least the table's beginning."""
    head, table = _divide(html)
    rows = list(_rows(table))
    header = table[: min(rows[0][0], _MAX_HEADER)] if rows else ""
    # A browser that saves a page writes it anew, with a body for each table and with its text escaped.
    escaped = "<tbody>" in header
    pairs = [paragraphs_of_row(_unescaped(row) if escaped else row) for _, row in rows]
    labels = _labels(header, head)
    titles, times = _titles(header), _times(header)
    gap = _GAP.search(header)
    columns = tuple(
        Column(
            label=labels[side],
            title=titles[side],
            paragraphs=tuple(pair[side] for pair in pairs if pair[side]),
            seen_at=parse_time(times[side]) if times[side] else None,
            seen_at_given=times[side],
        )
        for side in (0, 1)
    )
    return Page(read_facts(head), columns, gap[1] if gap else "", _notes(columns))


def _divide(html: str) -> tuple[str, str]:
    """The page above its table, and the table from its first row to its end."""
    row = _NUMBERED_ROW.search(html)
    tables = [found.start() for found in _TABLE.finditer(html, 0, row.start() if row else len(html))]
    start = tables[-1] if row and tables else tables[0] if tables else 0
    end = html.rfind("</table>")
    return html[:start], html[start : end if end > start else len(html)]


def _rows(table: str) -> Iterator[tuple[int, str]]:
    """Where each row starts, and what stands between its first `<td>` and its last `</td>`."""
    starts = list(_row_starts(table))
    ends = [start for start, _ in starts[1:]] + [len(table)]
    for (start, begin), following in zip(starts, ends, strict=False):
        row = table[begin:following]
        closing = [end.start() for end in _ROW_END.finditer(row)]
        yield start, row[: closing[-1]] if closing else row


def _row_starts(table: str) -> Iterator[tuple[int, int]]:
    """Where rows begin. Only the next number in order begins a row: anything else is an article about HTML."""
    number = 0
    for found in _NUMBERED_ROW.finditer(table):
        if int(found[1]) == number + 1:
            number += 1
            yield found.span()
    if not number:
        yield from (found.span() for found in _PLAIN_ROW.finditer(table))


def _unescaped(row: str) -> str:
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\xa0"), ("&amp;", "&")):
        row = row.replace(entity, character)
    return row


def _labels(header: str, head: str) -> tuple[str, str]:
    printed = _LABEL.findall(header)
    if len(printed) >= 2:
        return printed[0], printed[1]
    in_title = _LABELS_OF_TITLE.search(head)
    return (in_title[1], in_title[2]) if in_title else ("", "")


def _titles(header: str) -> tuple[str, str]:
    found = _TITLE.findall(header) or [title for title, _ in _HEADING.findall(header)]
    if len(found) < 2:
        return "", ""
    if found[0] != found[1]:
        found = [_MARKED_TITLE.sub(r"\2", title) for title in found]
    return " ".join(unescape(found[0]).split()), " ".join(unescape(found[1]).split())


def _times(header: str) -> tuple[str, str]:
    """Both times as the page gives them; "" where it gives none."""
    cells = _TIME_CELL.findall(header) or [time for _, time in _HEADING.findall(header)]
    given = []
    for cell in cells[:2]:
        machine_readable = _TIME.search(cell)
        given.append(machine_readable[1] if machine_readable else plain(_GAP.sub("", cell)))
    return (given[0], given[1]) if len(given) == 2 else ("", "")


def _notes(columns: tuple[Column, ...]) -> tuple[Note, ...]:
    return tuple(
        Note(
            "bad-date",
            f"column Version {column.label}",
            f"The time “{excerpt(column.seen_at_given)}” was not understood.",
        )
        for column in columns
        if column.seen_at_given and column.seen_at is None
    )
