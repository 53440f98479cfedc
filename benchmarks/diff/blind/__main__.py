"""Writes the blind page, and its key in a file apart: `python -m benchmarks.diff.blind [seed]`, later `… tally`."""

import json
import random
import sys
from contextlib import ExitStack

from benchmarks.diff.blind.inline import passages
from benchmarks.diff.blind.page import Panes, write
from benchmarks.diff.blind.sample import sample
from benchmarks.diff.blind.tally import Key, tally
from benchmarks.diff.corpus import real_pairs
from benchmarks.diff.peers.engine import Engine
from benchmarks.diff.peers.installing import FOLDER, Missing
from benchmarks.diff.peers.reading import read
from benchmarks.diff.peers.roster import JSDIFF, NEWS_SNIFFER, NEWSDIFFS, OURS, WIKIDIFF2

SHOWN = (OURS, WIKIDIFF2, NEWS_SNIFFER, NEWSDIFFS, JSDIFF)
SEED = 7
BLIND = FOLDER / "blind"


def make(seed: int) -> None:
    chance = random.Random(seed)
    chosen = sample(real_pairs(), chance)
    chance.shuffle(chosen)
    key: Key = []
    pairs: list[tuple[str, Panes]] = []
    with ExitStack() as stack:
        engines = [stack.enter_context(engine) for engine in _engines()]
        for band, pair in chosen:
            chance.shuffle(engines)
            named = dict(zip("ABCDE", engines, strict=False))
            panes: Panes = {}
            for letter, engine in named.items():
                reply = engine.ask(pair.old, pair.new)
                panes[letter] = list(passages(read(reply, pair), reply.get("runs")))
            pairs.append((pair.lang, panes))
            key.append(
                {"band": band, "id": pair.id} | {letter: engine.name for letter, engine in named.items()}
            )
    BLIND.mkdir(parents=True, exist_ok=True)
    write(BLIND / "page.html", pairs)
    (BLIND / "key.json").write_text(json.dumps(key, ensure_ascii=False, indent=1), encoding="utf-8")
    print(
        f"Open {BLIND / 'page.html'}. It shows {len(pairs)} pairs. Leave key.json closed until you have chosen."
    )


def _engines() -> list[Engine]:
    engines = []
    for peer in SHOWN:
        try:
            engines.append(Engine(peer, shown=True))
        except Missing as why:
            print(f"{peer.name} is not on the page: {why}")
    return engines


def main() -> None:
    if sys.argv[1:] == ["tally"]:
        tally(BLIND)
    else:
        make(int(sys.argv[1]) if len(sys.argv) > 1 else SEED)


if __name__ == "__main__":
    main()
