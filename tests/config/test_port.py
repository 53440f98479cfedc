"""A port that cannot be served on is refused in a sentence that names the way out."""

import socket
from collections.abc import Iterator

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.port import HOST, port_of, require_free


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind((HOST, 0))
        taken.listen()
        yield taken


@pytest.mark.parametrize(("environ", "port"), [({}, 8000), ({"PORT": ""}, 8000), ({"PORT": " 8123 "}, 8123)])
def test_the_port_is_the_one_asked_for(environ: dict[str, str], port: int) -> None:
    assert port_of(environ) == port


@pytest.mark.parametrize("text", ["0", "65536", "-1", "http", "80.5", "٨٠٠٠"])
def test_what_is_no_port_is_refused(text: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="must be a number from 1 to 65535"):
        port_of({"PORT": text})


def test_a_busy_port_is_told_with_the_way_to_another(listener: socket.socket) -> None:
    port = listener.getsockname()[1]
    with pytest.raises(ImproperlyConfigured, match=rf"^Port {port} is in use: .* `make demo PORT=8001`\.$"):
        require_free(port)


def test_a_port_that_was_just_left_is_free(listener: socket.socket) -> None:
    port = listener.getsockname()[1]
    with socket.create_connection((HOST, port)) as visitor:
        answering, _ = listener.accept()
        # The side that closes first is the one whose port stays in TIME_WAIT.
        answering.close()
        visitor.recv(1)
    listener.close()
    require_free(port)
