"""What keeps a command from its database is told in one sentence on stderr, with status 1 and no traceback."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from config.database.embedded import PROJECT

NOWHERE = "postgres://ann:s3cret@127.0.0.1:1/archive"


def manage(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=PROJECT,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("variables", "sentence"),
    [
        ({"DATABASE_URL": NOWHERE}, "The database of DATABASE_URL cannot be reached: "),
        ({"DATABASE_URL": "sqlite:///archive"}, "DATABASE_URL must have the form "),
        ({"DATABASE_URL": "", "PG_BIN": "/nowhere"}, "PG_BIN names /nowhere, but no PostgreSQL "),
    ],
)
def test_a_database_that_cannot_be_had_is_one_sentence(
    tmp_path: Path, variables: dict[str, str], sentence: str
) -> None:
    done = manage("migrate", **{"STET_DATA": str(tmp_path), **variables})
    assert done.returncode == 1
    assert done.stderr.startswith(sentence)
    assert done.stderr.count("\n") == 1
    assert "s3cret" not in done.stderr


def test_every_other_error_keeps_its_traceback(tmp_path: Path) -> None:
    done = manage("shell", "-c", "raise KeyError('unforeseen')", STET_DATA=str(tmp_path))
    assert done.returncode == 1
    assert "Traceback" in done.stderr


def test_without_the_packages_the_way_to_them_is_named(tmp_path: Path) -> None:
    shutil.copy(PROJECT / "manage.py", tmp_path)
    done = subprocess.run(
        [sys.executable, "-I", "-S", "manage.py", "check"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert (
        done.stderr
        == "django is not installed here: run `make install`, then `.venv/bin/python manage.py`.\n"
    )
