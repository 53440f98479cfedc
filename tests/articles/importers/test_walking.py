"""Folders are walked in one order, and nothing outside them is read."""

from pathlib import Path

from articles.importers.records import Note
from articles.importers.walking import Found, found_files


def names(path: Path) -> list[str]:
    return [entry.name for entry in found_files(path) if isinstance(entry, Found)]


def notes(path: Path) -> list[tuple[str, str, bool]]:
    return [
        (entry.code, entry.where, entry.refused) for entry in found_files(path) if isinstance(entry, Note)
    ]


def test_files_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b/2.jsonl", "b/1.jsonl", "a.jsonl", "c.jsonl"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    assert names(tmp_path) == ["a.jsonl", "b/1.jsonl", "b/2.jsonl", "c.jsonl"]
    assert names(tmp_path / "b" / "2.jsonl") == ["2.jsonl"]


def test_hidden_files_and_litter_are_passed_over(tmp_path: Path) -> None:
    for name in (".hidden.jsonl", "Thumbs.db", "ferry.jsonl"):
        (tmp_path / name).touch()
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config.jsonl").touch()
    assert names(tmp_path) == ["ferry.jsonl"]
    assert notes(tmp_path) == []


def test_prose_about_the_files_is_passed_over_and_noted(tmp_path: Path) -> None:
    for name in ("README.md", "LICENSE", "notice.jsonl"):
        (tmp_path / name).touch()
    assert names(tmp_path) == ["notice.jsonl"]
    assert notes(tmp_path) == [("passed-over", "LICENSE", False), ("passed-over", "README.md", False)]


def test_links_are_never_followed(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "ferry.jsonl").touch()
    (folder / "again.jsonl").symlink_to("ferry.jsonl")
    (folder / "loop").symlink_to(".")
    (folder / "out.jsonl").symlink_to("/etc/passwd")
    (folder / "up").symlink_to("..")
    assert names(folder) == ["ferry.jsonl"]
    assert notes(folder) == [
        ("link", "again.jsonl", False),
        ("link", "loop", False),
        ("outside", "out.jsonl", True),
        ("outside", "up", True),
    ]


def test_a_path_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    assert notes(tmp_path / "nothing") == [("not-found", "nothing", True)]


def test_a_name_that_would_forge_a_line_is_written_out(tmp_path: Path) -> None:
    (tmp_path / "a\nb\x1b.jsonl").touch()
    assert names(tmp_path) == ["a\\x0ab\\x1b.jsonl"]


def test_folders_may_be_nested_more_deeply_than_the_stack(tmp_path: Path) -> None:
    folders = [tmp_path]
    for _ in range(1200):
        folders.append(folders[-1] / "d")
        folders[-1].mkdir()
    (folders[-1] / "x").touch()
    assert [len(name) for name in names(tmp_path)] == [2401]
    # What removes temporary folders later would run out of stack itself.
    (folders[-1] / "x").unlink()
    for folder in reversed(folders[1:]):
        folder.rmdir()
