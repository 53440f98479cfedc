"""Files are opened without surprises, and a change under the reader's hands is noticed."""

import gzip
import hashlib
import os
from pathlib import Path

import pytest

from articles.importers.files import HEAD, contents, examined, was_utf16
from articles.importers.records import UnreadableFileError


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        examined(path, path.name, lambda _: None)
    return caught.value.note.code


def test_a_file_is_known_by_the_hash_of_its_bytes_as_they_lie(tmp_path: Path) -> None:
    path = tmp_path / "ferry.gz"
    path.write_bytes(gzip.compress("Fähre ".encode("utf-16") * 20_000))
    source, head = examined(path, "ferry.gz", lambda _: None)
    assert source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert head[:7] == "Fähre ".encode()
    assert len(head) == HEAD
    assert was_utf16(source)


def test_every_byte_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "ferry.jsonl"
    path.write_bytes(b"x" * 1_000_000)
    told: list[int] = []
    source, _ = examined(path, "ferry.jsonl", told.append)
    assert sum(told) == 1_000_000
    assert b"".join(contents(source, told.append)) == b"x" * 1_000_000
    assert sum(told) == 2_000_000


def test_what_is_no_file_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("/etc/passwd")
    assert refusal(tmp_path / "pipe") == "not-a-file"
    assert refusal(tmp_path / "link") == "not-readable"
    assert refusal(tmp_path) == "not-a-file"
    assert refusal(tmp_path / "nothing") == "not-found"
    assert refusal(Path("/dev/zero")) == "not-a-file"


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ferry.jsonl"
    path.write_bytes(b"one\n")
    source, _ = examined(path, "ferry.jsonl", lambda _: None)
    reading = contents(source, lambda _: None)
    assert next(reading) == b"one\n"
    with path.open("ab") as file:
        file.write(b"two\n")
    with pytest.raises(UnreadableFileError) as caught:
        list(reading)
    assert caught.value.note.code == "file-changed"
