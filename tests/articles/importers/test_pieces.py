"""A stream is cut into the same records wherever its chunks happen to end."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.importers import pieces
from articles.importers.pieces import Objects, Piece, lines

RECORDS = st.lists(
    st.dictionaries(
        st.text(max_size=5), st.text(st.sampled_from('a"\\{}[],\né'), max_size=8) | st.lists(st.none())
    ),
    max_size=4,
)


def chunks(raw: bytes, size: int) -> Iterator[bytes]:
    return (raw[at : at + size] for at in range(0, len(raw), size))


def objects(raw: bytes, size: int = 1000) -> tuple[list[Piece], bool]:
    cutter = Objects()
    return list(cutter.cut(chunks(raw, size))), cutter.is_loose


def parsed(found: list[Piece]) -> list[Any]:
    return [json.loads(piece.raw or b"") for piece in found]


@given(RECORDS, st.sampled_from([None, 1]), st.integers(1, 9))
def test_an_array_is_cut_into_its_records(records: list[Any], indent: int | None, size: int) -> None:
    found, is_loose = objects(json.dumps(records, indent=indent, ensure_ascii=False).encode(), size)
    assert parsed(found) == records
    assert [piece.number for piece in found] == list(range(1, len(records) + 1))
    assert all(piece.is_whole for piece in found)
    assert not is_loose


@given(RECORDS, st.integers(1, 9))
def test_lines_are_cut_at_line_feeds_alone(records: list[Any], size: int) -> None:
    raw = "\r\n\n".join(json.dumps(record, ensure_ascii=False) for record in records).encode()
    found = list(lines(chunks(raw, size)))
    assert parsed(found) == records
    assert [piece.number for piece in found] == list(range(1, 2 * len(records), 2))


def test_objects_in_a_row_need_no_array() -> None:
    found, is_loose = objects(b'{\n "a": 1\n}\n{\n "a": 2\n}\n')
    assert parsed(found) == [{"a": 1}, {"a": 2}]
    assert not is_loose


@pytest.mark.parametrize(
    "raw", [b'[{"a":1},{"a":2},]', b'[{"a":1}{"a":2}]', b'{"a":1},\n{"a":2}', b'[,{"a":1},{"a":2}]']
)
def test_commas_that_json_does_not_have_are_told(raw: bytes) -> None:
    found, is_loose = objects(raw)
    assert parsed(found) == [{"a": 1}, {"a": 2}]
    assert is_loose


def test_what_is_no_object_is_a_piece_of_its_own() -> None:
    found, _ = objects(b'[1,2,{"a":1},null]')
    assert [piece.raw for piece in found] == [b"1,2,", b'{"a":1}', b",null"]


@pytest.mark.parametrize("raw", [b'[{"a":1},{"a', b'[{"a":1}', b'[{"a":1},', b'[{"a":1},{"a":"\\'])
def test_an_array_that_ends_too_early_ends_in_a_broken_piece(raw: bytes) -> None:
    found, _ = objects(raw)
    assert parsed(found[:1]) == [{"a": 1}]
    assert [piece.is_whole for piece in found] == [True, False]


def test_a_record_that_is_too_long_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "MAX_BYTES", 20)
    long = b'{"a":"' + b"x" * 100 + b'"}'
    in_lines = list(lines(chunks(b'{"a":1}\n' + long + b'\n{"a":2}\n', 7)))
    in_array, _ = objects(b'[{"a":1},' + long + b',{"a":2}]', 7)
    assert (
        [piece.raw for piece in in_lines]
        == [piece.raw for piece in in_array]
        == [b'{"a":1}', None, b'{"a":2}']
    )
