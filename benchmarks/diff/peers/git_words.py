"""`git diff --word-diff`: one process for each pair. Most of its time is git's start, so it is not timed."""

import os
import subprocess
import tempfile
from pathlib import Path

from benchmarks.diff.peers.answering import answer

COMMAND = [
    "git",
    "diff",
    "--no-index",
    "--no-color",
    "--word-diff=porcelain",
    "--unified=1000000",
    "old",
    "new",
]
KINDS = {"-": "deleted", "+": "inserted", " ": "same"}
SETTINGS = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


def _compare(old: list[str], new: list[str]) -> str:
    with tempfile.TemporaryDirectory() as folder:
        for name, paragraphs in ("old", old), ("new", new):
            Path(folder, name).write_text("\n".join(paragraphs) + "\n", encoding="utf-8")
        answered = subprocess.run(COMMAND, cwd=folder, env=SETTINGS, capture_output=True)
    shown = answered.stdout.decode()
    return shown or "@@\n" + "".join(
        f" {paragraph}\n~\n" for paragraph in old
    )  # git is silent about equal files


def _show(shown: str) -> dict[str, object]:
    lines = shown.split("\n")
    start = next(at for at, line in enumerate(lines) if line.startswith("@@")) + 1
    return {"runs": [_run(line) for line in lines[start:] if line]}


def _run(line: str) -> tuple[str, str]:
    return ("same", "\n") if line == "~" else (KINDS[line[0]], line[1:])


if __name__ == "__main__":
    version = subprocess.run(["git", "--version"], capture_output=True, text=True, check=True).stdout.split()[
        2
    ]
    answer(version, _compare, _show)
