"""Which reader a file wants, decided by its content."""

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from articles.importers import jsonl, newssniffer
from articles.importers.files import Advanced, SourceFile, contents
from articles.importers.records import ArticleRecord, ReadOptions, Records, UnreadableFileError

MAX_PAGE = 20 << 20  # bytes of one saved page; the longest article is a twentieth

# A reader is given files that belong together, says how many bytes it has read, and yields records.
Reader = Callable[[Sequence[SourceFile], ReadOptions, Advanced], Records]

# An object, or a list that begins with one: a text may begin with a bracket too.
_JSON = re.compile(rb'\s*+(\[\s*+)*+(\{\s*+["}]|\]|\Z)')


def detect(head: bytes, name: str) -> str:
    """The name of the format, one of FORMATS, from the beginning of what a file holds, unpacked and in UTF-8.

    Raises UnreadableFileError (wrong-kind).
    """
    if _JSON.match(head):
        return "jsonl"
    if b"\0" not in head and newssniffer.looks_like(head.decode("utf-8", "replace")):
        return "newssniffer"
    known = "JSON Lines nor a saved page of News Sniffer"
    raise UnreadableFileError("wrong-kind", f"The file is neither {known}.", name)


def read_json_lines(files: Sequence[SourceFile], options: ReadOptions, advanced: Advanced) -> Records:
    for file in files:
        yield from jsonl.read(file, options, advanced)


def read_pages(files: Sequence[SourceFile], options: ReadOptions, advanced: Advanced) -> Records:
    pages: list[tuple[str, bytes]] = []
    hashes: dict[str, str] = {}  # of what a file holds, and of the file as it lies
    for file in files:
        try:
            page = _page(file, advanced)
        except UnreadableFileError as error:  # the other pages of the article are none the worse
            yield replace(error.note, where=file.name)
        else:
            pages.append((file.name, page))
            hashes[hashlib.sha256(page).hexdigest()] = file.sha256
    for found in newssniffer.read_together(pages, options):
        yield _traced(found, hashes) if isinstance(found, ArticleRecord) else found


def _traced(record: ArticleRecord, hashes: Mapping[str, str]) -> ArticleRecord:
    """The record with the hash of the file in place of that of the page, which may have been packed in it."""
    versions = []
    for version in record.versions:
        places = [replace(place, file_sha256=hashes[place.file_sha256]) for place in version.provenance]
        versions.append(replace(version, provenance=tuple(places)))
    return replace(record, versions=tuple(versions))


def _page(file: SourceFile, advanced: Advanced) -> bytes:
    page = bytearray()
    for chunk in contents(file, advanced):
        page += chunk
        if len(page) > MAX_PAGE:
            raise UnreadableFileError("too-long", f"The page has more than {MAX_PAGE >> 20} MB.")
    return bytes(page)


FORMATS: dict[str, Reader] = {"jsonl": read_json_lines, "newssniffer": read_pages}
