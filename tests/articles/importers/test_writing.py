"""What is written reads back as the same version, and is written again as the same bytes."""

import json
import string
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.importers.records import Provenance, VersionRecord
from articles.importers.writing import line
from tests.articles.importers.sheets import sheet_of

HEX = st.text("0123456789abcdef", min_size=64, max_size=64)
WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n\t"), max_size=40)
LINES = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=20)
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2099, 12, 31), timezones=st.just(UTC))
PLACES = st.builds(
    Provenance,
    file_name=LINES,
    file_sha256=HEX,
    place=LINES,
    reader=st.text(string.ascii_letters, min_size=1, max_size=50),
    reader_version=st.integers(1, 99),
    url_given=LINES,
    seen_at_given=LINES,
    gap=LINES,
    gap_since=LINES,
)
VERSIONS = st.builds(
    VersionRecord,
    text=WORDS,
    provenance=st.lists(PLACES, min_size=1, max_size=3, unique=True).map(tuple),
    title=LINES,
    standfirst=WORDS,
    byline=LINES,
    seen_at=st.none() | MOMENTS,
    source_label=LINES,
    source_order=st.none() | st.integers(0, 2**31 - 1),
    fidelity=st.sampled_from(["exact", "reconstructed"]),
)
PLACE = Provenance("ferry.jsonl", "f" * 64, "line 1", "jsonl", 1, "https://harbourpost.example/ferry-fire")
FIRE = VersionRecord(
    text="Twelve people were hurt.\nZürich sent help.",
    provenance=(PLACE,),
    title="Fire on the ferry",
    seen_at=datetime(2026, 3, 2, 9, 15, tzinfo=UTC),
)


def written(version: VersionRecord) -> str:
    return line("Harbour Post", "https://harbourpost.example/ferry-fire", version, number=3, key="a" * 16)


@settings(deadline=None)  # each example reads a file
@given(VERSIONS)
def test_a_written_version_reads_back_and_is_written_again_the_same(version: VersionRecord) -> None:
    with tempfile.TemporaryDirectory() as folder:
        read = sheet_of(Path(folder), written(version) + "\n")
    assert read.refused == []
    assert "hash-mismatch" not in read.noted
    assert "order-from-file" not in read.noted
    (again,) = read.versions
    assert set(again.provenance) == set(version.provenance)
    assert written(again) == written(version)


def test_the_facts_of_the_article_come_back_too(tmp_path: Path) -> None:
    seen = datetime(2026, 3, 1, 8, tzinfo=UTC)
    text = line(
        "Harbour Post",
        "https://harbourpost.example/ferry-fire",
        FIRE,
        number=1,
        key="a" * 16,
        versions_reported=8,
        first_seen_at=seen,
        check_sentence="It will not be checked again for changes.",
    )
    (record,) = sheet_of(tmp_path, text).records
    assert (record.versions_reported, record.first_seen_at) == (8, seen)
    assert record.check_sentence == "It will not be checked again for changes."
    assert record.versions == (FIRE,)


def test_a_line_is_one_line_of_readable_text() -> None:
    text = written(FIRE)
    assert "\n" not in text
    assert "Zürich" in text
    assert text.startswith('{"source":"Harbour Post","url":"https://harbourpost.example/ferry-fire","title":')


def test_a_changed_word_no_longer_fits_the_hash_of_the_record(tmp_path: Path) -> None:
    fields = json.loads(written(FIRE))
    fields["title"] = "No fire on the ferry"
    assert sheet_of(tmp_path, json.dumps(fields)).noted == ["hash-mismatch"]


def test_the_order_in_which_provenance_was_found_does_not_show() -> None:
    other = Provenance("a.jsonl", "a" * 64, "line 9", "jsonl", 1, "https://harbourpost.example/ferry-fire")
    both = VersionRecord(text="x", provenance=(PLACE, other))
    assert written(both) == written(VersionRecord(text="x", provenance=(other, PLACE)))
