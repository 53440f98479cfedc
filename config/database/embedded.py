"""Joins the embedded server as one of its users, and has it started where nobody has yet."""

import os
import pwd
import subprocess
import sys
import threading
import time
from pathlib import Path

from psycopg import pq
from psycopg.conninfo import make_conninfo

from config.database import locks
from config.database.binaries import Binaries, find_binaries
from config.database.errors import EmbeddedPostgresError
from config.database.folder import PORT, USER, ServerFolder
from config.database.keeper import READY

PROJECT = Path(__file__).resolve().parent.parent.parent
# Run by a Python in isolated mode, which obeys no variable and looks into no current folder.
KEEPER_PROGRAM = f"""
import sys
sys.path.insert(0, {str(PROJECT)!r})
from config.database.keeper import main
main(*sys.argv[1:])
"""

# All that the server takes from the environment of its first user: nothing that PostgreSQL would obey.
KEPT_VARIABLES = ("PATH", "HOME", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
ATTEMPTS = 3
ANSWER_SECONDS = 60

_mutex = threading.Lock()
_shares: dict[Path, int] = {}


def ensure_running(root: Path) -> None:
    """Make this process a user of the server in `root`, and start that server if it is not running.

    Cheap when it runs: two looks at lock files. Raises EmbeddedPostgresError if the server cannot run.
    """
    folder = ServerFolder(root)
    with _mutex:
        try:
            _join(folder)
            if not locks.is_held(folder.keeper_lock):
                _start(folder)
        except OSError as error:
            raise EmbeddedPostgresError(
                f"The database folder {root} cannot be used: {error.strerror or error}."
            ) from error


def wait_until_answering(root: Path) -> None:
    """Bring back a server that died or is on its way down or up."""
    deadline = time.monotonic() + ANSWER_SECONDS
    while True:
        ensure_running(root)
        if is_answering(root):
            return
        if time.monotonic() > deadline:
            raise EmbeddedPostgresError(
                f"The PostgreSQL in {root} does not answer; its log is {ServerFolder(root).log}."
            )
        time.sleep(0.02)


def is_answering(root: Path) -> bool:
    """Whether the server accepts connections at this moment."""
    address = make_conninfo(host=str(ServerFolder(root).socket_folder), port=PORT, user=USER)
    return pq.PGconn.ping(address.encode()) == pq.Ping.OK


def _join(folder: ServerFolder) -> None:
    """Hold a share of the users' lock for as long as this process lives."""
    if folder.root in _shares and locks.is_same_file(_shares[folder.root], folder.users_lock):
        return
    _make_private(folder.root)
    _shares[folder.root] = locks.share(folder.users_lock)


def _make_private(root: Path) -> None:
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    owner = root.stat().st_uid
    if owner != os.geteuid():
        raise EmbeddedPostgresError(
            f"{root} belongs to {_name_of(owner)}: run as that user, choose another folder with STET_DATA, "
            "or set DATABASE_URL."
        )
    root.chmod(0o700)


def _name_of(user: int) -> str:
    try:
        return pwd.getpwuid(user).pw_name
    except KeyError:
        return f"user {user}"


def _start(folder: ServerFolder) -> None:
    start_lock = locks.take(folder.start_lock)
    try:
        for _ in range(ATTEMPTS):
            if locks.is_held(folder.keeper_lock):
                return
            answer = _run_keeper(folder, find_binaries(), start_lock)
            if answer == READY.decode():
                return
            if answer:
                raise EmbeddedPostgresError(answer)
        raise EmbeddedPostgresError(f"PostgreSQL's keeper was killed {ATTEMPTS} times while it started.")
    finally:
        # Closed and not unlocked: the keeper has the same lock, and keeps it until the server is ready
        # even if this process does not live to see that.
        os.close(start_lock)


def _run_keeper(folder: ServerFolder, binaries: Binaries, start_lock: int) -> str:
    """What the new keeper says: READY, or why the server does not start, or nothing if it was killed."""
    reading, writing = os.pipe()
    arguments = [str(folder.root), str(binaries.folder), str(binaries.major), str(writing), str(start_lock)]
    try:
        subprocess.run(
            [sys.executable, "-I", "-c", KEEPER_PROGRAM, *arguments],
            env={name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=[writing, start_lock],
            start_new_session=True,
            check=False,
        )
    finally:
        os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        return answer.read().decode(errors="replace")
