"""Checks what a line claims of itself: the hashes of its text, and where its version was found before."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields

from articles.importers.excerpts import excerpt
from articles.importers.hashing import record_sha256
from articles.importers.numbers import BadNumberError, whole_number
from articles.importers.records import Provenance, VersionRecord

MAX_PLACES = 1000
MAX_CHARACTERS = 4000

_SHA256 = re.compile(r"[0-9a-f]{64}")
_UNSTORABLE = re.compile(r"[\x00\ud800-\udfff]")
_NAMES = {field.name for field in fields(Provenance)}
_BY_LENGTH = {32: "md5", 40: "sha1", 64: "sha256"}


class BadProvenanceError(Exception):
    """The provenance is not as this project writes it."""


def claimed_provenance(raw: object) -> tuple[Provenance, ...]:
    """What an export of this project says of the version; empty if the line says nothing.

    Raises BadProvenanceError. The addresses in it are text: they were never checked to be safe to link.
    """
    if raw is None or raw == []:
        return ()
    if not isinstance(raw, list) or len(raw) > MAX_PLACES:
        raise BadProvenanceError
    return tuple(_provenance(entry) for entry in raw)


def _provenance(entry: object) -> Provenance:
    if not isinstance(entry, dict) or set(entry) != _NAMES:
        raise BadProvenanceError
    words = {name: value for name, value in entry.items() if name != "reader_version"}
    version = _reader_version(entry["reader_version"])
    if not all(isinstance(value, str) and _is_storable(value) for value in words.values()):
        raise BadProvenanceError
    if not _SHA256.fullmatch(words["file_sha256"]) or not 0 < len(words["reader"]) <= 50:
        raise BadProvenanceError
    return Provenance(reader_version=version, **words)


def _reader_version(raw: object) -> int:
    try:
        version = whole_number(raw)
    except BadNumberError:
        raise BadProvenanceError from None
    if not version:
        raise BadProvenanceError
    return version


def _is_storable(value: str) -> bool:
    return len(value) <= MAX_CHARACTERS and not _UNSTORABLE.search(value)


def mistaken_text_claims(given: Mapping[str, object], text: str) -> Iterator[str]:
    """A sentence for each claimed hash of the text that is not its hash."""
    for name in ("text_sha256", "text_hash"):
        claim = given.get(name)
        if claim not in (None, "") and not _is_hash_of(text, claim):
            yield f"The file claims the {name} {excerpt(claim, 64)}, which is not the text's."


def _is_hash_of(text: str, claim: object) -> bool:
    if not isinstance(claim, str) or len(claim) not in _BY_LENGTH:
        return False
    digest = hashlib.new(_BY_LENGTH[len(claim)], text.encode(), usedforsecurity=False)
    return digest.hexdigest() == claim.lower()


def mistaken_record_claims(
    claims: object, source: str, identity: str, version: VersionRecord
) -> Iterator[str]:
    """A sentence if a claimed hash of the record is that of no provenance entry. `source` is the slug."""
    if claims in (None, ""):
        return
    actual = {record_sha256(source, identity, version, found) for found in version.provenance}
    for claim in claims if isinstance(claims, list) else [claims]:
        if claim not in actual:
            yield f"The file claims the record_sha256 {excerpt(claim, 64)}, which is not the record's."
            return
