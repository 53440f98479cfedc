"""The embedded server as its users see it: there when wanted, shared, and gone after the last of them."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from config.database.embedded import PROJECT, ensure_running, is_answering
from config.database.errors import EmbeddedPostgresError
from config.database.folder import ServerFolder
from tests.config.database.users import (
    STAYING,
    WRITING,
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


def test_eight_processes_that_start_at_once_on_a_cold_folder_share_one_server(cold_root: Path) -> None:
    writers = [start(WRITING, cold_root, f"writer {number}", "50") for number in range(8)]
    for writer in writers:
        end(writer)
    assert rows(cold_root) == {(f"writer {number}", row) for number in range(8) for row in range(1, 51)}
    assert len(servers(cold_root)) == 1
    assert len(keepers(cold_root)) == 1


def test_the_last_user_out_stops_the_server_and_nobody_before(root: Path) -> None:
    web, worker = start(STAYING, root), start(STAYING, root)
    assert line_of(web) == line_of(worker) == "in"
    running = [*servers(root), *keepers(root)]
    end(web)
    # Longer than the keeper lingers.
    time.sleep(2.5)
    assert is_answering(root)
    end(worker)
    assert have_ended(running)
    assert "database system is shut down" in ServerFolder(root).log.read_text()


def test_users_killed_with_minus_nine_count_as_gone(root: Path) -> None:
    web = start(STAYING, root)
    assert line_of(web) == "in"
    running = [*servers(root), *keepers(root)]
    kill(web)
    assert have_ended(running)


def test_a_callers_pipe_ends_when_the_caller_ends(root: Path) -> None:
    caller = start(STAYING, root, stderr=subprocess.PIPE)
    began = time.monotonic()
    output, errors = caller.communicate(timeout=60)
    assert (output, errors) == ("in\n", "")
    assert is_answering(root), "the server is still there, and yet the pipes have ended"
    assert time.monotonic() - began < 30


def test_a_server_that_has_stopped_comes_back_with_its_rows(root: Path) -> None:
    assert end(start(WRITING, root, "web", "3")) == "1\n2\n3\n"
    stop(root)
    assert not is_answering(root)
    assert rows(root) == {("web", 1), ("web", 2), ("web", 3)}


def test_a_folder_with_a_very_long_name_works_through_a_private_socket_folder(tmp_path: Path) -> None:
    root = tmp_path.joinpath(*["a folder with a long name"] * 12, "postgres")
    assert len(str(root)) > 300
    sockets = ServerFolder(root).socket_folder
    end(start(WRITING, root, "web", "2"))
    assert sockets.stat().st_mode & 0o777 == 0o700
    assert rows(root) == {("web", 1), ("web", 2)}
    stop(root)
    assert not sockets.exists()


@pytest.mark.parametrize("name", ["one, 'two' and \"three\"", "日本語 back\\slash $HOME `id` 100%"])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    root = tmp_path / name / "postgres"
    try:
        with connect(root) as connection:
            assert connection.execute("SELECT 1").fetchone() == (1,)
    finally:
        stop(root)


def test_a_socket_folder_that_others_could_open_is_refused(tmp_path: Path) -> None:
    root = tmp_path.joinpath(*["a folder with a long name"] * 12, "postgres")
    sockets = ServerFolder(root).socket_folder
    sockets.mkdir(mode=0o755)
    try:
        with pytest.raises(EmbeddedPostgresError, match="only you can open"):
            ensure_running(root)
    finally:
        sockets.rmdir()


def test_the_first_users_environment_limits_and_mask_do_not_reach_the_server(root: Path) -> None:
    caller = {"PGOPTIONS": "-c search_path=nowhere", "PGPORT": "1", "PGDATA": "/nowhere", "LC_ALL": "tr_TR"}
    limits = "import os, resource; os.umask(0); resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, -1))\n"
    first = start(limits + STAYING, root, variables=caller)
    assert line_of(first) == "in"
    with connect(root) as connection:
        # Two megabytes are more than the first user may write into one file.
        connection.execute(
            "CREATE TABLE large AS SELECT repeat(md5(n::text), 10) FROM generate_series(1, 9000) n"
        )
        assert connection.execute("SHOW search_path").fetchone() == ('"$user", public',)
    assert ServerFolder(root).log.stat().st_mode & 0o777 == 0o600
    end(first)


def test_signals_to_the_first_users_group_leave_the_server_alone(root: Path) -> None:
    first = start("import os; os.setpgrp()\n" + STAYING, root)
    assert line_of(first) == "in"
    assert {os.getpgid(process.pid) for process in [*servers(root), *keepers(root)]}.isdisjoint({first.pid})
    assert {process.cwd() for process in keepers(root)} == {"/"}
    end(first)


def test_text_search_knows_quotes_and_dashes_from_letters(root: Path) -> None:
    with connect(root) as connection:
        found = connection.execute("SELECT to_tsvector('simple', '“Rates”—and café’s')").fetchone()
    assert found == ("'and':2 'café':3 'rates':1 's':4",)


def test_a_command_that_does_not_touch_the_database_starts_no_server(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=PROJECT,
        env={**os.environ, "STET_DATA": str(tmp_path), "DATABASE_URL": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "postgres").exists()


def test_data_of_another_major_version_is_refused_with_a_way_out(root: Path) -> None:
    end(start(STAYING, root))
    stop(root)
    (root / "data" / "PG_VERSION").write_text("9\n")
    with pytest.raises(
        EmbeddedPostgresError, match=r"written by PostgreSQL 9, .* point PG_BIN at .* PostgreSQL 9"
    ):
        ensure_running(root)


def test_a_folder_that_cannot_be_made_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(
        EmbeddedPostgresError, match=r"^The database folder .*/file/postgres cannot be used: .*\.$"
    ):
        ensure_running(tmp_path / "file" / "postgres")


def test_a_start_that_fails_passes_on_postgresqls_reason(root: Path) -> None:
    end(start(STAYING, root))
    stop(root)
    with (root / "data" / "postgresql.conf").open("a") as settings:
        settings.write("no_such_setting = 1\n")
    with pytest.raises(
        EmbeddedPostgresError, match=r"cannot start in .*: .*no_such_setting|configuration file"
    ):
        ensure_running(root)


@pytest.mark.skipif(os.geteuid() != 0 or sys.platform != "linux", reason="a small disk takes root to mount")
def test_a_full_disk_is_called_a_full_disk(tmp_path: Path) -> None:
    root = tmp_path / "postgres"
    root.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m,mode=700", "stet", root], check=True)
    try:
        with pytest.raises(
            EmbeddedPostgresError, match=r"^No space is left on the disk that holds /.*postgres\.$"
        ):
            ensure_running(root)
        assert not (root / "data").exists()
    finally:
        subprocess.run(["umount", "--lazy", root], check=True)
