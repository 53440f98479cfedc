"""Where the embedded server keeps its things: one folder for data, log, locks and, if it fits, the socket."""

import contextlib
import hashlib
import os
import secrets
import shutil
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from config.database.errors import EmbeddedPostgresError

PORT = "5432"
USER = "stet"
DATABASE = "stet"
SOCKETS = "socket-"

# Linux allows 107 bytes in the name of a socket and macOS 103.
LONGEST_SOCKET_NAME = 100


@dataclass(frozen=True)
class ServerFolder:
    """The paths inside one embedded server's folder; `root` is absolute."""

    root: Path

    @property
    def data(self) -> Path:
        """A link to the cluster, a folder whose name no other cluster has."""
        return self.root / "data"

    @property
    def log(self) -> Path:
        return self.root / "postgres.log"

    @property
    def start_lock(self) -> Path:
        """Held by whoever is bringing the server up."""
        return self.root / "start.lock"

    @property
    def users_lock(self) -> Path:
        """Shared by every process that uses the server; taken alone to stop it."""
        return self.root / "users.lock"

    @property
    def keeper_lock(self) -> Path:
        """Held by the keeper from the moment the server answers."""
        return self.root / "keeper.lock"

    @property
    def server_lock(self) -> Path:
        """Held by PostgreSQL itself, all of its processes, for as long as one of them lives."""
        return self.root / "server.lock"

    @property
    def socket_folder(self) -> Path:
        """The folder of the socket: the root, or a short one where the root's name does not suit a socket."""
        if self._holds_sockets():
            return self.root
        # Not the TMPDIR of this or that process: all of them must arrive at the same name.
        temporary = Path("/tmp") if Path("/tmp").is_dir() else Path(tempfile.gettempdir())
        digest = hashlib.sha256(os.fsencode(self.root)).hexdigest()[:16]
        return temporary / f"stet-{os.geteuid()}-{digest}"

    @property
    def socket(self) -> Path:
        """Where users connect: a link to the socket of the server that runs now."""
        return self.socket_folder / f".s.PGSQL.{PORT}"

    def make_socket_folder(self) -> Path:
        """A new folder for the socket of one run of the server, with the link to it in place.

        A server removes its socket by name when it ends. If the root was removed under it and made again, a name
        that is used twice would be that of its successor.
        """
        self._require_private_socket_folder()
        self.remove_socket_folders()
        folder = self.socket_folder / f"{SOCKETS}{secrets.token_hex(4)}"
        folder.mkdir(mode=0o700)
        self.socket.symlink_to(folder / self.socket.name)
        return folder

    def remove_socket_folders(self) -> None:
        """Take away the sockets and locks of servers that have ended."""
        for leftover in (self.socket, Path(f"{self.socket}.lock")):
            leftover.unlink(missing_ok=True)
        for folder in self.socket_folder.glob(f"{SOCKETS}*"):
            shutil.rmtree(folder, ignore_errors=True)

    def leave_socket_folder(self) -> None:
        """Remove the sockets, and their folder if it lies outside the root."""
        self.remove_socket_folders()
        if self.socket_folder != self.root:
            with contextlib.suppress(OSError):
                self.socket_folder.rmdir()

    def _require_private_socket_folder(self) -> None:
        """Make the folder of sockets, or refuse one that somebody else could have laid there."""
        path = self.socket_folder
        with contextlib.suppress(FileExistsError):
            path.mkdir(mode=0o700)
        found = path.lstat()
        is_private = found.st_uid == os.geteuid() and stat.S_IMODE(found.st_mode) == 0o700
        if not stat.S_ISDIR(found.st_mode) or not is_private:
            raise EmbeddedPostgresError(
                f"{path} should be a folder that only you can open, and is not: remove it and try again."
            )

    def _holds_sockets(self) -> bool:
        name = os.fsencode(self.root / f"{SOCKETS}00000000" / f".s.PGSQL.{PORT}")
        # libpq reads a comma as the end of a host's name, and its connection strings are UTF-8.
        return len(name) <= LONGEST_SOCKET_NAME and b"," not in name and str(self.root).isprintable()
