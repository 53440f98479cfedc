"""Prints the CPU time that each engine takes on the shared corpus: `python -m benchmarks.diff.speed [rounds]`."""

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from statistics import median, quantiles

from benchmarks.diff.corpus import Pair, real_pairs
from benchmarks.diff.peers.engine import Engine
from benchmarks.diff.peers.installing import Missing
from benchmarks.diff.peers.roster import OURS, PEERS, Peer
from benchmarks.diff.tables import machine, missing_row, print_header, print_row

ROUNDS = 5
REPEATS = 3
EVERY = 4  # Slow engines get every fourth pair, once a round.

COLUMNS = (
    "engine",
    "pairs",
    "median ms",
    "p95 ms",
    "worst ms",
    "total s",
    "ours / its: total",
    "median",
    "p95",
)
HOW = f"""
CPU seconds inside the engine's own process, without start, reading and writing; for each pair the least of {{rounds}}
rounds with {REPEATS} repeats (slow engines: every {EVERY}th pair, {{slow_rounds}} rounds, no repeats). The engines
take turns round by round, so that a busy minute strikes all. Ratios are ours to theirs on the same pairs: below
1 this project is faster; take anything between 0.8 and 1.25 as a tie."""

Times = list[float]


def measure(peers: Sequence[Peer], pairs: Sequence[Pair], rounds: int, repeats: int) -> dict[str, Times]:
    """Least CPU seconds per pair, under each engine's name and version."""
    with ExitStack() as stack:
        engines = [stack.enter_context(Engine(peer, repeats=repeats)) for peer in peers]
        least = {engine: [float("inf")] * len(pairs) for engine in engines}
        for _ in range(rounds):
            for engine, times in least.items():
                for at, pair in enumerate(pairs):
                    times[at] = min(times[at], engine.ask(pair.old, pair.new)["seconds"])
        return {f"{engine.name} {engine.version}": times for engine, times in least.items()}


def p95(times: Times) -> float:
    return quantiles(times, n=20)[-1]


def print_times(name: str, times: Times, ours: Times) -> None:
    milliseconds = [1000 * each for each in (median(times), p95(times), max(times))]
    ratios = [sum(ours) / sum(times), median(ours) / median(times), p95(ours) / p95(times)]
    shown = [
        f"{milliseconds[0]:.3f}",
        f"{milliseconds[1]:.2f}",
        f"{milliseconds[2]:.1f}",
        f"{sum(times):.3f}",
    ]
    print_row([name, f"{len(times)}", *shown, *(f"{each:.3f}" for each in ratios)])


def print_group(peers: Sequence[Peer], pairs: Sequence[Pair], rounds: int, repeats: int) -> None:
    measured = measure([OURS, *peers], pairs, rounds, repeats)
    ours = next(iter(measured.values()))
    for name, times in measured.items():
        print_times(name, times, ours)


def ready(peers: Sequence[Peer]) -> list[Peer]:
    """Those that can be had; for each of the others a row says why not."""
    had = []
    for peer in peers:
        try:
            Engine(peer).close()
            had.append(peer)
        except Missing as why:
            missing_row(peer.name, why, len(COLUMNS))
    return had


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    slow_rounds = min(rounds, 3)
    pairs = real_pairs()
    print_header(COLUMNS)
    peers = ready([peer for peer in PEERS if peer is not OURS and peer.timed])
    print_group([peer for peer in peers if not peer.slow], pairs, rounds, REPEATS)
    print_group([peer for peer in peers if peer.slow], pairs[::EVERY], slow_rounds, 1)
    for peer in PEERS:
        if not peer.timed:
            missing_row(
                peer.name, "a process starts for each pair, which takes longer than the work.", len(COLUMNS)
            )
    print(f"{HOW.format(rounds=rounds, slow_rounds=slow_rounds)}\n{machine()}")


if __name__ == "__main__":
    main()
