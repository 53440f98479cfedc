"""The address that the site is served at on this machine."""

import errno
import socket
from collections.abc import Mapping

from django.core.exceptions import ImproperlyConfigured

HOST = "127.0.0.1"


def port_of(environ: Mapping[str, str]) -> int:
    """The number in PORT, 8000 where it is not set; raises ImproperlyConfigured for what is no port."""
    text = environ.get("PORT", "").strip() or "8000"
    if not (text.isascii() and text.isdecimal() and 1 <= int(text) <= 65535):
        raise ImproperlyConfigured(f"PORT is {text!r}; it must be a number from 1 to 65535.")
    return int(text)


def require_free(port: int) -> None:
    """Raise ImproperlyConfigured if nothing can be served on `port`, with what to do about it."""
    with socket.socket() as probe:
        # Connections that a server before left behind do not count as taken.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
            probe.listen()
        except OSError as error:
            taken = "is in use" if error.errno == errno.EADDRINUSE else f"cannot be used ({error.strerror})"
            another = "choose another one with PORT=, as in `make demo PORT=8001`"
            raise ImproperlyConfigured(f"Port {port} {taken}: {another}.") from error
