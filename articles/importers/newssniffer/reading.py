"""Reads the pages of one import together, so that what one page of an article holds helps to read another."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from articles.importers.findings import RefusedError
from articles.importers.records import Fidelity, Note, ReadOptions, Records
from articles.importers.urls import identity

from .article_page import article_page_note
from .html_comparison import read_html_comparison
from .kinds import kind_of
from .pages import Facts, Page
from .recording import Origin, record_page
from .saved_text import Line, SavedText, read_saved_text
from .siblings import Known, SiblingVersion
from .text_comparison import read_text_comparison
from .version_page import read_version_page


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One file with a page in it, read as far as it can be read alone."""

    origin: Origin
    page: Page | SavedText
    fidelity: Fidelity

    @property
    def facts(self) -> Facts:
        return self.page.facts

    @property
    def labels(self) -> tuple[str, ...]:
        if isinstance(self.page, SavedText):
            return self.page.labels
        return tuple(column.label for column in self.page.columns)


def read(content: bytes, file_name: str, options: ReadOptions) -> Records:
    """The records and notes of one page."""
    yield from read_together([(file_name, content)], options)


def read_together(pages: Sequence[tuple[str, bytes]], options: ReadOptions) -> Records:
    """The records and notes of several pages, each a file's name and bytes, in the order given.

    Pages may be of different articles. What is read from a page does not depend on the order.
    """
    sheets = [_sheet(name, content, options) for name, content in pages]
    of_article = _by_article(sheet for sheet in sheets if isinstance(sheet, _Sheet))
    for sheet in sheets:
        if isinstance(sheet, Note):
            yield sheet
            continue
        siblings = of_article[_article_of(sheet)]
        page = sheet.page
        if isinstance(page, SavedText):
            page = read_text_comparison(page, _known(sheet, siblings))
        yield from record_page(page, sheet.origin, sheet.fidelity, _source_of(siblings))


def _sheet(name: str, content: bytes, options: ReadOptions) -> _Sheet | Note:
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        return Note("bad-utf8", name, f"Byte {error.start + 1:,} is not UTF-8.", refused=True)
    origin = Origin(name, hashlib.sha256(content).hexdigest(), options)
    match kind_of(text):
        case "html-comparison":
            return _comparison(read_html_comparison(text), origin)
        case "text-comparison":
            return _comparison(read_saved_text(text), origin)
        case "version":
            return _Sheet(origin, read_version_page(text), "exact")
        case "article":
            return article_page_note(text, name)
        case "hidden":
            message = "News Sniffer hides this article for legal reasons; the page holds no text of it."
            return Note("source-hidden", name, message)
        case None:
            return Note("wrong-kind", name, "The file is no page of News Sniffer.", refused=True)


def _comparison(page: Page | SavedText | None, origin: Origin) -> _Sheet | Note:
    is_empty = page is None or (isinstance(page, SavedText) and not page.lines)
    if page is None or is_empty or (isinstance(page, Page) and not any(c.paragraphs for c in page.columns)):
        return Note("no-text", origin.file_name, "The page holds no row of a comparison.", refused=True)
    return _Sheet(origin, page, "reconstructed")


def _by_article(sheets: Iterable[_Sheet]) -> Mapping[str, list[_Sheet]]:
    """The sheets of each article, without copies, and in an order that is not that of the files."""
    found: dict[str, dict[str, _Sheet]] = defaultdict(dict)
    for sheet in sheets:
        found[_article_of(sheet)][sheet.origin.file_sha256] = sheet
    return {article: [copies[sha256] for sha256 in sorted(copies)] for article, copies in found.items()}


def _article_of(sheet: _Sheet) -> str:
    try:
        return identity(sheet.facts.url)
    except RefusedError:
        return sheet.origin.file_sha256  # nobody's sibling


def _source_of(siblings: Sequence[_Sheet]) -> str:
    return min((sheet.facts.source for sheet in siblings if sheet.facts.source), default="")


def _known(sheet: _Sheet, siblings: Sequence[_Sheet]) -> Known:
    """What the siblings hold of the versions of this sheet."""
    known = Known()
    others = [other for other in siblings if other.origin.file_sha256 != sheet.origin.file_sha256]
    # Pages that lost nothing come first, since the first spelling of a paragraph stands.
    for other in sorted(others, key=lambda each: (each.fidelity, isinstance(each.page, SavedText))):
        for column, label in enumerate(other.labels):
            if label and label in sheet.labels:
                text = known.texts.setdefault(label, SiblingVersion())
                title = known.titles.setdefault(label, SiblingVersion())
                _learn(text, title, other.page, column)
    return known


def _learn(text: SiblingVersion, title: SiblingVersion, page: Page | SavedText, column: int) -> None:
    if isinstance(page, Page):
        text.complete = True
        title.add_paragraph(page.columns[column].title)
        for paragraph in page.columns[column].paragraphs:
            text.add_paragraph(paragraph)
        return
    _learn_line(title, page.title, column)
    for line in page.lines:
        _learn_line(text, line, column)
    text.complete |= all(line.columns for line in page.lines)


def _learn_line(version: SiblingVersion, line: Line, column: int) -> None:
    if line.columns is None:
        version.add_line(line.text, column)
    elif line.columns[column]:
        version.add_paragraph(line.columns[column])
