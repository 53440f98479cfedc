"""Runs one engine as a process of its own, and asks it pair by pair."""

import json
import re
import resource
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self, TypedDict

from benchmarks.diff.peers.installing import ROOT, Missing
from benchmarks.diff.peers.roster import Peer

RawSide = list[tuple[bool, str]]


class Reply(TypedDict, total=False):
    """What an engine says of a pair; `answering.py` describes it."""

    version: str
    seconds: float
    rows: list[tuple[RawSide | None, RawSide | None, int | None]]
    runs: list[tuple[str, str]]


class Ended(Exception):  # noqa: N818 - it names what happened
    """An engine ended without an answer: it crashed, or used up its CPU seconds."""


class Engine:
    """A running engine. It raises Missing if it cannot be had."""

    def __init__(self, peer: Peer, *, repeats: int = 1, shown: bool = False, cpu_seconds: int | None = None):
        peer.install()
        self.name = peer.name
        command = [*peer.command, str(repeats), "shown" if shown else "timed"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", cwd=ROOT
        )
        try:
            self.version = self._reply()["version"]
        except Ended:
            self.close()
            raise Missing(f"{command[0]} could not start it.") from None
        if cpu_seconds:
            resource.prlimit(self.process.pid, resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 1))

    def ask(self, old: Sequence[str], new: Sequence[str]) -> Reply:
        assert self.process.stdin is not None
        try:
            self.process.stdin.write(json.dumps([old, new]) + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            raise Ended(self.name) from None
        return self._reply()

    def _reply(self) -> Reply:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise Ended(self.name)
        reply: Reply = json.loads(line)
        return reply

    def peak_megabytes(self) -> float:
        """Of the process so far. Its resource usage would count what this process held when it forked."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        (kilobytes,) = re.findall(r"VmHWM:\s+(\d+)", status)
        return int(kilobytes) / 1024

    def close(self) -> None:
        self.process.kill()
        with suppress(BrokenPipeError):
            self.process.communicate()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
