"""The keeper: a process apart that starts PostgreSQL for its users, and stops it after the last of them.

Users need no code to leave. Each holds a share of one lock for life, and the kernel takes it back however
they end.
"""

import contextlib
import fcntl
import os
import resource
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from config.database.binaries import Binaries
from config.database.cluster import Cluster, ready_process
from config.database.errors import EmbeddedPostgresError
from config.database.folder import ServerFolder
from config.database.locks import is_same_file, open_lock, take_soon, try_take

READY = b"ready"

# Commands that follow one another find the server warm.
LINGER_SECONDS = 2.0
LOOK_SECONDS = 1.0
ADOPTION_SECONDS = 60
STOP_SECONDS = 60


def main(root: str, binaries: str, major: str, answer_to: str, start_lock: str) -> None:
    """Run to the end; `answer_to` is a pipe to the user who waits, `start_lock` the lock of that user."""
    _leave_the_caller()
    folder = ServerFolder(Path(root))
    try:
        server = _start_or_adopt(folder, Binaries(Path(binaries), int(major)))
        keeper_lock = take_soon(folder.keeper_lock, seconds=10)
        if keeper_lock is None:
            raise EmbeddedPostgresError(f"Another process holds {folder.keeper_lock}.")
    except Exception as error:
        # Nobody sees this process's own output, so whatever it is has to go to the user who waits.
        sentence = (
            str(error)
            if isinstance(error, EmbeddedPostgresError)
            else f"PostgreSQL's keeper failed: {error!r}."
        )
        os.write(int(answer_to), sentence.encode(errors="replace")[:4000])
        raise SystemExit(1) from error
    _in_background(_end_with_the_server, folder, open_lock(folder.server_lock))
    _in_background(_end_with_the_folder, folder, server)
    _stop_on_signal(server)
    users_lock = open_lock(folder.users_lock)
    os.write(int(answer_to), READY)
    os.close(int(answer_to))
    os.close(int(start_lock))
    _keep(users_lock, server)


def _leave_the_caller() -> None:
    """Give up all that came from the process that happened to be the first user, except its rights."""
    if os.fork():
        os._exit(0)
    os.chdir("/")
    os.umask(0o077)
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in ("RLIMIT_AS", "RLIMIT_CPU", "RLIMIT_DATA", "RLIMIT_FSIZE", "RLIMIT_NPROC"):
        with contextlib.suppress(AttributeError, OSError, ValueError):
            limit = getattr(resource, name)
            hard = resource.getrlimit(limit)[1]
            resource.setrlimit(limit, (hard, hard))


def _start_or_adopt(folder: ServerFolder, binaries: Binaries) -> int:
    """The number of the server's first process: one started here, or one whose keeper was killed."""
    server_lock = open_lock(folder.server_lock)
    try:
        deadline = time.monotonic() + ADOPTION_SECONDS
        while not try_take(server_lock):
            # Somebody of the server lives: either all of it, or the rest of one that is going down.
            if _answers(folder) and (server := ready_process(folder)):
                return server
            if time.monotonic() > deadline:
                raise EmbeddedPostgresError(
                    f"The PostgreSQL in {folder.root} neither answers nor ends; its log is {folder.log}."
                )
            time.sleep(0.02)
        return Cluster(folder, binaries).start(server_lock)
    finally:
        # PostgreSQL has the lock now, and it alone.
        os.close(server_lock)


def _answers(folder: ServerFolder) -> bool:
    with socket.socket(socket.AF_UNIX) as client:
        try:
            client.connect(str(folder.socket))
        except OSError:
            return False
        return True


def _in_background(work: Callable[[ServerFolder, int], None], folder: ServerFolder, number: int) -> None:
    threading.Thread(target=work, args=[folder, number], daemon=True).start()


def _end_with_the_server(folder: ServerFolder, server_lock: int) -> None:
    """End this process when the last of PostgreSQL's has ended, whatever the reason."""
    fcntl.flock(server_lock, fcntl.LOCK_EX)
    if is_same_file(server_lock, folder.server_lock):
        folder.leave_socket_folder()
    os._exit(0)


def _end_with_the_folder(folder: ServerFolder, server: int) -> None:
    """End the server when its folder is removed: at the same place another one may be made at any time."""
    server_lock = open_lock(folder.server_lock)
    while is_same_file(server_lock, folder.server_lock):
        time.sleep(LOOK_SECONDS)
    _send(server, signal.SIGKILL)


def _stop_on_signal(server: int) -> None:
    def stop(number: int, frame: FrameType | None) -> None:
        _send(server, signal.SIGINT)

    signal.signal(signal.SIGTERM, stop)


def _keep(users_lock: int, server: int) -> None:
    """Wait for the last user to go and nobody to come, then stop the server; never returns."""
    while True:
        fcntl.flock(users_lock, fcntl.LOCK_EX)
        fcntl.flock(users_lock, fcntl.LOCK_UN)
        time.sleep(LINGER_SECONDS)
        if try_take(users_lock):
            # New users wait for this lock, so none of them meets a server that is going down.
            _send(server, signal.SIGINT)
            time.sleep(STOP_SECONDS)
            _send(server, signal.SIGQUIT)
            time.sleep(STOP_SECONDS)
            os._exit(1)


def _send(server: int, number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(server, number)


if __name__ == "__main__":
    main(*sys.argv[1:])
