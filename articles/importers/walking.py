"""Finds the files that paths stand for: folders are walked in one order, and nothing outside them is read."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from articles.importers.excerpts import escaped
from articles.importers.records import Note

# What people lay beside their data. It is prose about the files, no article.
PROSE = {
    "readme",
    "license",
    "licence",
    "copying",
    "notice",
    "manifest",
    "changelog",
    "attribution",
    "authors",
}
PROSE_ENDINGS = {"", ".md", ".txt", ".rst", ".html"}
LITTER = {"__MACOSX", "Thumbs.db", "desktop.ini"}


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read. `name` is its own, or its path inside the folder that was named."""

    path: Path
    name: str
    size: int  # in bytes


def found_files(path: Path) -> Iterator[Found | Note]:
    """One file, or all files under a folder; a note for each thing that is passed over or refused."""
    try:
        real = path.resolve(strict=True)
    except (OSError, RuntimeError):
        yield Note("not-found", escaped(path.name or str(path)), "There is no such file.", refused=True)
        return
    if real.is_dir():
        yield from _walked(real)
    else:
        yield _found(real, escaped(path.name))


def _walked(root: Path) -> Iterator[Found | Note]:
    # No recursion: folders may be nested more deeply than Python's stack.
    waiting = [root]
    while waiting:
        path = waiting.pop()
        if path == root or (path.is_dir() and not path.is_symlink()):
            try:
                waiting += sorted(_entries(path), reverse=True)
            except OSError as error:
                message = f"The folder cannot be read: {error.strerror}."
                yield Note("not-readable", _name(path, root), message, refused=True)
        else:
            yield _judged(path, root)


def _entries(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.name.startswith(".") and entry.name not in LITTER:
                yield folder / entry.name


def _judged(path: Path, root: Path) -> Found | Note:
    name = _name(path, root)
    if path.is_symlink():
        return _judged_link(path, root, name)
    if path.stem.lower() in PROSE and path.suffix.lower() in PROSE_ENDINGS:
        return Note("passed-over", name, "By its name this is prose about the files, no article.")
    return _found(path, name)


def _judged_link(path: Path, root: Path, name: str) -> Note:
    try:
        is_inside = path.resolve().is_relative_to(root)
    except (OSError, RuntimeError):
        is_inside = False
    if is_inside:
        return Note("link", name, "A link inside the folder; the file itself is read where it stands.")
    return Note("outside", name, "A link that leads out of the folder is not followed.", refused=True)


def _found(path: Path, name: str) -> Found:
    try:
        return Found(path, name, path.lstat().st_size)
    except OSError:  # gone in the meantime: reading it will say so
        return Found(path, name, 0)


def _name(path: Path, root: Path) -> str:
    return escaped(path.relative_to(root).as_posix())
