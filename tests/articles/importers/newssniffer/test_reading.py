"""A file is read whatever it is called, and what cannot be read is refused with its reason."""

import pytest

from tests.shared import SAMPLES, needs_shared

from .ferry_pages import FIRE, TWELVE, URL, article_info, comparison, reading, saved, version_page

SEED = SAMPLES / "seed" / "000_c103564eef783593.txt"


@needs_shared
def test_the_seed_is_read_rightly() -> None:
    read = reading(SEED.read_bytes(), names=["seed.txt"])
    record, (old, new) = read.records[0], read.versions
    assert (record.source, record.versions_reported, record.first_seen_at) == ("bbc", 8, None)
    assert record.check_sentence == "It will not be checked again for changes."
    assert {old.title, new.title} == {"Police to hold talks with gangs"}
    assert (old.source_label, new.source_label, old.seen_at, new.seen_at) == ("1", "2", None, None)
    assert (new.provenance[0].gap, new.provenance[0].gap_since) == ("40 minutes later", "1")
    first, second = read.texts
    assert (len(first), len(second)) == (12, 18)
    assert first[9].startswith('"Communicating with those involved')
    assert first[9].endswith('at that time."')
    assert first[11].endswith("the Met said.")
    assert second[9].endswith('at that time," the Metropolitan Police said in a statement.')
    assert second[6].startswith("Young people involved with guns have underlining")
    assert second[11:13] == ["Long-term approach", second[12]]
    assert second[12].startswith("Uanu Seshmi, of the south London")


@needs_shared
def test_what_was_not_certain_in_the_seed_is_noted_line_by_line() -> None:
    doubts = [
        note.where
        for note in reading(SEED.read_bytes(), names=["seed.txt"]).notes
        if "uncertain" in note.code
    ]
    assert doubts == [f"seed.txt, line {number}" for number in (16, 22, 23, 24, 25, 26, 27, 28)]


def test_the_same_bytes_give_the_same_records() -> None:
    page = saved((FIRE, FIRE), (TWELVE, FIRE + " Later."), ("", "Rain fell."))
    assert reading(page).records == reading(page).records


def test_every_version_says_where_it_was_found() -> None:
    place = reading(comparison((FIRE, TWELVE)), names=["ferry.html"]).versions[1].provenance[0]
    assert (place.file_name, place.place) == ("ferry.html", "column Version 1")
    assert (place.reader, place.reader_version, place.url_given) == ("newssniffer", 1, URL)
    assert len(place.file_sha256) == 64
    assert place.seen_at_given == "2026-03-02T09:55:00Z"


def test_a_byte_order_mark_and_line_ends_of_windows_do_no_harm() -> None:
    page = comparison((FIRE, FIRE), (TWELVE, ""))
    assert reading(b"\xef\xbb\xbf" + page.replace("\n", "\r\n").encode()).texts == reading(page).texts


@pytest.mark.parametrize(
    ("code", "content"),
    [
        ("bad-utf8", comparison((FIRE, FIRE)).encode() + b"\xe9"),
        ("no-text", comparison().encode()),
        ("no-text", saved().encode()),
        ("wrong-kind", b"Nothing that this reader knows."),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(code: str, content: bytes) -> None:
    read = reading(content, names=["ferry.html"])
    assert [(note.code, note.where, note.refused) for note in read.alone] == [(code, "ferry.html", True)]
    assert read.records == []


def test_one_bad_page_does_not_stop_the_others() -> None:
    read = reading(b"\xff\xfe", version_page(FIRE))
    assert [note.code for note in read.alone] == ["bad-utf8"]
    assert read.texts == [[FIRE]]


def test_a_hidden_article_is_noted_and_nothing_is_imported() -> None:
    read = reading("This article cannot be shown for legal reasons")
    assert read.codes == ["source-hidden"]
    assert not read.alone[0].refused
    assert read.records == []


def test_an_article_page_has_no_text_and_is_noted() -> None:
    page = f"<html><title>News Sniffer</title>{article_info(versions=3)}<table><tr><td>0</td></tr></table></html>"
    read = reading(page)
    assert read.codes == ["no-version-text"]
    assert "3 versions" in read.alone[0].message


def test_a_bad_address_is_refused_but_the_text_stays_evidence() -> None:
    read = reading(version_page(FIRE, url="javascript:alert(1)"), source="Harbour Post")
    assert [(note.code, note.refused) for note in read.alone] == [("bad-url", True)]
    assert read.texts == [[FIRE]]
    assert read.records[0].url.startswith("https://address-unknown.invalid/newssniffer/")


def test_pages_without_an_address_are_different_articles() -> None:
    bare = "<table class=\"version_diff\"><tr id='p1'><td>{0}</td><td>{0}</td></tr></table>"
    read = reading(bare.format(FIRE), bare.format(TWELVE))
    urls = {record.url for record in read.records}
    assert len(urls) == 2
    assert read.codes.count("missing-url") == 2
