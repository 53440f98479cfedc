"""Packed files and UTF-16 read as plain UTF-8, and a bomb is refused before it goes off."""

import gzip
import zlib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.importers import unpacking
from articles.importers.records import UnreadableFileError
from articles.importers.unpacking import is_utf16, plain_chunks

WORDS = "Zürich 🙂\n" * 50


def chunks(raw: bytes, size: int = 7) -> Iterator[bytes]:
    return (raw[at : at + size] for at in range(0, len(raw), size))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("is_packed", [False, True])
@given(size=st.integers(1, 300))
def test_every_form_reads_as_plain_utf8(encoding: str, is_packed: bool, size: int) -> None:
    raw = WORDS.encode(encoding)
    raw = b"\xfe\xff" + raw if encoding == "utf-16-be" else raw
    raw = gzip.compress(raw) if is_packed else raw
    assert b"".join(plain_chunks(chunks(raw, size))) == WORDS.encode()
    assert is_utf16(chunks(raw, size)) == encoding.startswith("utf-16")


def test_packed_parts_in_a_row_are_one_file() -> None:
    raw = gzip.compress(b"one ") + gzip.compress(b"two") + b"\0" * 20
    assert b"".join(plain_chunks(chunks(raw))) == b"one two"


def code_after(raw: bytes) -> tuple[bytes, str]:
    """What could be read, and why no more."""
    read = bytearray()
    pieces = plain_chunks(chunks(raw))
    with pytest.raises(UnreadableFileError) as caught:
        read += b"".join(_kept(pieces, read))
    return bytes(read), caught.value.note.code


def _kept(pieces: Iterator[bytes], read: bytearray) -> Iterator[bytes]:
    for piece in pieces:
        read += piece
        yield b""


def test_what_comes_before_the_damage_is_read() -> None:
    words = "".join(f"{n} {n * 7919 % 1000}\n" for n in range(2000)).encode()
    packed = gzip.compress(words)
    read, code = code_after(packed[:-200])
    assert code == "truncated"
    assert words.startswith(read)
    assert len(read) > len(words) // 2
    assert code_after(packed[:-8] + b"\0" * 8)[1] == "bad-gzip"
    assert code_after(WORDS.encode("utf-16")[:-1])[1] == "truncated"


def test_a_bomb_is_refused_after_a_few_megabytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "FREE_BYTES", 4 << 20)
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = b"".join(packer.compress(b"\0" * (1 << 20)) for _ in range(64)) + packer.flush()
    read, code = code_after(bomb)
    assert code == "ratio"
    assert len(read) < 8 << 20
