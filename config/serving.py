"""Serves the site with granian on this machine's own address, until it is told to stop."""

import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from config.port import HOST, port_of

# As many as the connections that a process keeps, so that no request waits for one.
THREADS = 8
STOP_SECONDS = 5


def serve(port: int) -> None:
    """Serve on `port` until SIGINT, SIGTERM or SIGHUP; processes and port are free when it returns."""
    server = Granian(
        "config.wsgi:application",
        address=HOST,
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=THREADS,
        websockets=False,
        workers_kill_timeout=STOP_SECONDS,
        log_level=LogLevels.error,
    )
    # Granian starts its workers anew on SIGHUP, which a terminal that is closed sends.
    server.on_startup(partial(signal.signal, signal.SIGHUP, server.signal_handler_interrupt))
    server.serve(target_loader=partial(_load_application, port), wrap_loader=False)


def _load_application(port: int) -> Callable[..., Any]:
    """Runs in each worker. The worker obeys the process that started it, and nothing else."""
    # Out of the terminal's reach: at Ctrl-C the parent stops the worker, which does not stop by itself.
    os.setpgid(0, 0)
    # A worker is a copy of its parent, whose way to obey this signal would do nothing here while Django loads.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _in_background(_follow, os.getppid())
    from config.wsgi import application

    _in_background(_announce, port)
    return application


def _in_background(work: Callable[[int], None], argument: int) -> None:
    threading.Thread(target=work, args=[argument], daemon=True).start()


def _follow(parent: int) -> None:
    """End this worker when its parent was killed, or the port would stay taken."""
    while os.getppid() == parent:
        time.sleep(1)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(STOP_SECONDS)
    os._exit(1)


def _announce(port: int) -> None:
    """Print the address once it answers."""
    while True:
        try:
            socket.create_connection((HOST, port)).close()
        except OSError:
            time.sleep(0.02)
        else:
            break
    print(f"Stet is at http://{HOST}:{port}/ (Ctrl-C stops it)", flush=True)


if __name__ == "__main__":
    try:
        serve(port_of(os.environ))
    except KeyboardInterrupt:
        sys.exit(130)
