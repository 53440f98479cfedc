"""The first command on a bare machine: what is missing is named in a sentence, and nothing is left half-made."""

import shutil
import subprocess
from pathlib import Path

import pytest

from config.database.embedded import PROJECT

SHELL_TOOLS = ("sh", "rm", "id")


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A folder with the only programs that a machine without Python has."""
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in SHELL_TOOLS:
        found = shutil.which(name)
        assert found is not None
        (tools / name).symlink_to(found)
    return tools


def program(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{text}\n")
    (folder / name).chmod(0o755)


def run(script: str, *arguments: str, path: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", PROJECT / ".ci" / script, *arguments],
        env={"PATH": str(path), **variables},
        cwd=path.parent,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_missing_python_is_named(bare: Path) -> None:
    done = run("install", "python3", ".venv", "requirements.lock", path=bare)
    assert done.returncode == 1
    assert done.stderr.startswith("python3 was not found: install Python 3.11 or later")
    assert not (bare.parent / ".venv").exists()


def test_an_older_python_is_named_with_its_version(bare: Path) -> None:
    program(bare, "python3", '[ "$1" = --version ] && echo "Python 3.9.2" && exit 0; exit 1')
    done = run("install", "python3", ".venv", "requirements.lock", path=bare)
    assert done.returncode == 1
    assert done.stderr.startswith("python3 is Python 3.9.2, and 3.11 or later is needed")


def test_a_python_without_virtual_environments_is_told_debians_package(bare: Path) -> None:
    program(bare, "python3", 'case "$2" in *version_info*) exit 0;; esac; exit 1')
    done = run("install", "python3", ".venv", "requirements.lock", path=bare)
    assert done.returncode == 1
    assert "apt-get install python3-venv" in done.stderr
    assert not (bare.parent / ".venv").exists()


def test_packages_that_cannot_be_had_are_told_with_what_it_takes(bare: Path) -> None:
    packages = bare.parent / ".venv" / "bin"
    packages.mkdir(parents=True)
    program(packages, "python", '[ "$1" = -m ] && exit 1; exit 0')
    done = run("install", "python3", ".venv", "requirements.lock", path=bare)
    assert done.returncode == 1
    sentence = (
        "The packages of requirements.lock could not be installed; the first time this needs the network.\n"
    )
    assert done.stderr == sentence


def test_a_folder_of_packages_that_does_not_run_is_made_anew(bare: Path) -> None:
    (bare.parent / ".venv" / "bin").mkdir(parents=True)
    done = run("install", "python3", ".venv", "requirements.lock", path=bare)
    assert done.stdout.startswith("Removing .venv, which does not run any more")


def test_the_browser_that_chromium_names_is_the_one(bare: Path) -> None:
    program(bare, "my-browser", "exit 0")
    program(bare, "chromium", "exit 0")
    done = run("find_browser", "python3", path=bare, CHROMIUM="my-browser")
    assert done.stdout == f"{bare}/my-browser\n"
    assert run("find_browser", "python3", path=bare).stdout == f"{bare}/chromium\n"


def test_a_chromium_variable_that_names_nothing_is_refused(bare: Path) -> None:
    done = run("find_browser", "python3", path=bare, CHROMIUM="/nowhere/chromium")
    assert (done.returncode, done.stderr) == (1, "CHROMIUM names /nowhere/chromium, which is no program.\n")


def test_where_no_browser_can_be_had_the_ways_to_one_are_named(bare: Path) -> None:
    program(bare, "python3", "exit 1")
    done = run("find_browser", "python3", path=bare)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("The tests need a Chromium and none could be installed")
