"""The embedded server's data: made once, checked before each start, and served by PostgreSQL's processes."""

import contextlib
import locale
import os
import re
import shutil
import subprocess
import time
from pathlib import Path

from config.database.binaries import Binaries
from config.database.errors import EmbeddedPostgresError
from config.database.folder import DATABASE, PORT, USER, ServerFolder
from config.database.identity import prefix_for_commands

# A start after a crash replays the write-ahead log, up to a gigabyte of it.
START_SECONDS = 300
LARGEST_LOG = 10 << 20

BUILTIN_LOCALE_MAJOR = 17


class Cluster:
    """One data folder and the programs that serve it. Whoever calls a method holds the server's lock."""

    def __init__(self, folder: ServerFolder, binaries: Binaries) -> None:
        self.folder = folder
        self.binaries = binaries
        self.prefix = prefix_for_commands(folder, binaries)

    def start(self, server_lock: int) -> int:
        """Bring PostgreSQL up with `server_lock` in its hands, and return the number of its first process."""
        self.folder.make_socket_folder()
        if not self.folder.data.exists():
            self._create(server_lock)
        self._check_version()
        self._remove_what_a_crash_left()
        process = self._launch(server_lock)
        self._wait_until_ready(process)
        return process.pid

    def _create(self, server_lock: int) -> None:
        """Make the data in a folder beside, so that a half-made one is never taken for the real one."""
        new = self.folder.root / "data.new"
        shutil.rmtree(new, ignore_errors=True)
        try:
            self._run(["initdb", "-D", str(new), *self._initdb_options()], server_lock)
            self._run(
                ["postgres", "--single", "-D", str(new), "postgres"],
                server_lock,
                f"CREATE DATABASE {DATABASE}\n",
            )
            new.rename(self.folder.data)
            # Commits that follow are promised to outlive a power cut, so their folder's name must as well.
            _sync_folder(self.folder.root)
        finally:
            shutil.rmtree(new, ignore_errors=True)

    def _initdb_options(self) -> list[str]:
        options = [f"--username={USER}", "--auth=trust", "--encoding=UTF8", "--lc-messages=C"]
        # Text search asks the character type which signs are letters: under plain C every sign
        # beyond ASCII is one, and a curly quote or a long dash becomes part of the word beside it.
        options += [f"--lc-ctype={_utf8_ctype()}", "--lc-collate=C"]
        if self.binaries.major >= BUILTIN_LOCALE_MAJOR:
            # The same order and the same capitals on every system.
            options += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        return options

    def _run(self, command: list[str], server_lock: int, text: str = "") -> None:
        done = subprocess.run(
            self._command(command),
            input=text,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
            pass_fds=[server_lock],
        )
        # In its single-user mode PostgreSQL reports a statement that failed, and still ends well.
        if done.returncode != 0 or "ERROR:" in done.stdout:
            raise self._failure(done.stdout)

    def _command(self, command: list[str]) -> list[str]:
        program, *rest = command
        return [*self.prefix, str(self.binaries.folder / program), *rest]

    def _check_version(self) -> None:
        try:
            major = (self.folder.data / "PG_VERSION").read_text().strip()
        except OSError as error:
            raise EmbeddedPostgresError(
                f"{self.folder.data} is not a PostgreSQL data folder that can be read ({error.strerror}): "
                "move it away, or choose another folder with STET_DATA."
            ) from error
        if major != str(self.binaries.major):
            raise EmbeddedPostgresError(
                f"{self.folder.data} was written by PostgreSQL {major}, but {self.binaries.major} was found "
                f"here: point PG_BIN at the programs of a PostgreSQL {major}, or move the folder away."
            )

    def _remove_what_a_crash_left(self) -> None:
        """Drop the files in which a dead server names its process: that number may be another's by now."""
        socket = self.folder.socket
        for leftover in (self.folder.data / "postmaster.pid", socket, Path(f"{socket}.lock")):
            leftover.unlink(missing_ok=True)

    def _launch(self, server_lock: int) -> subprocess.Popen[bytes]:
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": _quoted(self.folder.socket_folder),
            "unix_socket_permissions": "0700",
            "port": PORT,
            "max_connections": "100",
            "logging_collector": "off",
            "timezone": "UTC",
            "log_timezone": "UTC",
        }
        command = ["postgres", "-D", str(self.folder.data)]
        for name, value in settings.items():
            command += ["-c", f"{name}={value}"]
        with self.folder.log.open("wb" if _is_large(self.folder.log) else "ab") as log:
            return subprocess.Popen(
                self._command(command),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=[server_lock],
            )

    def _wait_until_ready(self, process: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + START_SECONDS
        while ready_process(self.folder) != process.pid:
            if process.poll() is not None:
                raise self._failure(_end_of(self.folder.log))
            if time.monotonic() > deadline:
                raise EmbeddedPostgresError(
                    f"PostgreSQL is not ready after {START_SECONDS} seconds; its log is {self.folder.log}."
                )
            time.sleep(0.01)

    def _failure(self, output: str) -> EmbeddedPostgresError:
        """The sentence for a PostgreSQL that gave up, with its own reason."""
        if "No space left on device" in output:
            return EmbeddedPostgresError(f"No space is left on the disk that holds {self.folder.root}.")
        reasons = re.findall(r"(?:error|FATAL|PANIC|failed to execute .*?): +(.+)", output)
        lines = [line for line in output.splitlines() if line.strip()]
        reason = reasons[-1] if reasons else (lines[-1] if lines else "it said nothing")
        return EmbeddedPostgresError(f"PostgreSQL cannot start in {self.folder.root}: {reason.strip()}.")


def ready_process(folder: ServerFolder) -> int | None:
    """The number of the server's first process once its pid file says that it is ready; None before."""
    try:
        lines = (folder.data / "postmaster.pid").read_text(errors="replace").splitlines()
    except OSError:
        return None
    is_ready = len(lines) >= 8 and lines[7].strip() == "ready" and lines[0].isdecimal()
    return int(lines[0]) if is_ready else None


def _utf8_ctype() -> str:
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        for name in ("C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"):
            with contextlib.suppress(locale.Error):
                locale.setlocale(locale.LC_CTYPE, name)
                return name
        return "C"
    finally:
        locale.setlocale(locale.LC_CTYPE, before)


def _quoted(path: Path) -> str:
    return '"' + str(path).replace('"', '""') + '"'


def _is_large(log: Path) -> bool:
    return log.exists() and log.stat().st_size > LARGEST_LOG


def _sync_folder(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _end_of(log: Path) -> str:
    with log.open("rb") as file:
        file.seek(max(0, log.stat().st_size - 4000))
        return file.read().decode(errors="replace")
