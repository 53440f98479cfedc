"""The demo from its first line to its last: an archive, an account, an address, and nothing left when it ends."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import psutil  # type: ignore[import-untyped]
import pytest

from config.database.embedded import PROJECT
from config.port import HOST
from tests.config.database.users import have_ended, stop

ADDRESS = re.compile(r"Stet is at (http://\S+)")


_running: list[subprocess.Popen[str]] = []


class Demo:
    """One run of `python -m config.demo`, read up to the address that it prints."""

    def __init__(self, data: Path, port: int) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "config.demo"],
            cwd=PROJECT,
            env={
                **os.environ,
                "STET_DATA": str(data),
                "PORT": str(port),
                "DATABASE_URL": "",
                "DEBUG": "false",
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.output = ""
        _running.append(self.process)
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.output += line
            if ADDRESS.search(line):
                break

    @property
    def address(self) -> str:
        found = ADDRESS.search(self.output)
        assert found is not None, self.output
        return found[1]

    @property
    def password(self) -> str:
        return self.output.partition("password ")[2].splitlines()[0]

    def end(self, number: signal.Signals) -> int:
        """Send the signal and return the status with which the demo ends, once all of it has."""
        all_of_it = [
            psutil.Process(self.process.pid),
            *psutil.Process(self.process.pid).children(recursive=True),
        ]
        assert len(all_of_it) > 1, "a worker serves"
        self.process.send_signal(number)
        rest, _ = self.process.communicate(timeout=30)
        assert "Traceback" not in rest
        assert have_ended(all_of_it)
        return self.process.returncode


@pytest.fixture
def port() -> int:
    return free_port()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("demo")
    yield folder
    for process in _running:
        if process.poll() is None:
            process.kill()
            process.wait(timeout=30)
    stop(folder / "postgres")


def status_of(address: str) -> int:
    with urlopen(address, timeout=30) as answer:
        return int(answer.status)


def test_the_demo_serves_the_samples_and_all_of_it_ends_at_ctrl_c(data: Path, port: int) -> None:
    demo = Demo(data, port)
    assert status_of(demo.address) == 200
    assert status_of(f"{demo.address}healthz/") == 200
    assert status_of(f"{demo.address}admin/login/") == 200
    assert (data / "demo-password").read_text() == demo.password
    assert (data / "demo-password").stat().st_mode & 0o777 == 0o600
    assert demo.end(signal.SIGINT) == 0


def test_demos_share_one_archive_but_not_a_port_and_leave_it_when_they_are_killed(
    data: Path, port: int
) -> None:
    one, other = Demo(data, port), Demo(data, free_port())
    assert status_of(one.address) == status_of(other.address) == 200
    assert other.password == one.password == (data / "demo-password").read_text()
    assert "Collected" not in other.output, "what the first one collected is still good"

    refused = Demo(data, port)
    assert refused.process.wait(timeout=30) == 1
    assert refused.output.startswith(f"Port {port} is in use: choose another one")
    assert refused.output.count("\n") == 1
    refused.process.communicate()

    # A terminal that is closed sends SIGHUP.
    assert other.end(signal.SIGHUP) == 0
    assert one.end(signal.SIGKILL) == -signal.SIGKILL
    with socket.socket() as visitor:
        assert visitor.connect_ex((HOST, port)) != 0
