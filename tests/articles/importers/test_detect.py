"""A file is read by the reader that its content wants."""

import pytest

from articles.importers.detect import FORMATS, detect
from articles.importers.records import UnreadableFileError

PAGE = b"<html><title>'Ferry' diff viewer (0/1) - News Sniffer</title><table class='version_diff'></table></html>"


@pytest.mark.parametrize("head", [b'{"url": 1}', b'\r\n [\n{ "url"', b"{\n}", b"[]"])
def test_json_is_known_by_its_first_bracket(head: bytes) -> None:
    assert detect(head, "ferry.html") == "jsonl"
    assert "jsonl" in FORMATS


def test_a_saved_page_is_known_whatever_it_is_called() -> None:
    assert detect(PAGE, "ferry.jsonl") == "newssniffer"
    assert "newssniffer" in FORMATS


@pytest.mark.parametrize(
    "head",
    [
        b"\x89PNG\r\n\x1a\n\0\0",
        b"source,url,text\r\n",
        b"PK\3\4",
        b"<html><p>x</p></html>",
        b"{{Infobox}}",
        b"[1] Note",
    ],
)
def test_anything_else_is_refused(head: bytes) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        detect(head, "ferry.jsonl")
    assert (caught.value.note.code, caught.value.note.where) == ("wrong-kind", "ferry.jsonl")
