"""Gives back the paragraph that one cell of a comparison page holds, with nothing of the page's own marks left in it.

News Sniffer writes article text into its cells without escaping it, so an HTML parser would take `if a < b` or a
literal `<script>` for markup and lose it. Only the marks that the page itself sets are read here, by the exact spacing
that it gives them; whatever else looks like markup is the article's own text.
"""

import re

from .pages import collapse

# The page sets each changed word on its own: a space, the word, a space.
_MARKED_WORD = re.compile(r"<(del|ins)> ([^ \n]*) </\1>")
_BOUNDARY = "</td><td>"
# Text with more of these than any page has comes from a hostile file; the first boundary is as good as the last.
_MAX_BOUNDARIES = 50


def paragraphs_of_row(row: str) -> tuple[str, str]:
    """Both paragraphs of a row, from what stands between its first `<td>` and its last `</td>`."""
    first, second = _two_cells(row)
    if first == second:
        return collapse(first), collapse(second)
    return _paragraph(first, "del"), _paragraph(second, "ins")


def _two_cells(row: str) -> tuple[str, str]:
    """The two cells; where the article's text holds the boundary too, the division that makes a row of a known kind."""
    pieces = row.split(_BOUNDARY, _MAX_BOUNDARIES)
    divisions = [
        (_BOUNDARY.join(pieces[:at]), _BOUNDARY.join(pieces[at:])) for at in range(1, len(pieces))
    ] or [(row, "")]
    return next((cells for cells in divisions if _is_known_kind(*cells)), divisions[0])


def _is_known_kind(first: str, second: str) -> bool:
    removed = first.startswith("<del>") and first.endswith("</del>")
    added = second.startswith("<ins>") and second.endswith("</ins>")
    return first == second or (removed and added) or (removed and not second) or (added and not first)


def _paragraph(cell: str, mark: str) -> str:
    opening, closing = f"<{mark}>", f"</{mark}>"
    if cell.startswith(opening) and cell.endswith(closing):
        cell = cell[len(opening) : len(cell) - len(closing)]
        # Only a cell that was rewritten word by word begins with a space or a word's mark; a paragraph that was
        # removed or added whole is the article's text to the letter.
        if cell.startswith((" ", f"{opening} ")):
            cell = _MARKED_WORD.sub(r" \2 ", cell)
    return collapse(cell)
