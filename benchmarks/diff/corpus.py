"""Reads the shared corpus: pairs of real revisions, pairs with known moves, and stress inputs."""

import gzip
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples"

# Inputs that need no file.
MADE: dict[str, Callable[[], tuple[list[str], list[str]]]] = {
    "100k-empty-paras": lambda: ([""] * 100_000, [""] * 99_000 + ["Something"]),
    "a-a-a-against-b-a-b-a": lambda: (["a " * 50_000], ["b a " * 25_000]),
}


@dataclass(frozen=True)
class Pair:
    """Two lists of paragraphs. `truth` holds known moves: old place, new place, whether edited as well."""

    id: str
    lang: str
    old: list[str]
    new: list[str]
    truth: tuple[tuple[int, int, bool], ...] = ()

    def __hash__(self) -> int:
        return hash(self.id)


def real_pairs() -> list[Pair]:
    return list(_read(SAMPLES / "pairs" / "pairs.jsonl.gz"))


def moved_pairs() -> list[Pair]:
    return list(_read(SAMPLES / "pairs" / "pairs_moves.jsonl.gz"))


def stress_names() -> list[str]:
    files = (SAMPLES / "stress").glob("*.jsonl.gz")
    return sorted([*MADE, *(path.name.removesuffix(".jsonl.gz") for path in files)])


def stress_pair(name: str) -> Pair:
    if name in MADE:
        return Pair(name, "en", *MADE[name]())
    (pair,) = _read(SAMPLES / "stress" / f"{name}.jsonl.gz")
    return pair


def _read(path: Path) -> Iterator[Pair]:
    if not path.exists():
        raise SystemExit(f"This measurement needs the shared corpus, and {path} is not there.")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            truth = tuple((i, j, edited) for i, j, edited in record.get("truth", ()))
            yield Pair(record["id"], record["lang"], record["old"], record["new"], truth)
