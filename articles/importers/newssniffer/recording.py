"""Makes records of what a page says, with the older of its versions first and the provenance of each."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from articles.importers.findings import Notes, RefusedError
from articles.importers.records import (
    ArticleRecord,
    Fidelity,
    Note,
    Provenance,
    ReadOptions,
    Records,
    VersionRecord,
)
from articles.importers.sources import check_source
from articles.importers.texts import check_line, check_text, check_title
from articles.importers.urls import check_url

from .pages import Column, Page

READER = "newssniffer"
READER_VERSION = 1

# A page without an address is still evidence. No name under `.invalid` can ever be anybody's.
_NO_ADDRESS = "https://address-unknown.invalid/newssniffer/"
_UNKNOWN_SOURCE = "unknown"


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that a page was read from, and what holds for all files of its import."""

    file_name: str
    file_sha256: str
    options: ReadOptions


def record_page(page: Page, origin: Origin, fidelity: Fidelity, source_elsewhere: str) -> Records:
    """One article with the versions of the page; `source_elsewhere` is what its sibling pages call the source."""
    notes = [Note(note.code, f"{origin.file_name}, {note.where}", note.message) for note in page.notes]
    if fidelity == "reconstructed":
        message = (
            "The texts were put together from a comparison page, which keeps neither white space nor markup."
        )
        notes.insert(0, Note("from-diff-page", origin.file_name, message))
    try:
        url, found = _url(page, origin)
        yield from (note for note in found if note.refused)
        notes += (note for note in found if not note.refused)
        source, found = _source(page, url, origin, source_elsewhere)
        notes += found
    except RefusedError as error:
        yield Note(error.code, origin.file_name, error.message, refused=True)
        return
    versions = []
    for column in _oldest_first(page):
        try:
            version, found = _version(column, page, origin, fidelity)
        except RefusedError as error:
            yield Note(error.code, f"{origin.file_name}, {_place(column)}", error.message, refused=True)
        else:
            versions.append(version)
            notes += found
    yield ArticleRecord(
        source=source,
        url=url,
        versions=tuple(versions),
        versions_reported=page.facts.versions_reported,
        first_seen_at=page.facts.first_seen_at,
        check_sentence=check_line(page.facts.check_sentence, "check sentence").text,
        notes=tuple(notes),
    )


def _url(page: Page, origin: Origin) -> tuple[str, list[Note]]:
    try:
        checked = check_url(page.facts.url)
    except RefusedError as error:
        refused = Note(error.code, origin.file_name, error.message, refused=error.code != "missing-url")
        return _NO_ADDRESS + origin.file_sha256[:32], [refused]
    return checked.url, _notes(checked.notes, origin.file_name)


def _source(page: Page, url: str, origin: Origin, source_elsewhere: str) -> tuple[str, list[Note]]:
    named = origin.options.source or page.facts.source or source_elsewhere
    if named:
        checked = check_source(named)
        return checked.name, _notes(checked.notes, origin.file_name)
    host = urlsplit(url).hostname or ""
    source = _UNKNOWN_SOURCE if url.startswith(_NO_ADDRESS) else host.removeprefix("www.")
    message = f"The page names no source; the article was filed under {source}."
    return source, [Note("source-guessed", origin.file_name, message)]


def _oldest_first(page: Page) -> tuple[Column, ...]:
    """The columns in the order of the history; a version that is compared with itself counts once."""
    columns = page.columns[::-1] if len(page.columns) == 2 and _runs_backwards(page) else page.columns
    same = len(columns) == 2 and columns[0].label and columns[0].label == columns[1].label
    return columns[:1] if same else columns


def _runs_backwards(page: Page) -> bool:
    first, second = page.columns
    if first.label and second.label:
        return int(first.label) > int(second.label)
    if first.seen_at and second.seen_at and first.seen_at != second.seen_at:
        return first.seen_at > second.seen_at
    return page.gap.endswith("earlier")


def _version(
    column: Column, page: Page, origin: Origin, fidelity: Fidelity
) -> tuple[VersionRecord, list[Note]]:
    where = f"{origin.file_name}, {_place(column)}"
    title, text = check_title(column.title), check_text("\n".join(column.paragraphs))
    oldest, newest = _oldest_first(page)[0], _oldest_first(page)[-1]
    is_newer = column is newest and column is not oldest
    provenance = Provenance(
        file_name=origin.file_name,
        file_sha256=origin.file_sha256,
        place=_place(column),
        reader=READER,
        reader_version=READER_VERSION,
        url_given=page.facts.url,
        seen_at_given=column.seen_at_given,
        # A page that runs backwards calls the same gap "earlier".
        gap=page.gap.replace(" earlier", " later") if is_newer else "",
        gap_since=oldest.label if is_newer and page.gap else "",
    )
    version = VersionRecord(
        text=text.text,
        provenance=(provenance,),
        title=title.text,
        seen_at=column.seen_at,
        source_label=column.label,
        source_order=int(column.label) if column.label else None,
        fidelity=fidelity,
    )
    return version, [*_notes(title.notes, where), *_notes(text.notes, where)]


def _place(column: Column) -> str:
    return f"column Version {column.label}" if column.label else "a column without a number"


def _notes(found: Notes, where: str) -> list[Note]:
    return [Note(code, where, sentence) for code, sentence in found]
