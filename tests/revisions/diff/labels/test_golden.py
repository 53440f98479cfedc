"""Which labels a reader should see: the cases of golden.txt, and the same cases read backwards."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from revisions.diff.labels import LabelKind

from .notation import Case, labelled, read_cases, written

CASES = read_cases(Path(__file__).with_name("golden.txt"))

MIRRORED = {
    LabelKind.QUOTATION_ADDED: LabelKind.QUOTATION_REMOVED,
    LabelKind.QUOTATION_REMOVED: LabelKind.QUOTATION_ADDED,
    LabelKind.NAME_ADDED: LabelKind.NAME_REMOVED,
    LabelKind.NAME_REMOVED: LabelKind.NAME_ADDED,
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_the_reader_sees(case: Case) -> None:
    assert written(labelled(case.old, case.new)) == case.labels


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_backwards_the_reader_sees_the_same_evidence_turned_round(case: Case) -> None:
    there, back = labelled(case.old, case.new), labelled(case.new, case.old)
    turned = [(MIRRORED.get(each.kind, each.kind), each.new, each.old) for each in there]
    assert Counter(turned) == Counter((each.kind, each.old, each.new) for each in back)


def test_every_kind_has_its_cases() -> None:
    kinds = Counter(label.partition(" | ")[0] for case in CASES for label in case.labels)
    # The others are of whole texts, and have tests of their own.
    of_whole_texts = {LabelKind.RESTORED, LabelKind.CUT_BY_HALF, LabelKind.REWRITTEN}
    assert {kind.value for kind in LabelKind} - of_whole_texts == kinds.keys()
    assert sum(not case.labels for case in CASES) >= 30
    assert len({case.sentence for case in CASES}) == len(CASES)
