"""Python's difflib.HtmlDiff: lines side by side, letters marked in them."""

import difflib
import html
import platform
import re

from benchmarks.diff.peers.answering import answer

CELLS = re.compile(r'<td class="diff_header"( id="[^"]*")?>[^<]*</td><td nowrap="nowrap">(.*?)</td>')
MARKS = re.compile(r'<span class="diff_(?:add|sub|chg)">(.*?)</span>')

Side = list[tuple[bool, str]]


def _show(table: str) -> dict[str, object]:
    sides = [_side(there, cell) for there, cell in CELLS.findall(table)]
    return {"rows": [(old, new, None) for old, new in zip(sides[::2], sides[1::2], strict=True)]}


def _side(there: str, cell: str) -> Side | None:
    """Unmarked and marked text take turns. A cell without a line number stands for no line at all."""
    if not there:
        return None
    return [(bool(at % 2), html.unescape(text)) for at, text in enumerate(MARKS.split(cell)) if text]


if __name__ == "__main__":
    answer(platform.python_version(), difflib.HtmlDiff().make_table, _show)
