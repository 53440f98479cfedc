"""The hashes of the archive: of a text, of a content, of a whole record, and the permanent key of a version.

Keys stand in links that people copied: a change of anything here breaks them. The canonical JSON is that of
RFC 8785 for the values used here (text, whole numbers, null, lists, and objects with ASCII names).
"""

import base64
import hashlib
import json
from dataclasses import asdict

from articles.importers.dates import instant
from articles.importers.records import Provenance, VersionRecord

KEY_CHARACTERS = 16  # 80 bits: two versions of one article never share a key by chance

_canonical = json.JSONEncoder(
    sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
).encode


def canonical_json(obj: object) -> bytes:
    """One byte string for one value: sorted names, no spaces, UTF-8. ValueError for NaN and surrogates."""
    return _canonical(obj).encode()


def text_sha256(text: str) -> str:
    """Hexadecimal, over the UTF-8 bytes of the plain-text download."""
    return hashlib.sha256(text.encode()).hexdigest()


def content_sha256(title: str, standfirst: str, byline: str, text: str) -> str:
    """Hexadecimal, over everything a reader saw: equal for two states of an article that do not differ."""
    return hashlib.sha256(canonical_json([title, standfirst, byline, text])).hexdigest()


def version_key(source: str, identity: str, version: VersionRecord) -> str:
    """16 lower-case base32 characters that name this version for ever. `source` is the slug.

    All that is kept of the version itself is in it, so that no fact depends on which of two files came first.
    """
    digest = hashlib.sha256(canonical_json(_named(source, identity, version))).digest()
    return base64.b32encode(digest)[:KEY_CHARACTERS].decode().lower()


def record_sha256(source: str, identity: str, version: VersionRecord, provenance: Provenance) -> str:
    """Hexadecimal, over the whole record as one place of one source file gave it. `source` is the slug.

    Left out are the article's own address, which another file may improve (`url_given` is in), and the file's
    name: a copy of a file is the same evidence.
    """
    found = asdict(provenance)
    del found["file_name"]
    record = {**_named(source, identity, version), "provenance": found}
    return hashlib.sha256(canonical_json(record)).hexdigest()


def _named(source: str, identity: str, version: VersionRecord) -> dict[str, object]:
    return {
        "source": source,
        "identity": identity,
        "title": version.title,
        "standfirst": version.standfirst,
        "byline": version.byline,
        "text": version.text,
        "seen_at": instant(version.seen_at),
        "source_label": version.source_label,
        "source_order": version.source_order,
        "fidelity": version.fidelity,
    }
