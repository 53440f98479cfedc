"""Opens source files safely, knows them by their SHA-256, and notices when one changes while it is read."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from articles.importers.records import UnreadableFileError
from articles.importers.unpacking import is_utf16, plain_chunks

CHUNK = 1 << 18
HEAD = 1 << 16  # enough of a file to tell what it is

Advanced = Callable[[int], None]  # told how many more bytes were read
_Stamp = tuple[int, int, int, int]  # device, inode, size in bytes, time of the last change in ns


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file as it was when it was hashed. `name` is what the report and the provenance call it."""

    name: str
    path: Path
    sha256: str
    stamp: _Stamp

    @property
    def size(self) -> int:
        """In bytes, packed as it lies."""
        return self.stamp[2]


def examined(path: Path, name: str, advanced: Advanced) -> tuple[SourceFile, bytes]:
    """Reads the file once: its hash, and the beginning of what it holds, unpacked and in UTF-8.

    A packed file is unpacked to its end, so that a bomb is refused before anything of it is imported. Raises
    UnreadableFileError (not-found, not-readable, not-a-file, ratio).
    """
    sha256 = hashlib.sha256()
    head = bytearray()
    with _opened(path) as file:
        stamp = _stamp(file)
        raw = _hashed(_chunks(file, advanced), sha256)
        try:
            for chunk in plain_chunks(raw):
                head += chunk[: HEAD - len(head)]
        except UnreadableFileError as error:
            if error.note.code == "ratio":
                raise
        for _ in raw:  # what follows any damage belongs to the hash too
            pass
    return SourceFile(name, path, sha256.hexdigest(), stamp), bytes(head)


def contents(source: SourceFile, advanced: Advanced) -> Iterator[bytes]:
    """What the file holds, unpacked and in UTF-8, a piece at a time.

    Raises UnreadableFileError, possibly after some pieces (truncated, bad-gzip, file-changed).
    """
    with _opened(source.path) as file:
        _refuse_a_change(file, source)
        yield from plain_chunks(_chunks(file, advanced))
        _refuse_a_change(file, source)


def was_utf16(source: SourceFile) -> bool:
    """Whether the pieces of `contents` were UTF-16 in the file."""
    with _opened(source.path) as file:
        return is_utf16(_chunks(file, lambda _: None))


def _chunks(file: BinaryIO, advanced: Advanced) -> Iterator[bytes]:
    while chunk := file.read(CHUNK):
        advanced(len(chunk))
        yield chunk


def _hashed(chunks: Iterator[bytes], sha256: "hashlib._Hash") -> Iterator[bytes]:
    for chunk in chunks:
        sha256.update(chunk)
        yield chunk


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """Never follows a link that was put in the file's place, and never waits for a pipe."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        raise UnreadableFileError("not-found", "There is no such file.") from None
    except OSError as error:
        raise UnreadableFileError("not-readable", f"The file cannot be read: {error.strerror}.") from None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise UnreadableFileError("not-a-file", "This is no regular file.")
    with os.fdopen(descriptor, "rb", buffering=0) as file:
        yield file


def _stamp(file: BinaryIO) -> _Stamp:
    now = os.fstat(file.fileno())
    return now.st_dev, now.st_ino, now.st_size, now.st_mtime_ns


def _refuse_a_change(file: BinaryIO, source: SourceFile) -> None:
    if _stamp(file) != source.stamp:
        raise UnreadableFileError(
            "file-changed", "The file was changed while it was being read; import it again."
        )
