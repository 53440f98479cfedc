"""The static files are collected when they have changed, and left alone when they have not."""

import os
from pathlib import Path

import pytest
from pytest_django import Settings

from config.statics import collect_if_changed


@pytest.fixture
def css(tmp_path: Path, settings: Settings) -> Path:
    source = tmp_path / "source"
    source.mkdir()
    (source / "base.css").write_text("body { margin: 0 }")
    settings.STATICFILES_DIRS = [source]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATIC_ROOT = tmp_path / "static"
    return source / "base.css"


def test_a_first_run_collects_and_a_second_one_does_not(tmp_path: Path, css: Path) -> None:
    assert collect_if_changed(tmp_path)
    assert list((tmp_path / "static").glob("base*.css"))
    assert not collect_if_changed(tmp_path)


def test_a_changed_file_is_collected_again(tmp_path: Path, css: Path) -> None:
    collect_if_changed(tmp_path)
    css.write_text("body { margin: 1px }")
    # As unpacked from an archive: changed, and yet older than what was collected.
    os.utime(css, (1, 1))
    assert collect_if_changed(tmp_path)
    collected = (tmp_path / "static").glob("base*.css")
    assert any("1px" in path.read_text() for path in collected)


def test_a_folder_that_was_removed_is_collected_again(tmp_path: Path, css: Path) -> None:
    collect_if_changed(tmp_path)
    (tmp_path / "static").rename(tmp_path / "gone")
    assert collect_if_changed(tmp_path)
