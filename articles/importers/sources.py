"""Checks the names of sources, and makes the slugs that stand in addresses."""

import base64
import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from articles.importers.excerpts import excerpt
from articles.importers.findings import Notes, RefusedError
from articles.importers.texts import plain_line

MAX_CHARACTERS = 100

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
# Letters that Unicode does not take apart, in the spelling that newspapers themselves use in addresses.
_SPELLED = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


class SourceError(RefusedError):
    """The name is refused: `code` is missing-source, bad-type or source-too-long."""


@dataclass(frozen=True, slots=True)
class CheckedSource:
    """The name as people read it, the slug that decides which source it is, and notes as (code, sentence)."""

    name: str
    slug: str
    notes: Notes = ()


def check_source(raw: object) -> CheckedSource:
    """A source's name without control characters and outer spaces."""
    if raw is None or raw == "":
        raise SourceError("missing-source", "No source is named; name one for the whole import.")
    if not isinstance(raw, str):
        raise SourceError("bad-type", f"The source is no text: {excerpt(raw)}.")
    return _checked(raw)


@lru_cache(maxsize=256)
def _checked(raw: str) -> CheckedSource:
    if len(raw) > MAX_CHARACTERS:
        raise SourceError(
            "source-too-long", f"The source's name has {len(raw):,} characters, more than {MAX_CHARACTERS}."
        )
    name, notes = plain_line(raw, "source")
    name = name.strip()
    slug = slug_of(name)
    if not any(letter.isalnum() for letter in name):
        raise SourceError("missing-source", f"The source's name has no letters: {excerpt(raw)}")
    if name.lower().replace(" ", "-") != slug:
        notes = (*notes, ("slug", f"The source {excerpt(name)} has the address {slug}."))
    return CheckedSource(name, slug, notes)


@lru_cache(maxsize=256)
def slug_of(name: str) -> str:
    """`BBC News` gives `bbc-news`; a name in another script gets letters of its hash, so that no two meet.

    At most 100 characters of a-z, 0-9 and single hyphens; the slug of a slug is itself.
    """
    folded = unicodedata.normalize("NFKC", name).casefold().translate(_SPELLED)
    marked = unicodedata.normalize("NFKD", folded)
    bare = "".join(letter for letter in marked if not unicodedata.combining(letter))
    slug = _NOT_SLUG.sub("-", bare).strip("-")
    is_whole = all(letter.isascii() for letter in bare if letter.isalnum())
    if slug and is_whole and len(slug) <= MAX_CHARACTERS:
        return slug
    told = base64.b32encode(hashlib.sha256(folded.encode(errors="replace")).digest())[:8].decode().lower()
    return f"{slug[:80].strip('-') or 'source'}-{told}"
