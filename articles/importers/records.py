"""What every reader yields: records of articles and versions, and notes on what was odd."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Fidelity = Literal["exact", "reconstructed"]


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that an admin should know about one place in a source file.

    `code` is stable and machine-readable, `where` a place a person can find ("line 12", "row p3 of page.html"),
    `message` one plain sentence. With `refused`, what stood at that place was not imported.
    """

    code: str
    where: str
    message: str
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a version was found: one place in one source file, read by one version of one reader."""

    file_name: str
    file_sha256: str
    place: str
    reader: str
    reader_version: int
    url_given: str
    seen_at_given: str = ""
    gap: str = ""  # as the source words it, without dates: "40 minutes later"
    gap_since: str = ""  # the source_label of the version that the gap counts from


@dataclass(frozen=True, slots=True)
class VersionRecord:
    """One stored state of an article, as a source file gives it.

    `text` is the paragraphs joined by one newline. `source_label` is what the source called this version, and
    `source_order` its place in the source's own count, for ordering where no date is known.
    """

    text: str
    provenance: tuple[Provenance, ...]
    title: str = ""
    standfirst: str = ""
    byline: str = ""
    seen_at: datetime | None = None  # aware; None when the time is not known
    source_label: str = ""
    source_order: int | None = None
    fidelity: Fidelity = "exact"


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """Versions of one article, and what the source file says of the article itself."""

    source: str
    url: str  # as given, already checked to be http or https
    versions: tuple[VersionRecord, ...]
    versions_reported: int | None = None  # how many versions the source says exist
    first_seen_at: datetime | None = None
    check_sentence: str = ""  # "It will not be checked again for changes."
    notes: tuple[Note, ...] = field(default=())


# A reader is a generator of these. A Note that stands alone is about the file, or about a refused record.
Records = Iterator[ArticleRecord | Note]


class UnreadableFileError(Exception):
    """The whole file is refused: nothing in it can be trusted."""

    def __init__(self, code: str, message: str, where: str = "") -> None:
        super().__init__(message)
        self.note = Note(code, where, message, refused=True)


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What an admin declares of the files of one import."""

    source: str = ""  # overrides the source that the file names; needed where it names none
    timezone: str = "UTC"  # IANA name of the zone of naive dates
