"""Hashes and keys are fixed for ever: these literals may never change."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from articles.importers.hashing import canonical_json, content_sha256, record_sha256, text_sha256, version_key
from articles.importers.records import Provenance, VersionRecord

SEEN_AT = datetime(2026, 3, 2, 9, 15, tzinfo=UTC)
WORDS = ("Fire on the ferry", "", "By Ines Calloway", "Twelve people were hurt.")
PLACE = Provenance("ferry.jsonl", "f" * 64, "line 1", "jsonl", 1, "https://harbourpost.example/ferry-fire")
VERSION = VersionRecord(text=WORDS[3], provenance=(PLACE,), title=WORDS[0], byline=WORDS[2], seen_at=SEEN_AT)


def key(seen_at: datetime | None = SEEN_AT, label: str = "", words: tuple[str, str, str, str] = WORDS) -> str:
    title, standfirst, byline, text = words
    version = replace(
        VERSION,
        title=title,
        standfirst=standfirst,
        byline=byline,
        text=text,
        seen_at=seen_at,
        source_label=label,
    )
    return version_key("harbour-post", "harbourpost.example/ferry-fire", version)


def test_the_key_of_a_version_never_changes() -> None:
    assert key() == "372ggjdvnnfcaflk"


def test_the_hashes_of_a_version_never_change() -> None:
    assert text_sha256("Zürich\n") == "f40e3dbf7c4085b08c862a3200f923d8025d15cc518e7b740cd5f17fb931d286"
    assert content_sha256(*WORDS) == "d694865024c2b0c1dd3e24d7504be5079f80144f4adeb66a4c5310e1c5e3b562"
    assert (
        record_sha256("harbour-post", "harbourpost.example/ferry-fire", VERSION, PLACE)
        == "a9b8aec713967e1f4d5b7549a26dc715ce3032f307514110f85184d87571c04f"
    )


def test_whatever_tells_two_versions_apart_changes_the_key() -> None:
    retold = [tuple(word + "!" if n == place else word for n, word in enumerate(WORDS)) for place in range(4)]
    keys = [key(), key(None), key(label="1"), *(key(words=words) for words in retold)]  # type: ignore[arg-type]
    assert len(set(keys)) == 7


def test_the_zone_in_which_a_time_is_written_does_not_change_the_key() -> None:
    assert key(SEEN_AT.astimezone(timezone(timedelta(hours=9)))) == key()


def test_a_copy_of_a_file_under_another_name_is_the_same_record() -> None:
    copy = replace(PLACE, file_name="copy of ferry.jsonl")
    hashes = {record_sha256("harbour-post", "x.example", VERSION, place) for place in (PLACE, copy)}
    assert len(hashes) == 1


def test_canonical_json_sorts_names_and_escapes_no_letters() -> None:
    assert canonical_json({"b": "é\n\x1f", "a": [1, None]}) == '{"a":[1,null],"b":"é\\n\\u001f"}'.encode()


def test_what_json_cannot_hold_has_no_canonical_form() -> None:
    for value in (float("nan"), "\ud800"):
        with pytest.raises(ValueError, match=r"JSON|surrogates"):
            canonical_json(value)
