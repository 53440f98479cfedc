"""Files in the JSON Lines format for tests, and what reading them gave."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from articles.importers.reading import read_paths
from articles.importers.records import ArticleRecord, Note, ReadOptions, VersionRecord

FERRY = {
    "source": "Harbour Post",
    "url": "https://harbourpost.example/ferry-fire",
    "title": "Fire on the ferry",
    "text": "A fire broke out on Monday.\nTwelve people were hurt.",
    "seen_at": "2026-03-02T09:15:00Z",
}


@dataclass
class Sheet:
    """What one import read."""

    records: list[ArticleRecord] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    @property
    def versions(self) -> list[VersionRecord]:
        return [version for record in self.records for version in record.versions]

    @property
    def refused(self) -> list[tuple[str, str]]:
        return [(note.code, note.where) for note in self.notes if note.refused]

    @property
    def noted(self) -> list[str]:
        return [note.code for note in self.notes if not note.refused]


def ferry(**changes: Any) -> str:
    return json.dumps(FERRY | changes)


def sheet(path: Path, **options: str) -> Sheet:
    read = Sheet()
    for found in read_paths([path], ReadOptions(**options)):
        if isinstance(found, Note):
            read.notes.append(found)
        else:
            read.records.append(found)
            read.notes.extend(found.notes)
    return read


def sheet_of(folder: Path, content: str | bytes, name: str = "ferry.jsonl", **options: str) -> Sheet:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return sheet(path, **options)
