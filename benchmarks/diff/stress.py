"""Prints CPU time and peak memory of the engines on inputs made to hurt: `python -m benchmarks.diff.stress [name]`."""

import sys

from benchmarks.diff.corpus import Pair, real_pairs, stress_names, stress_pair
from benchmarks.diff.peers.engine import Ended, Engine
from benchmarks.diff.peers.installing import Missing
from benchmarks.diff.peers.roster import PEERS, Peer
from benchmarks.diff.tables import machine, print_header, print_row

LIMIT = 10  # CPU seconds

HOW = f"""
Each cell is a process of its own: CPU seconds of one comparison, and the peak memory of the whole process, with the
language and the input read as JSON. Engines are stopped after {LIMIT} CPU seconds. "stopped" says so; "ended" means
that the process died before. git is not timed in its own process, so it has no column."""


def measure(peer: Peer, pair: Pair) -> str:
    try:
        with Engine(peer, cpu_seconds=LIMIT) as engine:
            try:
                reply = engine.ask(pair.old, pair.new)
                return f"{reply['seconds']:.2f} s, {engine.peak_megabytes():.0f} MB"
            except Ended:
                # A negative code is the signal: the limit sends SIGXCPU, and SIGKILL a second later.
                return "stopped" if engine.process.wait() in (-24, -9) else "ended"
    except Missing:
        return "not installed"


def main() -> None:
    real_pairs()  # says so if the corpus is absent
    peers = [peer for peer in PEERS if peer.timed]
    print_header(["input", *(peer.name for peer in peers)])
    for name in sys.argv[1:] or stress_names():
        pair = stress_pair(name)
        print_row([name, *(measure(peer, pair) for peer in peers)])
    print(f"{HOW}\n{machine()}")


if __name__ == "__main__":
    main()
