"""Counts the choices made on the blind page, now that they are made, with the names behind the letters."""

import json
from collections import Counter
from pathlib import Path

from benchmarks.diff.tables import print_header, print_row

Key = list[dict[str, str]]  # for each pair: its band, its id, and the engine behind each letter


def tally(folder: Path) -> None:
    """Where several panes are called best, each gets its share of the point."""
    key: Key = json.loads((folder / "key.json").read_text(encoding="utf-8"))
    best: Counter[str] = Counter()
    worst: Counter[str] = Counter()
    bands: Counter[tuple[str, str]] = Counter()
    for line in (folder / "choices.txt").read_text(encoding="utf-8").splitlines():
        number, best_letters, worst_letters = line.split()
        engines = key[int(number) - 1]
        for letters, counts in (best_letters, best), (worst_letters, worst):
            for letter in letters.strip("-"):
                counts[engines[letter]] += 1 / len(letters)  # type: ignore[assignment]  # Counter adds up any number
        for letter in best_letters.strip("-"):
            bands[engines["band"], engines[letter]] += 1 / len(best_letters)  # type: ignore[assignment]
    _print(best, worst, bands)


def _print(best: Counter[str], worst: Counter[str], bands: Counter[tuple[str, str]]) -> None:
    names = list(dict.fromkeys(band for band, _ in bands))
    print_header(["engine", "best", *(f"best, {name}" for name in names), "worst"])
    for engine in sorted({*best, *worst}, key=lambda each: -best[each]):
        each_band = [f"{bands[name, engine]:.1f}" for name in names]
        print_row([engine, f"{best[engine]:.1f}", *each_band, f"{worst[engine]:.1f}"])
