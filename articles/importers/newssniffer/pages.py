"""What a News Sniffer page says, before it is known which of its columns is the older one."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from articles.importers.excerpts import excerpt
from articles.importers.records import Note

# Only the white space of ASCII: News Sniffer splits words on nothing else, so a no-break space is the article's own.
_WHITE_SPACE = re.compile(r"[ \t\n\r\f\v]+")

_OPENING = 60  # characters

_DATE_FORMS = (
    "%Y-%m-%d %H:%M:%S %Z",
    "%a %b %d %H:%M:%S %Z %Y",
    "%a %b %d %H:%M:%S %z %Y",
    "%B %d, %Y %H:%M",
    "%B %d, %Y %H:%M (%Z)",
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page says of the article as a whole; an empty string or None where it is silent."""

    source: str = ""
    url: str = ""
    check_sentence: str = ""
    versions_reported: int | None = None
    first_seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """One version as a page shows it: `label` is the number that News Sniffer gave it, "" where it is not printed."""

    label: str
    title: str
    paragraphs: tuple[str, ...]
    seen_at: datetime | None = None
    seen_at_given: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page with the versions that it shows, in the order of its columns, and what was decided in reading it."""

    facts: Facts
    columns: tuple[Column, ...]
    gap: str = ""
    notes: tuple[Note, ...] = ()


def collapse(text: str) -> str:
    """The text with every run of white space made one space, and none at its ends."""
    return _WHITE_SPACE.sub(" ", text).strip(" ")


def parse_time(given: str) -> datetime | None:
    """An aware time in UTC from any way that News Sniffer has printed one; None when it is none of them."""
    given = collapse(given)
    try:
        return _in_utc(datetime.fromisoformat(given))
    except ValueError:
        pass
    for form in _DATE_FORMS:
        try:
            return _in_utc(datetime.strptime(given, form))
        except ValueError:
            continue
    return None


def _in_utc(moment: datetime) -> datetime:
    # The site runs on UTC and says so wherever it names a zone at all.
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def opening(paragraph: str) -> str:
    """The first words of a paragraph, for a person to find it by in a report."""
    words = paragraph if len(paragraph) <= _OPENING else paragraph[:_OPENING].rsplit(" ", 1)[0] + " …"
    return f"“{excerpt(words)}”"
