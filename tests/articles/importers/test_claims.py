"""What a line says of its own past is believed only in the form in which an export writes it."""

from dataclasses import asdict
from typing import Any

import pytest

from articles.importers.claims import BadProvenanceError, claimed_provenance
from articles.importers.records import Provenance

PLACE = Provenance("ferry.jsonl", "f" * 64, "line 1", "jsonl", 1, "https://harbourpost.example/ferry-fire")


def test_an_exported_provenance_is_taken_as_it_is() -> None:
    assert claimed_provenance([asdict(PLACE)] * 2) == (PLACE, PLACE)
    assert claimed_provenance(None) == claimed_provenance([]) == ()


@pytest.mark.parametrize(
    "claim",
    [
        "line 1",
        {"file_name": "x"},
        [None],
        [asdict(PLACE)] * 1001,
        *[
            [asdict(PLACE) | change]
            for change in (
                {"is_staff": True},
                {"file_sha256": "F" * 64},
                {"file_sha256": "f" * 63},
                {"reader": ""},
                {"reader": "x" * 51},
                {"reader_version": True},
                {"reader_version": 0},
                {"reader_version": "one"},
                {"url_given": None},
                {"url_given": "a\x00b"},
                {"gap": "\ud800"},
                {"place": "x" * 5000},
            )
        ],
    ],
)
def test_anything_else_is_no_provenance(claim: Any) -> None:
    with pytest.raises(BadProvenanceError):
        claimed_provenance(claim)
