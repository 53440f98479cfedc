"""Turns the bytes of a file into plain UTF-8, a piece at a time: unpacks gzip within bounds, reads UTF-16."""

import codecs
import zlib
from collections.abc import Iterator
from itertools import chain

from articles.importers.records import UnreadableFileError

PIECE = 1 << 20
# Text packs to a twentieth, near-identical versions to a hundredth; a bomb to a thousandth. What unpacks to
# little harms nobody at any ratio.
MAX_RATIO = 200
FREE_BYTES = 64 << 20

GZIP_MARK = b"\x1f\x8b"
UTF8_MARK = codecs.BOM_UTF8
UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
LONGEST_MARK = len(UTF8_MARK)


def plain_chunks(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The same content without gzip and byte order mark, in UTF-8 if it was UTF-16.

    Raises UnreadableFileError (ratio, truncated, bad-gzip) where the damage is, after all pieces before it.
    """
    first, chunks = _unpacked_if_packed(chunks)
    if first.startswith(UTF16_MARKS):
        return _from_utf16(chain([first], chunks))
    return chain([first.removeprefix(UTF8_MARK)], chunks)


def is_utf16(chunks: Iterator[bytes]) -> bool:
    """Whether a file is in UTF-16, packed or not."""
    return _unpacked_if_packed(chunks)[0].startswith(UTF16_MARKS)


def _unpacked_if_packed(chunks: Iterator[bytes]) -> tuple[bytes, Iterator[bytes]]:
    """The beginning, long enough to hold any mark, and the rest."""
    first = _beginning(chunks)
    if not first.startswith(GZIP_MARK):
        return first, chunks
    unpacked = _unpacked(chain([first], chunks))
    return _beginning(unpacked), unpacked


def _beginning(chunks: Iterator[bytes]) -> bytes:
    first = b""
    while len(first) < LONGEST_MARK and (chunk := next(chunks, None)) is not None:
        first += chunk
    return first


def _unpacked(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Several packed parts in a row are read as one, as gunzip does."""
    unpacker = zlib.decompressobj(wbits=31)
    taken = given = 0
    for chunk in chunks:
        taken += len(chunk)
        # After the end of a part there may be another one, or the zeros that fill the last block of a tape.
        while chunk := chunk.lstrip(b"\0") if unpacker.eof else chunk:
            if unpacker.eof:
                unpacker = zlib.decompressobj(wbits=31)
            piece = _next_piece(unpacker, chunk)
            given += len(piece)
            _refuse_a_bomb(taken, given)
            yield piece
            chunk = unpacker.unused_data if unpacker.eof else unpacker.unconsumed_tail
    while piece := _next_piece(unpacker, b""):
        yield piece
    if not unpacker.eof:
        raise UnreadableFileError("truncated", "The packed file ends too early.")


def _refuse_a_bomb(taken: int, given: int) -> None:
    if given > FREE_BYTES and given > taken * MAX_RATIO:
        message = (
            f"The file unpacks to over {MAX_RATIO} times its size, as a file made to exhaust memory does."
        )
        raise UnreadableFileError("ratio", message)


def _next_piece(unpacker: "zlib._Decompress", chunk: bytes) -> bytes:
    try:
        return unpacker.decompress(chunk, PIECE)
    except zlib.error:
        raise UnreadableFileError("bad-gzip", "The packed file is damaged from here on.") from None


def _from_utf16(chunks: Iterator[bytes]) -> Iterator[bytes]:
    # Lone surrogates pass, so that only the line that holds one is refused.
    decoder = codecs.getincrementaldecoder("utf-16")("surrogatepass")
    for chunk in chunks:
        yield decoder.decode(chunk).encode("utf-8", "surrogatepass")
    try:
        yield decoder.decode(b"", final=True).encode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        raise UnreadableFileError("truncated", "The file ends in the middle of a character.") from None
