"""Reads files and folders of any known format, and lets one bad file never stop the others."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from html import unescape
from pathlib import Path

from articles.importers.detect import FORMATS, detect
from articles.importers.files import SourceFile, examined
from articles.importers.findings import RefusedError
from articles.importers.records import Note, ReadOptions, Records, UnreadableFileError
from articles.importers.urls import identity
from articles.importers.walking import Found, found_files
from articles.importers.zones import UnknownZoneError, declared_zone

Progress = Callable[[int, int], None]  # bytes done, bytes in all
FileKnown = Callable[[SourceFile, str], None]  # a file, and the format that it is read as

# Where saved pages name the article's own address, which tells which pages belong together.
_ADDRESSES = [
    re.compile(r"""original source at\b.{0,300}?(https?://[^\s"'<>]{1,3000})""", re.DOTALL),
    re.compile(r"""<link href="([^"]{1,3000})" rel="[^"]{0,30}\bauthor\b"""),
]


def read_paths(
    paths: Sequence[Path],
    options: ReadOptions,
    format: str | None = None,
    progress: Progress | None = None,
    known: FileKnown = lambda file, format: None,
) -> Records:
    """Records and notes of all files; the place of every note begins with the file's name.

    `format` is one of FORMATS, or None to go by each file's content. Each file is read twice, first to hash
    it; `progress` counts both. `known` is told each file once it is hashed and its format decided.
    """
    try:
        declared_zone(options.timezone)
    except UnknownZoneError:
        yield Note("bad-zone", "", "The time zone of the import is unknown.", refused=True)
        return
    yield from _Reading(options, format, progress, known).read(paths)


class _Reading:
    """One pass over all files. Pages that belong together wait, unread, until the others are done."""

    def __init__(
        self, options: ReadOptions, format: str | None, progress: Progress | None, known: FileKnown
    ) -> None:
        self._options = options
        self._known = known
        self._format = format
        self._progress = progress
        self._done = 0
        self._total = 0
        self._pages: dict[str, list[SourceFile]] = {}

    def read(self, paths: Sequence[Path]) -> Records:
        found = [entry for path in paths for entry in found_files(path)]
        files = [entry for entry in found if isinstance(entry, Found)]
        yield from (entry for entry in found if isinstance(entry, Note))
        if not found:
            yield Note("no-files", "", "There is no file to read.", refused=True)
        self._total = 2 * sum(file.size for file in files)
        for file in files:
            yield from self._read(file)
        for pages in self._pages.values():
            yield from FORMATS["newssniffer"](pages, self._options, self._advanced)

    def _read(self, found: Found) -> Records:
        try:
            file, head = examined(found.path, found.name, self._advanced)
            format = self._format_of(head, found.name)
            self._known(file, format)
            if format == "newssniffer":
                self._pages.setdefault(_article_of(head) or found.name, []).append(file)
            else:
                yield from FORMATS[format]([file], self._options, self._advanced)
        except UnreadableFileError as error:
            yield replace(error.note, where=found.name)

    def _format_of(self, head: bytes, name: str) -> str:
        if not head.strip():
            raise UnreadableFileError("empty-file", "The file is empty.")
        return self._format or detect(head, name)

    def _advanced(self, count: int) -> None:
        self._done += count
        if self._progress:
            self._progress(min(self._done, self._total), self._total)


def _article_of(head: bytes) -> str:
    """What pages of one article have in common; empty where the page does not say."""
    page = head.decode("utf-8", "replace")
    match = next(filter(None, (pattern.search(page) for pattern in _ADDRESSES)), None)
    url = unescape(match.group(1)) if match else ""
    try:
        return identity(url)
    except RefusedError:
        return url
