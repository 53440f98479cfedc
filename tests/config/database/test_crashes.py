"""Kills with -9 in every combination: the next user finds every row that was called committed."""

import itertools
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import psutil  # type: ignore[import-untyped]
import psycopg
import pytest

from config.database.embedded import wait_until_answering
from config.database.folder import ServerFolder
from tests.config.database.users import (
    STAYING,
    WRITING,
    children,
    connect,
    end,
    have_ended,
    keepers,
    kill,
    line_of,
    rows,
    servers,
    start,
    stop,
)

Writer = subprocess.Popen[str]


def test_every_committed_row_outlives_any_combination_of_kills(root: Path) -> None:
    acknowledged: set[tuple[str, int]] = set()
    for number, victims in enumerate(COMBINATIONS):
        name = f"writer {number}"
        writer = start(WRITING, root, name, "100000", stderr=subprocess.DEVNULL)
        heard = [line_of(writer) for _ in range(10)]
        for processes in [victim(root, writer) for victim in victims]:
            for process in processes:
                _kill_if_alive(process)
        # The last line of a killed writer may have been cut in the middle of its number.
        lines = heard + kill(writer).rpartition("\n")[0].split("\n")
        acknowledged |= {(name, int(line)) for line in lines if line}
        _forge_the_pid_files(root)
        assert acknowledged <= rows(root), f"after killing {[victim.__name__ for victim in victims]}"
    assert len(acknowledged) >= 10 * len(COMBINATIONS)


def _users(root: Path, writer: Writer) -> list[psutil.Process]:
    return [psutil.Process(writer.pid)]


def _keeper(root: Path, writer: Writer) -> list[psutil.Process]:
    return keepers(root)


def _postmaster(root: Path, writer: Writer) -> list[psutil.Process]:
    return servers(root)


def _children(root: Path, writer: Writer) -> list[psutil.Process]:
    return children(root)


VICTIMS: tuple[Callable[[Path, Writer], list[psutil.Process]], ...] = (
    _users,
    _keeper,
    _postmaster,
    _children,
)
COMBINATIONS = [chosen for size in range(1, 5) for chosen in itertools.combinations(VICTIMS, size)]


def _kill_if_alive(process: psutil.Process) -> None:
    try:
        process.kill()
    except psutil.NoSuchProcess:
        return


def _forge_the_pid_files(root: Path) -> None:
    """Where the server is dead for good, have its pid files name a process that lives: this one."""
    if servers(root):
        return
    for path in (root / "data" / "postmaster.pid", Path(f"{ServerFolder(root).socket.resolve()}.lock")):
        if path.exists():
            path.write_text("\n".join([str(os.getpid()), *path.read_text().splitlines()[1:]]) + "\n")


def test_a_server_whose_keeper_was_killed_goes_on_and_gets_a_new_keeper(root: Path) -> None:
    web = start(STAYING, root)
    assert line_of(web) == "in"
    (server,) = servers(root)
    (keeper,) = keepers(root)
    keeper.kill()
    keeper.wait()
    worker = start(STAYING, root)
    assert line_of(worker) == "in"
    assert servers(root) == [server]
    (keeper,) = keepers(root)
    end(web)
    end(worker)
    assert have_ended([server, keeper])


def test_pid_files_that_name_a_living_stranger_are_not_believed(root: Path) -> None:
    web = start(STAYING, root)
    assert line_of(web) == "in"
    doomed = [*keepers(root), *servers(root), *children(root)]
    pid_file = (root / "data" / "postmaster.pid").read_text().splitlines()
    for process in doomed:
        process.kill()
    assert have_ended(doomed)
    kill(web)
    forged = "\n".join([str(os.getppid()), *pid_file[1:]]) + "\n"
    (root / "data" / "postmaster.pid").write_text(forged)
    Path(f"{ServerFolder(root).socket.resolve()}.lock").write_text(forged)
    with connect(root) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_a_user_that_outlives_the_server_brings_it_back(root: Path) -> None:
    with connect(root) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 1 AS number")
        for process in [*servers(root), *children(root)]:
            process.kill()
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")
    wait_until_answering(root)
    with connect(root) as connection:
        assert connection.execute("SELECT number FROM kept").fetchone() == (1,)


def test_a_start_killed_in_the_middle_is_done_again(cold_root: Path) -> None:
    web = start(STAYING, cold_root)
    while not (cold_root / "data.new").exists():
        assert web.poll() is None
    for keeper in keepers(cold_root):
        keeper.kill()
    assert line_of(web) == "in"
    assert not (cold_root / "data.new").exists()
    end(web)


def test_a_folder_removed_under_a_running_server_and_made_again_is_not_touched_by_the_old_one(
    cold_root: Path,
) -> None:
    web = start(STAYING, cold_root)
    assert line_of(web) == "in"
    old = [*servers(cold_root), *children(cold_root), *keepers(cold_root)]
    _remove(cold_root)
    end(start(WRITING, cold_root, "web", "3"))
    assert have_ended(old)
    assert rows(cold_root) == {("web", 1), ("web", 2), ("web", 3)}
    kill(web)
    stop(cold_root)
    assert rows(cold_root) == {("web", 1), ("web", 2), ("web", 3)}


def test_a_folder_removed_while_its_server_lingers_and_made_again_is_whole(cold_root: Path) -> None:
    end(start(STAYING, cold_root))
    old = [*servers(cold_root), *keepers(cold_root)]
    _remove(cold_root)
    end(start(WRITING, cold_root, "web", "3"))
    assert have_ended(old)
    stop(cold_root)
    assert rows(cold_root) == {("web", 1), ("web", 2), ("web", 3)}


def _remove(folder: Path) -> None:
    """As `rm -rf` does, until it is gone: a server that lives in there may make or remove files of its own."""
    while folder.exists():
        shutil.rmtree(folder, ignore_errors=True)
