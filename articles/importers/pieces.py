"""Cuts a stream of bytes into the records that it holds, one at a time and never more than one in memory."""

import re
from collections.abc import Generator, Iterator
from typing import NamedTuple

MAX_BYTES = 16 << 20  # of one record; the longest text that is taken, all of it in escapes, stays below

_BRACKET = re.compile(rb"[\[\]{]")
_WORDS = re.compile(rb'(?:[^"\\]++|\\.)*+', re.DOTALL)
_NO_BRACKET = re.compile(rb'(?:[^"{}\[\]]++|"(?:[^"\\]++|\\.)*+")*+', re.DOTALL)
_SPACE = re.compile(rb"\s+")
_STEPS = {b"{": 1, b"[": 1, b"}": -1, b"]": -1}
MAX_BETWEEN = 100  # of what stands between objects and is none, this much is shown


class Piece(NamedTuple):
    """The bytes of one record; None where it is longer than any record may be."""

    number: int  # of the line, or of the record where lines say nothing; from 1
    raw: bytes | None
    is_whole: bool = True  # False: the stream ended inside it, or without its line feed


class _Held:
    """What is known of a record that is not complete; forgets it when it grows too long."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self.size = 0

    def add(self, part: bytes) -> None:
        self.size += len(part)
        if self.size <= MAX_BYTES:
            self.parts.append(part)
        else:
            self.parts.clear()

    def take(self) -> bytes | None:
        raw = b"".join(self.parts) if self.size <= MAX_BYTES else None
        self.parts, self.size = [], 0
        return raw


def lines(chunks: Iterator[bytes]) -> Iterator[Piece]:
    """Each line that is not blank, without its line feed."""
    held, number = _Held(), 1
    for chunk in chunks:
        first, *others = chunk.split(b"\n")
        held.add(first)
        for other in others:
            raw = held.take()
            if raw is None or raw.strip():
                yield Piece(number, raw)
            number += 1
            held.add(other)
    raw = held.take()
    if raw is None or raw.strip():
        yield Piece(number, raw, is_whole=False)


class Objects:
    """Finds the objects of a JSON array, or of several in a row, whatever lines they are written on."""

    def __init__(self) -> None:
        self.is_loose = False  # set while cutting: some commas were not where JSON wants them
        self._held = _Held()
        self._number = 0
        self._arrays = 0  # open around the objects
        self._depth = 0  # of brackets inside an object; 0 between objects
        self._in_text = False
        self._is_escaped = False  # the last chunk ended in a backslash inside a text
        self._after = b"["  # the bracket that was last seen between objects
        self._between = b""  # what followed it, without white space

    def cut(self, chunks: Iterator[bytes]) -> Iterator[Piece]:
        for chunk in chunks:
            at = 0
            while at < len(chunk):
                if self._depth:
                    end = self._inside(chunk, at)
                    self._held.add(chunk[at:end])
                    if not self._depth:
                        yield self._piece()
                else:
                    end = yield from self._outside(chunk, at)
                at = end
        if self._depth or self._arrays:
            yield self._piece(is_whole=False)

    def _piece(self, is_whole: bool = True) -> Piece:
        self._number += 1
        self._after, self._between = b"}", b""
        return Piece(self._number, self._held.take(), is_whole)

    def _inside(self, chunk: bytes, at: int) -> int:
        """How far the object reaches into this chunk."""
        while at < len(chunk) and self._depth:
            if self._in_text:
                at = self._through_text(chunk, at)
                continue
            plain = _NO_BRACKET.match(chunk, at)
            at = plain.end() if plain else at
            mark = chunk[at : at + 1]
            self._in_text = mark == b'"'  # of a text that the next chunk ends
            self._depth += _STEPS.get(mark, 0)
            at += 1
        return at

    def _through_text(self, chunk: bytes, at: int) -> int:
        words = _WORDS.match(chunk, at + self._is_escaped)
        end = words.end() if words else at
        mark = chunk[end : end + 1]
        self._is_escaped = mark == b"\\"
        self._in_text = mark != b'"'
        return end + 1

    def _outside(self, chunk: bytes, at: int) -> Generator[Piece, None, int]:
        match = _BRACKET.search(chunk, at)
        end = match.start() if match else len(chunk)
        self._between = (self._between + _SPACE.sub(b"", chunk[at:end]))[:MAX_BETWEEN]
        if not match:
            return end
        if self._between.strip(b","):
            self._held.add(self._between)
            yield self._piece()
        self._enter(match.group())
        return match.end()

    def _enter(self, bracket: bytes) -> None:
        wanted = b"," if self._after == b"}" and bracket == b"{" and self._arrays else b""
        self.is_loose |= self._between != wanted and self._after != b"]"
        if bracket == b"{":
            self._depth = 1
            self._held.add(bracket)
        else:
            self._arrays = max(0, self._arrays + _STEPS[bracket])
            self._after, self._between = bracket, b""
