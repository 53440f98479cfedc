"""Reads JSON Lines, one version a line, and the looser forms of it that people have (see docs/jsonl.md)."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from articles.importers.entries import Entry, Place
from articles.importers.excerpts import excerpt
from articles.importers.files import Advanced, SourceFile, contents, was_utf16
from articles.importers.findings import RefusedError
from articles.importers.pieces import MAX_BYTES, Objects, Piece, lines
from articles.importers.records import ArticleRecord, Note, ReadOptions, Records, UnreadableFileError
from articles.importers.sources import slug_of
from articles.importers.urls import identity

MAX_BRACKETS = 1_000_000  # an empty list takes two bytes here and sixty in memory
MAX_WRONG = 1000  # so many lines of no JSON and not one record: the file is something else

# What is true of every line is said at the first one only.
_ONCE = frozenset({"slug", "unknown-fields", "naive-date", "date-only", "zone-guessed"})
_ON_SEVERAL_LINES = re.compile(rb"\s*(\[|\{[ \t\r]*\n)")

_LOOSE = "Commas stand where JSON has none, or are missing; the records were read all the same."
_UTF16 = "The file is in UTF-16, and was read as such."


def read(file: SourceFile, options: ReadOptions, advanced: Advanced) -> Records:
    """The versions of one file, each as a record of its own, and a note for what was refused.

    Holds one record in memory at a time. Raises UnreadableFileError where the file itself is damaged.
    """
    if was_utf16(file):
        yield Note("utf-16", file.name, _UTF16)
    chunks = contents(file, advanced)
    first = next(chunks, b"")
    chunks = chain([first], chunks)
    by_lines = not _ON_SEVERAL_LINES.match(first)
    objects = Objects()
    reading = _Reading(file, options, "line" if by_lines else "record")
    for piece in lines(chunks) if by_lines else objects.cut(chunks):
        yield reading.record_or_note(piece)
    if reading.is_loose or objects.is_loose:
        yield Note("loose-json", file.name, _LOOSE)


class _Reading:
    """Turns the pieces of one file into records, and remembers what it has said of them."""

    def __init__(self, file: SourceFile, options: ReadOptions, unit: str) -> None:
        self.is_loose = False
        self._file = file
        self._options = options
        self._unit = unit
        self._said: set[tuple[str, str]] = set()
        self._orders: dict[tuple[str, str], int] = {}
        self._wrong = 0  # pieces of no JSON before the first record

    def record_or_note(self, piece: Piece) -> ArticleRecord | Note:
        place = Place(self._file.name, self._file.sha256, f"{self._unit} {piece.number}", piece.number)
        try:
            record = Entry(self._fields(piece), place, self._options).record()
        except RefusedError as error:
            self._count_wrong(error.code)
            return Note(error.code, place.where, error.message, refused=True)
        self._wrong = -1
        if any(note.code == "order-from-file" for note in record.notes):
            record = self._counted(record)
        if any(note.code in _ONCE for note in record.notes):
            return replace(record, notes=tuple(self._not_said(record.notes)))
        return record

    def _counted(self, record: ArticleRecord) -> ArticleRecord:
        """By the lines of this article alone: what stands between them must not change its versions."""
        article = (slug_of(record.source), identity(record.url))
        self._orders[article] = order = self._orders.get(article, 0) + 1
        [version] = record.versions
        return replace(record, versions=(replace(version, source_order=order),))

    def _count_wrong(self, code: str) -> None:
        if self._wrong < 0 or code != "bad-json":
            return
        self._wrong += 1
        if self._wrong > MAX_WRONG:
            raise UnreadableFileError("wrong-kind", f"Not one of {MAX_WRONG:,} lines is a record.")

    def _not_said(self, notes: tuple[Note, ...]) -> Iterator[Note]:
        for note in notes:
            said = (note.code, note.message)
            if said in self._said:
                continue
            if note.code in _ONCE and len(self._said) < MAX_WRONG:
                self._said.add(said)
            yield note

    def _fields(self, piece: Piece) -> dict[str, object]:
        if piece.raw is None:
            raise RefusedError("too-long", f"The {self._unit} has more than {MAX_BYTES >> 20} MB.")
        try:
            return self._parsed(piece.raw)
        except RefusedError as error:
            if piece.is_whole or error.code not in ("bad-json", "bad-utf8"):
                raise
            raise RefusedError("truncated", f"The file ends inside this {self._unit}.") from None

    def _parsed(self, raw: bytes) -> dict[str, object]:
        if len(raw) > MAX_BRACKETS and raw.count(b"[") + raw.count(b"{") > MAX_BRACKETS:
            raise RefusedError("bad-json", f"More than {MAX_BRACKETS:,} brackets.")
        text = _decoded(raw).strip()
        if text.endswith(","):
            self.is_loose = True
            text = text[:-1]
        try:
            fields = _decoder.decode(text)
        except RecursionError:
            raise RefusedError("bad-json", "Brackets are nested too deeply.") from None
        except MemoryError:
            raise RefusedError("too-long", f"The {self._unit} does not fit into memory.") from None
        except ValueError as error:  # not only of syntax: a number may have too many digits
            raise RefusedError("bad-json", f"Not JSON: {excerpt(str(error))}") from None
        if not isinstance(fields, dict):
            raise RefusedError("bad-json", f"Not a JSON object: {excerpt(text)}")
        return fields


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        raise RefusedError("bad-utf8", f"Byte {error.start + 1:,} is not UTF-8.") from None


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) == len(pairs):
        return fields
    for name, _ in pairs:
        if name not in fields:
            raise RefusedError("duplicate-key", f"The field {excerpt(name, 40)} stands twice.")
        del fields[name]
    return fields


_decoder = json.JSONDecoder(object_pairs_hook=_unique)
