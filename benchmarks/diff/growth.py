"""Prints how time and memory of the engine grow from 1 KB to 1 MB: `python -m benchmarks.diff.growth`."""

from collections.abc import Sequence
from itertools import accumulate
from math import log
from statistics import linear_regression

from benchmarks.diff.corpus import Pair, real_pairs, stress_pair
from benchmarks.diff.peers.engine import Engine
from benchmarks.diff.peers.roster import OURS
from benchmarks.diff.tables import machine, print_header, print_row

KILOBYTES = [2**power for power in range(11)]
INPUTS = {
    "light edits": "1MB-light",
    "every paragraph edited": "1MB-every-para-edited",
    "rewritten": "1MB-rewrite",
}
REPEATS = 5
LARGE = 256  # KB; from here on there is enough memory over that of Python itself to see how it grows

HOW = f"""
The first paragraphs of the stress inputs, until the old side has that many KB of UTF-8. A new process for each size:
CPU time is the least of {REPEATS} comparisons, memory the peak of the process above one that compared nothing. The
exponent is the slope of a line through the logarithms, by least squares: 1 is linear growth, 2 is quadratic. For
memory it is taken from {LARGE} KB on; below that Python's own reserves hide it."""


def first_kilobytes(pair: Pair, kilobytes: int) -> tuple[list[str], list[str]]:
    sizes = accumulate(len(text.encode()) + 1 for text in pair.old)
    share = sum(size <= kilobytes * 1000 for size in sizes)
    return pair.old[: max(1, share)], pair.new[: max(1, share)]


def measure(old: Sequence[str], new: Sequence[str]) -> tuple[float, float]:
    """CPU milliseconds, and peak MB over those of the process before."""
    with Engine(OURS, repeats=REPEATS) as engine:
        engine.ask([], [])
        empty = engine.peak_megabytes()
        reply = engine.ask(old, new)
        return 1000 * reply["seconds"], engine.peak_megabytes() - empty


def exponent(sizes: Sequence[float], amounts: Sequence[float]) -> float:
    logs = [log(max(amount, 0.001)) for amount in amounts]
    return linear_regression([log(size) for size in sizes], logs).slope


def main() -> None:
    real_pairs()  # says so if the corpus is absent
    print_header(["size of a side", *(f"{name}: {unit}" for name in INPUTS for unit in ("ms", "MB"))])
    pairs = [stress_pair(name) for name in INPUTS.values()]
    measured = []
    for kilobytes in KILOBYTES:
        measured.append([measure(*first_kilobytes(pair, kilobytes)) for pair in pairs])
        print_row([f"{kilobytes} KB", *(f"{ms:.2f} | {megabytes:.1f}" for ms, megabytes in measured[-1])])
    large = KILOBYTES.index(LARGE)
    exponents = []
    for columns in zip(*measured, strict=True):
        times, memory = zip(*columns, strict=True)
        exponents.append(
            f"{exponent(KILOBYTES, times):.2f} | {exponent(KILOBYTES[large:], memory[large:]):.2f}"
        )
    print_row(["**exponent**", *exponents])
    print(f"{HOW}\n{machine()}")


if __name__ == "__main__":
    main()
