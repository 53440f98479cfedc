"""Compares two lists of paragraphs, or two single lines such as titles."""

from collections.abc import Sequence

from .bounds import Work
from .comparison import Comparison, Paragraph, Row, Run
from .edits import edit, stretches
from .matching import Block
from .plan import Match, Plan, Planner
from .rows import rows


def compare(old: Sequence[str], new: Sequence[str]) -> Comparison:
    """The paragraphs of two versions laid against each other.

    The same pair always gives the same comparison; the reversed pair gives the mirrored one.
    """
    old, new = list(old), list(new)
    if new < old:
        # Ties are broken in the order of the arguments, so the arguments are put into an order of their own.
        return Comparison(*_shown(old, new, _mirrored(Planner(new, old).plan())))
    return Comparison(*_shown(old, new, Planner(old, new).plan()))


def _shown(old: list[str], new: list[str], decided: Plan) -> tuple[tuple[Row, ...], bool]:
    return rows(old, new, decided), decided.too_different


def _mirrored(plan: Plan) -> Plan:
    matches = [
        Match(match.news, match.olds, match.new_stretches, match.old_stretches, match.moved)
        for match in plan.matches
    ]
    return Plan([Block(block.new, block.old, block.size) for block in plan.same], matches, plan.too_different)


def compare_line(old: str, new: str) -> tuple[Paragraph, Paragraph]:
    """Two texts that belong together whatever they say: titles, standfirsts, bylines."""
    if new < old:
        new_side, old_side = stretches(edit(new, old, Work()))
    else:
        old_side, new_side = stretches(edit(old, new, Work()))
    return (
        Paragraph(0, tuple(Run("same" if kept else "deleted", text) for kept, text in old_side)),
        Paragraph(0, tuple(Run("same" if kept else "inserted", text) for kept, text in new_side)),
    )
