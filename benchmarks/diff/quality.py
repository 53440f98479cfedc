"""Prints how well the project's engine shows the shared corpus: `python benchmarks/diff/quality.py [--notes]`."""

import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from corpus import Pair, moved_pairs, real_pairs
from scoring import Score, Shown, Side, score

from revisions.diff import compare
from revisions.diff.comparison import Comparison, Paragraph


def shown(comparison: Comparison) -> Shown:
    """As rows. Of a paragraph that was split or merged, every row names the group, which is one row to a reader."""
    return [(_side(row.old), _side(row.new), row.link if row.joint else None) for row in comparison.rows]


def _side(paragraph: Paragraph | None) -> Side | None:
    return None if paragraph is None else [(run.kind != "same", run.text) for run in paragraph.runs]


def table(name: str, scores: Iterable[tuple[str, Score]]) -> None:
    print(
        f"\n| {name} | pairs | changed / LCS | islands per 100 | cut words | weak / edited | missed | moves | rebuilt |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    for group, each in scores:
        print(
            f"| {group} | {each.pairs} | {each.ratio:.3f} | {each.islands_per_100:.2f} | {each.cut_words} "
            f"| {each.weak_rows} / {each.edited_rows} | {each.missed} | {each.moves_kept}/{each.moves} "
            f"| {each.rebuilt}/{each.pairs} |"
        )


def known_moves_kept(pairs: Sequence[Pair]) -> dict[bool, list[bool]]:
    """For known moves, verbatim and edited: whether each was shown as one, or left unmarked."""
    kept: dict[bool, list[bool]] = {False: [], True: []}
    for pair in pairs:
        comparison = compare(pair.old, pair.new)
        links = {row.old.index: row.link for row in comparison.rows if row.kind == "moved" and row.old}
        arrivals = {row.new.index: row.link for row in comparison.rows if row.kind == "moved" and row.new}
        together = {(row.old.index, row.new.index) for row in comparison.rows if row.old and row.new}
        for i, j, edited in pair.truth:
            linked = i in links and links[i] == arrivals.get(j)
            kept[edited].append(linked or (i, j) in together)
            if not kept[edited][-1] and "--notes" in sys.argv:
                print(f"known move lost {pair.id} {edited}: {pair.old[i][:150]!r} | {pair.new[j][:150]!r}")
    return kept


def main() -> None:
    whole, notes = Score(), []
    by_language: dict[str, Score] = defaultdict(Score)
    for pair in real_pairs():
        result = score(pair, shown(compare(pair.old, pair.new)))
        whole.add(result)
        by_language[pair.lang].add(result)
        notes += result.notes
    table("language", [*sorted(by_language.items()), ("all", whole)])
    for edited, kept in known_moves_kept(moved_pairs()).items():
        print(f"known moves, {'edited' if edited else 'verbatim'}: {sum(kept)}/{len(kept)}")
    if "--notes" in sys.argv:
        print("\n".join(notes))


if __name__ == "__main__":
    main()
