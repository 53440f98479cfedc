"""Writes the blind page: plain HTML that needs nothing else."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby
from pathlib import Path
from string import Template

from benchmarks.diff.blind.inline import Passage

TAGS = {"deleted": "del", "inserted": "ins"}
PAGE = Template(Path(__file__).with_name("page.html").read_text(encoding="utf-8"))

Panes = dict[str, Sequence[Passage]]  # under the letter of each pane


def write(path: Path, pairs: Sequence[tuple[str, Panes]]) -> None:
    """`pairs` come with their language."""
    sections = [_section(at, language, panes) for at, (language, panes) in enumerate(pairs, 1)]
    count = max((len(panes) for _, panes in pairs), default=0)
    path.write_text(PAGE.substitute(engines=count, pairs="\n".join(sections)), encoding="utf-8")


def _section(number: int, language: str, panes: Panes) -> str:
    shown = "".join(_pane(letter, passages) for letter, passages in panes.items())
    title = f"<h2>Pair {number} ({escape(language)})</h2>"
    return (
        f'<section data-number="{number}">{title}<div class="panes" lang="{language}">{shown}</div></section>'
    )


def _pane(letter: str, passages: Iterable[Passage]) -> str:
    boxes = "".join(
        f'<label><input type="checkbox" name="{name}" value="{letter}"> {name}</label>'
        for name in ("best", "worst")
    )
    return f'<div class="pane"><b>{letter}</b> {boxes}{_text(passages)}</div>'


def _text(passages: Iterable[Passage]) -> str:
    html = []
    for unchanged, neighbours in groupby(passages, lambda passage: passage.is_unchanged):
        shown = list(neighbours)
        if unchanged:
            html.append(f'<p class="rest">… {len(shown)} unchanged</p>')
        else:
            html += [_paragraph(passage) for passage in shown]
    return "".join(html)


def _paragraph(passage: Passage) -> str:
    moved = f'<span class="moved">[moved {passage.moved}] </span>' if passage.moved else ""
    runs = "".join(_run(kind, text) for kind, text in passage.runs)
    return f'<p dir="auto">{moved}{runs}</p>'


def _run(kind: str, text: str) -> str:
    """White space around a mark is left unmarked: which side of a word it goes to would give an engine away."""
    tag = TAGS.get(kind)
    words = text.strip()
    if not tag or not words:
        return escape(text)
    start = text.index(words)
    before, after = text[:start], text[start + len(words) :]
    return f"{escape(before)}<{tag}>{escape(words)}</{tag}>{escape(after)}"
