"""Prints CPU times of the engine and of Debian's wikidiff2 on the shared corpus: `python benchmarks/diff/speed.py`."""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median, quantiles

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from corpus import Pair, real_pairs

from revisions.diff import compare

ROUNDS = 3  # The engines take turns, so that a busy moment of the machine strikes both.
REPEATS = 5

Times = list[float]  # CPU seconds per pair


def our_times(pairs: Sequence[Pair]) -> Times:
    return [min(_timed(pair) for _ in range(REPEATS)) for pair in pairs]


def _timed(pair: Pair) -> float:
    start = time.process_time()
    compare(pair.old, pair.new)
    return time.process_time() - start


def wikidiff2_times(pairs: Sequence[Pair]) -> Times:
    lines = "".join(json.dumps(["\n".join(pair.old), "\n".join(pair.new)]) + "\n" for pair in pairs)
    script = Path(__file__).with_name("wikidiff2.php")
    answer = subprocess.run(
        ["php", str(script), str(REPEATS)], input=lines, capture_output=True, text=True, check=True
    )
    return [float(line) for line in answer.stdout.split()]


def main() -> None:
    engines: dict[str, Callable[[Sequence[Pair]], Times]] = {"this project": our_times}
    if shutil.which("php"):
        engines["wikidiff2 (Debian)"] = wikidiff2_times
    pairs = real_pairs()
    least: dict[str, Times] = {}
    for _ in range(ROUNDS):
        for name, run in engines.items():
            times = run(pairs)
            least[name] = [min(both) for both in zip(times, least.get(name, times), strict=True)]
    print("| engine | median ms | p95 ms | worst ms | total s |\n|---|---|---|---|---|")
    for name, times in least.items():
        print(
            f"| {name} | {1000 * median(times):.3f} | {1000 * quantiles(times, n=20)[-1]:.2f} "
            f"| {1000 * max(times):.1f} | {sum(times):.3f} |"
        )
    if len(least) == 2:
        ours, theirs = least.values()
        print(
            f"\nagainst wikidiff2: total {sum(ours) / sum(theirs):.2f}, "
            f"p95 {quantiles(ours, n=20)[-1] / quantiles(theirs, n=20)[-1]:.2f}, "
            f"median {median(ours) / median(theirs):.2f}"
        )


if __name__ == "__main__":
    main()
