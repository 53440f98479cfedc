"""This project's engine: its comparison with all rows, as pages get it."""

from benchmarks.diff.peers.answering import answer
from revisions.diff import ENGINE_VERSION, compare
from revisions.diff.comparison import Comparison, Paragraph


def _show(comparison: Comparison) -> dict[str, object]:
    """Of a paragraph that was split or merged, every row names the group, which is one row to a reader."""
    rows = [(_side(row.old), _side(row.new), row.link if row.joint else None) for row in comparison.rows]
    return {"rows": rows}


def _side(paragraph: Paragraph | None) -> list[tuple[bool, str]] | None:
    return paragraph and [(run.kind != "same", run.text) for run in paragraph.runs]


if __name__ == "__main__":
    answer(str(ENGINE_VERSION), compare, _show)
