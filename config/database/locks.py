"""File locks, which the kernel drops when their holder dies: no number in a file is ever believed."""

import errno
import fcntl
import os
import time
from pathlib import Path

from config.database.errors import EmbeddedPostgresError


def open_lock(path: Path) -> int:
    """A descriptor of the lock file, made if missing; a process that this one starts does not inherit it."""
    return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)


def take(path: Path) -> int:
    """Wait until the lock is free, hold it alone, and return its descriptor."""
    descriptor = open_lock(path)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    return descriptor


def share(path: Path) -> int:
    """Wait until nobody holds the lock alone, hold it with others, and return its descriptor."""
    descriptor = open_lock(path)
    fcntl.flock(descriptor, fcntl.LOCK_SH)
    return descriptor


def try_take(descriptor: int) -> bool:
    """Hold the lock alone if it is free now."""
    return _try(descriptor, fcntl.LOCK_EX)


def is_held(path: Path) -> bool:
    """Whether a process holds the lock alone; False where the file does not exist."""
    try:
        descriptor = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return False
    try:
        return not _try(descriptor, fcntl.LOCK_SH)
    finally:
        os.close(descriptor)


def take_soon(path: Path, seconds: float) -> int | None:
    """Hold the lock alone within `seconds` and return its descriptor, else None.

    The wait outlasts `is_held`, which holds a lock for an instant while it looks.
    """
    descriptor = open_lock(path)
    deadline = time.monotonic() + seconds
    while not try_take(descriptor):
        if time.monotonic() > deadline:
            os.close(descriptor)
            return None
        time.sleep(0.005)
    return descriptor


def is_same_file(descriptor: int, path: Path) -> bool:
    """False once the folder has been removed under a process that still holds a lock of what it was."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except (FileNotFoundError, NotADirectoryError):
        return False


def _try(descriptor: int, kind: int) -> bool:
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EWOULDBLOCK, errno.EACCES):
            return False
        raise EmbeddedPostgresError(
            f"The file system under the database folder cannot lock files ({error.strerror}): "
            "choose a local folder with STET_DATA, or set DATABASE_URL."
        ) from error
    return True
