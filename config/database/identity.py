"""Lets PostgreSQL run for those whom it refuses: root, and a user without a name, as containers have."""

import os
import pwd
import subprocess

from config.database.binaries import Binaries
from config.database.errors import EmbeddedPostgresError
from config.database.folder import ServerFolder

# The number of `nobody`, a name that every system knows.
NOBODY = 65534


def prefix_for_commands(folder: ServerFolder, binaries: Binaries) -> list[str]:
    """The words before a command of PostgreSQL that make it run for this process's user; often none.

    Inside a user namespace a user goes by another number, so PostgreSQL is content; outside it the files stay
    the user's own, and neither a new user nor a wider mode on any folder is needed.
    """
    user = os.geteuid()
    if user != 0 and _has_name(user):
        return []
    prefix = ["unshare", "--user", f"--map-user={NOBODY}", f"--map-group={NOBODY}"]
    who = "root" if user == 0 else f"user {user}, who has no name"
    _require(
        [*prefix, "true"],
        f"PostgreSQL refuses to run as {who}, and this system does not let it borrow another user's number "
        "(user namespaces): run as an ordinary user, or set DATABASE_URL.",
    )
    _require(
        [*prefix, "test", "-x", str(binaries.folder / "postgres"), "-a", "-w", str(folder.root)],
        f"PostgreSQL cannot reach {folder.root} or {binaries.folder} for {who}, as they lie in a folder of "
        "another user: run as that user, or set DATABASE_URL.",
    )
    return prefix


def _has_name(user: int) -> bool:
    try:
        return bool(pwd.getpwuid(user).pw_name)
    except KeyError:
        return False


def _require(command: list[str], sentence: str) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise EmbeddedPostgresError(sentence) from error
