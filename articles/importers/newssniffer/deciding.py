"""Decides how the undivided lines of a saved page are read, each run of them in the light of the others."""

from collections.abc import Sequence
from itertools import accumulate

from .neighbours import Neighbours
from .readings import Decision, OpenLine
from .runs import Run
from .words import Manner

_ROUNDS = 3
_MAX_OPEN = 300  # lines of a page; with more, one round has to do


def decide(runs: Sequence[Sequence[OpenLine]], manner: Manner, runs_backwards: bool) -> list[Decision]:
    """One decision for each line, run after run; a run is the undivided lines between two that are certain.

    Time grows with the number of words, and with the number of lines times a window that shrinks in long pages.
    """
    lines = [line for run in runs for line in run]
    near = Neighbours(lines, manner)
    starts = list(accumulate((len(run) for run in runs), initial=0))
    decisions: list[list[Decision]] = [[] for _ in runs]
    for _ in range(_ROUNDS if len(lines) <= _MAX_OPEN else 1):
        for at, run in enumerate(runs):
            places = range(starts[at], starts[at + 1])
            decisions[at] = Run(run, places, near, runs_backwards).decide()
            near.take(starts[at], decisions[at])
    return [decision for decided in decisions for decision in decided]
