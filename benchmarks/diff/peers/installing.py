"""Installs the packages of other engines beside the project, never into it: under `var/benchmarks/`."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "var" / "benchmarks"
VENV = FOLDER / "python"
NODE = FOLDER / "node"


class Missing(Exception):  # noqa: N818 - it names a state, not a fault
    """An engine cannot be had here; the message is a sentence that says why."""


def python_package(package: str, module: str) -> None:
    python = str(VENV / "bin" / "python")
    if _succeeds([python, "-c", f"import {module}"]):
        return
    made = VENV.exists() or _succeeds([sys.executable, "-m", "venv", str(VENV)])
    if not made or not _succeeds([python, "-m", "pip", "install", "--quiet", package]):
        raise Missing(f"pip could not install {package}.")


def node_packages(*packages: str) -> None:
    if not shutil.which("node") or not shutil.which("npm"):
        raise Missing("Node.js with npm is not installed.")
    absent = [package for package in packages if not (NODE / "node_modules" / package.split("@")[0]).exists()]
    if not absent:
        return
    NODE.mkdir(parents=True, exist_ok=True)
    quiet = ["--no-audit", "--no-fund", "--no-save", "--ignore-scripts", "--silent"]
    if not _succeeds(["npm", "install", "--prefix", str(NODE), *quiet, *packages]):
        raise Missing(f"npm could not install {' '.join(packages)}.")


def debian_packages(packages: Sequence[str], test: Sequence[str]) -> None:
    """`test` is a command that succeeds where the packages are there already, from wherever they came."""
    if _succeeds(test):
        return
    names = " ".join(packages)
    if not shutil.which("apt-get") or os.geteuid() != 0:
        raise Missing(f"It needs the Debian packages {names}: run `apt-get install {names}` as root.")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if not _succeeds(install) and not (_succeeds(["apt-get", "update"]) and _succeeds(install)):
        raise Missing(f"apt-get could not install {names}.")
    if not _succeeds(test):
        raise Missing(f"The Debian packages {names} are installed, and do not work.")


def nothing() -> None:
    """For engines that come with Python or with this project."""


def git() -> None:
    if not shutil.which("git"):
        raise Missing("git is not installed.")


def _succeeds(command: Sequence[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, cwd=ROOT).returncode == 0
    except OSError:
        return False
