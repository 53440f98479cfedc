"""The embedded server's data: made once, checked before each start, and served by PostgreSQL's processes."""

import contextlib
import locale
import os
import re
import secrets
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
CLUSTER = "cluster-"
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
        if not self.folder.data.exists():
            self._link(self._finished() or self._create(server_lock))
        self._check_version()
        # It names a process that is dead; by now the number may be another's.
        (self.folder.data / "postmaster.pid").unlink(missing_ok=True)
        process = self._launch(self.folder.make_socket_folder(), server_lock)
        self._wait_until_ready(process)
        return process.pid

    def _create(self, server_lock: int) -> Path:
        """Make a cluster in a folder beside, so that a half-made one is never taken for a real one.

        Its name is new as well: a server whose data was removed while it ran still writes to its own by name.
        """
        new = self.folder.root / "data.new"
        shutil.rmtree(new, ignore_errors=True)
        try:
            self._run(["initdb", "-D", str(new), *self._initdb_options()], server_lock)
            single_user = ["postgres", "--single", "-D", str(new), "postgres"]
            self._run(single_user, server_lock, f"CREATE DATABASE {DATABASE}\n")
            return new.rename(self.folder.root / f"{CLUSTER}{secrets.token_hex(4)}")
        finally:
            shutil.rmtree(new, ignore_errors=True)

    def _finished(self) -> Path | None:
        """A cluster that was made, but lost its link."""
        return next(self.folder.root.glob(f"{CLUSTER}*"), None)

    def _link(self, cluster: Path) -> None:
        self.folder.data.unlink(missing_ok=True)
        self.folder.data.symlink_to(cluster.name)
        # Commits that follow are promised to outlive a power cut, so the names above them must as well.
        _sync_folder(self.folder.root)

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

    def _launch(self, sockets: Path, server_lock: int) -> subprocess.Popen[bytes]:
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": _quoted(sockets),
            "unix_socket_permissions": "0700",
            "port": PORT,
            "max_connections": "100",
            "logging_collector": "off",
            "timezone": "UTC",
            "log_timezone": "UTC",
        }
        command = ["postgres", "-D", str(self.folder.data.resolve())]
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
                self.folder.leave_socket_folder()
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
