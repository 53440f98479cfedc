"""Processes that use an embedded server as the web server, a worker and a command do."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any

import psutil  # type: ignore[import-untyped]
import psycopg

from config.database.embedded import PROJECT, wait_until_answering
from config.database.folder import DATABASE, PORT, USER, ServerFolder

# Connects, says so, and stays until its standard input ends.
STAYING = """
import sys
import time
from pathlib import Path
from types import MappingProxyType
from tests.config.database.users import connect
with connect(Path(sys.argv[1])):
    print("in", flush=True)
    sys.stdin.read()
"""

# Commits one row after another and says each number once it is committed.
WRITING = """
import sys
import time
from pathlib import Path
from types import MappingProxyType
from tests.config.database.users import connect, writes
writes(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
"""

_started: list[subprocess.Popen[str]] = []

ROWS = "CREATE TABLE IF NOT EXISTS rows (writer text, number int, PRIMARY KEY (writer, number))"


def connect(root: Path) -> psycopg.Connection[Any]:
    """A connection as a user of the server in `root`, which is started or brought back if need be."""
    wait_until_answering(root)
    return psycopg.connect(
        host=str(ServerFolder(root).socket_folder), port=PORT, user=USER, dbname=DATABASE, autocommit=True
    )


def writes(root: Path, writer: str, count: int) -> None:
    """Commit rows 1 to `count` in the name of `writer`, and print each number after its commit."""
    with connect(root) as connection:
        # Two sessions that create one table at the same time collide in PostgreSQL's catalogue.
        connection.execute("SELECT pg_advisory_lock(1)")
        connection.execute(ROWS)
        connection.execute("SELECT pg_advisory_unlock(1)")
        for number in range(1, count + 1):
            connection.execute("INSERT INTO rows VALUES (%s, %s)", [writer, number])
            print(number, flush=True)


def start(
    program: str,
    root: Path,
    *arguments: str,
    python: str = sys.executable,
    user: int | None = None,
    stderr: int | None = None,
    variables: Mapping[str, str] = MappingProxyType({}),
) -> subprocess.Popen[str]:
    """Run `program` on the server in `root` in a process of its own, with pipes to its input and output."""
    process = subprocess.Popen(
        [python, "-c", program, str(root), *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=stderr,
        text=True,
        cwd=PROJECT,
        env={**os.environ, **variables},
        user=user,
        group=user,
        extra_groups=None if user is None else [],
    )
    _started.append(process)
    return process


def line_of(process: subprocess.Popen[str]) -> str:
    """The next line that the process says; empty once it has ended."""
    output: IO[str] | None = process.stdout
    assert output is not None
    return output.readline().strip()


def end(process: subprocess.Popen[str]) -> str:
    """Let a staying process go or a writing one finish, and return what it had not said yet."""
    output, _ = process.communicate(timeout=120)
    assert process.returncode == 0
    return output


def keepers(root: Path) -> list[psutil.Process]:
    """The keeper processes of the server in `root`."""
    return [
        process for process, words in _naming(root) if any("config.database.keeper" in word for word in words)
    ]


def servers(root: Path) -> list[psutil.Process]:
    """PostgreSQL's first processes in `root`, without those that they started."""
    return [process for process, words in _naming(root) if "-D" in words]


def children(root: Path) -> list[psutil.Process]:
    """The processes that PostgreSQL's first one started."""
    found = []
    for server in servers(root):
        # It may end while it is looked at.
        with contextlib.suppress(psutil.NoSuchProcess):
            found += server.children()
    return found


def _naming(root: Path) -> list[tuple[psutil.Process, list[str]]]:
    """The processes that have the server's folder on their command lines, with those lines."""

    def names(word: str) -> bool:
        return word == str(root) or word.startswith(f"{root}/cluster-") or word == f"{root}/data"

    lines = [(process, process.info["cmdline"] or []) for process in psutil.process_iter(["cmdline"])]
    return [(process, words) for process, words in lines if any(map(names, words))]


def stop(root: Path) -> None:
    """Stop the server in `root` as a shutdown of the machine would: by a signal to its keeper.

    The keeper first: it might bring back a server that ends before it does.
    """
    for found in (keepers, servers):
        while running := found(root):
            for process in running:
                with contextlib.suppress(psutil.NoSuchProcess):
                    process.send_signal(signal.SIGTERM)
            assert have_ended(running)


def have_ended(processes: Sequence[psutil.Process], seconds: float = 30) -> bool:
    """Whether all of them end in time; one that only waits for its parent to take note has ended."""
    deadline = time.monotonic() + seconds
    while any(map(_is_alive, processes)):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def _is_alive(process: psutil.Process) -> bool:
    try:
        return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def kill_all() -> None:
    """End every process that `start` started and no test has ended."""
    while _started:
        process = _started.pop()
        if process.stdout and not process.stdout.closed:
            kill(process)


def rows(root: Path) -> set[tuple[str, int]]:
    """What the writers committed, as the server has it now."""
    with connect(root) as connection:
        return set(connection.execute("SELECT writer, number FROM rows").fetchall())


def kill(process: subprocess.Popen[str]) -> str:
    """End the process as `kill -9` does, and return what it had not been heard to say."""
    process.kill()
    return process.communicate(timeout=60)[0]
