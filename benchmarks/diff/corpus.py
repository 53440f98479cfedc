"""Reads the shared corpus: pairs of real revisions, pairs with known moves, and stress inputs."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples"


@dataclass(frozen=True)
class Pair:
    """Two lists of paragraphs. `truth` holds known moves: old place, new place, whether edited as well."""

    id: str
    lang: str
    old: list[str]
    new: list[str]
    truth: tuple[tuple[int, int, bool], ...] = ()


def real_pairs() -> list[Pair]:
    return list(_read(SAMPLES / "pairs" / "pairs.jsonl.gz"))


def moved_pairs() -> list[Pair]:
    return list(_read(SAMPLES / "pairs" / "pairs_moves.jsonl.gz"))


def stress_pairs() -> list[Pair]:
    return [pair for path in sorted((SAMPLES / "stress").glob("*.jsonl.gz")) for pair in _read(path)]


def _read(path: Path) -> Iterator[Pair]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            truth = tuple((i, j, edited) for i, j, edited in record.get("truth", ()))
            yield Pair(record["id"], record["lang"], record["old"], record["new"], truth)
