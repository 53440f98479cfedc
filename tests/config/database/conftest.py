"""Folders for embedded servers of a test's own, apart from the database of the suite."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.config.database.users import STAYING, end, kill_all, start, stop


@pytest.fixture
def cold_root(tmp_path: Path) -> Iterator[Path]:
    """A folder in which nothing has been made yet; whatever runs in it at the end is stopped."""
    folder = tmp_path / "postgres"
    yield folder
    kill_all()
    stop(folder)


@pytest.fixture
def root(cold_root: Path, made: Path) -> Path:
    """A folder with a server's data, which is quicker to copy than to make."""
    cold_root.mkdir(mode=0o700)
    shutil.copytree(made / "data", cold_root / "data")
    return cold_root


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "postgres"
    end(start(STAYING, folder))
    stop(folder)
    return folder
