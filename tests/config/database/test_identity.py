"""Root, an ordinary user and a user without a name all get a server, and no folder is opened for it."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from config.database.binaries import find_binaries
from config.database.embedded import PROJECT, ensure_running
from config.database.errors import EmbeddedPostgresError
from config.database.folder import ServerFolder
from config.database.identity import prefix_for_commands
from tests.config.database.users import STAYING, connect, end, kill_all, line_of, servers, start, stop

# Where the venv's Python lies in a folder of root's, the system's one runs the project for other users.
PYTHONS = (sys.executable, "/usr/bin/python3")
PACKAGES = {"PYTHONPATH": os.pathsep.join([str(PROJECT), str(Path(psycopg.__file__).parent.parent)])}

only_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else")


@pytest.fixture
def home() -> Iterator[Path]:
    """A folder that other users can reach: pytest's own are root's alone."""
    folder = Path(tempfile.mkdtemp(prefix="stet-test-", dir="/tmp"))
    yield folder
    kill_all()
    stop(folder / "postgres")
    shutil.rmtree(folder)


@only_root
def test_root_gets_a_server_and_every_folder_keeps_its_mode(cold_root: Path) -> None:
    cold_root.parent.chmod(0o700)
    web = start(STAYING, cold_root)
    assert line_of(web) == "in"
    assert [server.uids().real for server in servers(cold_root)] == [0]
    for folder in (cold_root.parent, cold_root, cold_root / "data"):
        assert folder.stat().st_mode & 0o777 == 0o700
        assert folder.stat().st_uid == 0
    end(web)


@only_root
@pytest.mark.parametrize("user", [65534, 54321], ids=["an ordinary user", "a user without a name"])
def test_somebody_else_than_root_gets_a_server(home: Path, user: int) -> None:
    os.chown(home, user, user)
    python = next((python for python in PYTHONS if _runs(python, user)), None)
    if python is None:
        pytest.skip("no Python here that another user may run and that can load psycopg")
    web = start(STAYING, home / "postgres", python=python, user=user, variables=PACKAGES)
    assert line_of(web) == "in"
    assert [server.uids().real for server in servers(home / "postgres")] == [user]
    end(web)


def _runs(python: str, user: int) -> bool:
    try:
        subprocess.run(
            [python, "-c", "import psycopg, psutil"],
            env=PACKAGES,
            cwd="/",
            user=user,
            group=user,
            extra_groups=[],
            capture_output=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return False
    return True


@only_root
def test_a_folder_of_somebody_else_is_refused_before_anything_is_written(home: Path) -> None:
    folder = home / "postgres"
    folder.mkdir()
    os.chown(folder, 65534, 65534)
    with pytest.raises(EmbeddedPostgresError, match=r"belongs to nobody: run as that user"):
        ensure_running(folder)
    assert list(folder.iterdir()) == []


@only_root
def test_root_in_a_closed_folder_of_somebody_else_is_told_who_should_run_it(home: Path) -> None:
    (home / "postgres").mkdir()
    home.chmod(0o700)
    os.chown(home, 65534, 65534)
    with pytest.raises(EmbeddedPostgresError, match=r"in a folder of another user: run as that user"):
        ensure_running(home / "postgres")


def test_a_system_that_refuses_user_namespaces_is_told_of_both_ways_out(
    root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    refusing = tmp_path / "unshare"
    refusing.write_text("#!/bin/sh\nexit 1\n")
    refusing.chmod(0o755)
    binaries = find_binaries()
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(EmbeddedPostgresError, match=r"as root, .* ordinary user, or set DATABASE_URL\.$"):
        prefix_for_commands(ServerFolder(root), binaries)


def test_a_server_answers_only_through_its_own_folder(root: Path) -> None:
    with connect(root) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
        assert connection.execute("SHOW unix_socket_permissions").fetchone() == ("0700",)
    assert root.stat().st_mode & 0o777 == 0o700
