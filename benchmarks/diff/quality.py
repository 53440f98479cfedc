"""Prints how well each engine shows the shared corpus: `python -m benchmarks.diff.quality [--languages|--notes]`."""

import sys
from collections import defaultdict
from dataclasses import dataclass, field

from benchmarks.diff.corpus import Pair, moved_pairs, real_pairs
from benchmarks.diff.peers.engine import Ended, Engine
from benchmarks.diff.peers.installing import Missing
from benchmarks.diff.peers.reading import read
from benchmarks.diff.peers.roster import OURS, PEERS, Peer
from benchmarks.diff.scoring import Score, known_moves_kept, score
from benchmarks.diff.tables import machine, missing_row, print_header, print_row

COLUMNS = (
    "engine",
    "pairs",
    "changed / LCS",
    "islands per 100",
    "the same, zh and ja",
    "cut words per 100",
    "weak / edited rows",
    "missed",
    "moves",
    "known moves: verbatim",
    "edited",
    "rebuilt",
)
HOW = (
    "Each engine is a process of its own and gets the same pairs; one script lays its marks over the paragraphs, white "
    "space aside, and counts. benchmarks/README.md says what each column means."
)


@dataclass
class Result:
    """How one engine did, by language, and which of the known moves it kept: verbatim and edited ones."""

    version: str
    languages: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    kept: dict[bool, list[bool]] = field(default_factory=lambda: {False: [], True: []})

    def sum(self, *wanted: str) -> Score:
        whole = Score()
        for language, each in self.languages.items():
            if not wanted or language in wanted:
                whole.add(each)
        return whole


def measure(peer: Peer, pairs: list[Pair], moved: list[Pair]) -> Result:
    """A pair on which the engine ends counts for nothing: the column of pairs tells."""
    with Engine(peer, shown=True) as engine:
        result = Result(engine.version)
        try:
            for pair in pairs:
                result.languages[pair.lang].add(score(pair, read(engine.ask(pair.old, pair.new), pair)))
            for pair in moved:
                for edited, kept in known_moves_kept(pair, read(engine.ask(pair.old, pair.new), pair)):
                    result.kept[edited].append(kept)
        except Ended:
            print(f"{peer.name} ended in the middle.", file=sys.stderr)
    return result


def cells(each: Score) -> list[str]:
    weak = f"{each.weak_rows} / {each.edited_rows}" if each.edited_rows else "no rows"
    return [f"{each.cut_per_100:.2f}", weak, f"{each.missed}", f"{each.moves_kept}/{each.moves}"]


def print_result(peer: Peer, result: Result) -> None:
    whole, ideographs = result.sum(), result.sum("zh", "ja")
    kept = [f"{sum(result.kept[edited])}/{len(result.kept[edited])}" for edited in (False, True)]
    scatter = [f"{whole.ratio:.3f}", f"{whole.islands_per_100:.2f}", f"{ideographs.islands_per_100:.2f}"]
    rebuilt = f"{whole.rebuilt}/{whole.pairs}"
    print_row([f"{peer.name} {result.version}", f"{whole.pairs}", *scatter, *cells(whole), *kept, rebuilt])


def print_languages(result: Result) -> None:
    print_header(["language", *COLUMNS[1:4], *COLUMNS[5:9], "rebuilt"])
    for language, each in [*sorted(result.languages.items()), ("all", result.sum())]:
        ratios = [f"{each.ratio:.3f}", f"{each.islands_per_100:.2f}"]
        print_row([language, f"{each.pairs}", *ratios, *cells(each), f"{each.rebuilt}/{each.pairs}"])


def main() -> None:
    pairs, moved = real_pairs(), moved_pairs()
    if "--languages" in sys.argv or "--notes" in sys.argv:
        result = measure(OURS, pairs, moved)
        print_languages(result)
        print("\n".join(result.sum().notes if "--notes" in sys.argv else ()))
        return
    print_header(COLUMNS)
    for peer in PEERS:
        try:
            print_result(peer, measure(peer, pairs, moved))
        except Missing as why:
            missing_row(peer.name, why, len(COLUMNS))
    print(f"\n{HOW}\n{machine()}")


if __name__ == "__main__":
    main()
