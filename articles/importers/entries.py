"""Turns the fields of one JSON object into a record of one version, or refuses it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from articles.importers.claims import (
    BadProvenanceError,
    claimed_provenance,
    mistaken_record_claims,
    mistaken_text_claims,
)
from articles.importers.dates import DateError, check_date
from articles.importers.excerpts import escaped, excerpt
from articles.importers.findings import Notes, RefusedError
from articles.importers.numbers import BadNumberError, whole_number
from articles.importers.records import (
    ArticleRecord,
    Fidelity,
    Note,
    Provenance,
    ReadOptions,
    VersionRecord,
)
from articles.importers.sources import check_source
from articles.importers.texts import check_line, check_passage, check_text, check_title
from articles.importers.urls import check_url, identity

READER = "jsonl"
READER_VERSION = 1

FIELDS = {
    "source", "url", "title", "standfirst", "byline", "text", "seen_at", "timestamp", "source_label",
    "source_order", "version", "number", "key", "fidelity", "text_sha256", "text_hash", "record_sha256",
    "provenance",
    "versions_reported", "first_seen_at", "check_sentence",
}  # fmt: skip


class _Checked(Protocol):
    @property
    def notes(self) -> Notes: ...


C = TypeVar("C", bound=_Checked)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in which file an object stands: `place` is "line 12", `order` is 12."""

    file_name: str
    file_sha256: str
    place: str
    order: int

    @property
    def where(self) -> str:
        return f"{self.file_name}, {self.place}"


class Entry:
    """One object on its way to a record, and what was odd about it."""

    def __init__(self, given: Mapping[str, object], place: Place, options: ReadOptions) -> None:
        self._given = given
        self._place = place
        self._options = options
        self._notes: list[Note] = []

    def record(self) -> ArticleRecord:
        """Raises RefusedError with the code of the first thing that cannot be."""
        source = self._noted(check_source(self._options.source or self._given.get("source")))
        url = self._noted(check_url(self._given.get("url")))
        version = self._version()
        for sentence in mistaken_text_claims(self._given, version.text):
            self._note("hash-mismatch", sentence)
        claims = self._given.get("record_sha256")
        for sentence in mistaken_record_claims(claims, source.slug, identity(url.url), version):
            self._note("hash-mismatch", sentence)
        self._note_unknown_fields()
        return ArticleRecord(
            source=source.name,
            url=url.url,
            versions=(version,),
            versions_reported=self._versions_reported(),
            first_seen_at=self._first_seen_at(),
            check_sentence=self._noted(check_line(self._given.get("check_sentence"), "check_sentence")).text,
            notes=tuple(self._notes),
        )

    def _noted(self, checked: C) -> C:
        for code, sentence in checked.notes:
            self._note(code, sentence)
        return checked

    def _note(self, code: str, sentence: str) -> None:
        self._notes.append(Note(code, self._place.where, sentence))

    def _version(self) -> VersionRecord:
        given = self._given
        date = self._noted(check_date(self._date_given(), self._options.timezone))
        label, order = self._numbering(date.seen_at)
        return VersionRecord(
            text=self._noted(check_text(given.get("text"))).text,
            provenance=self._provenance(),
            title=self._noted(check_title(given.get("title"))).text,
            standfirst=self._noted(check_passage(given.get("standfirst"), "standfirst")).text,
            byline=self._noted(check_line(given.get("byline"), "byline")).text,
            seen_at=date.seen_at,
            source_label=label,
            source_order=order,
            fidelity=self._fidelity(),
        )

    def _date_given(self) -> object:
        return self._given.get("seen_at", self._given.get("timestamp"))

    def _numbering(self, seen_at: datetime | None) -> tuple[str, int | None]:
        version = self._whole_number("version")
        label = self._noted(check_line(self._given.get("source_label"), "source_label")).text
        if not label and version is not None:
            label = str(version)
        order = self._whole_number("source_order")
        order = version if order is None else order
        # An export writes the order even where there is none; then none is to be made up.
        if order is not None or seen_at or "source_order" in self._given:
            return label, order
        return label, self._order_of_the_file()

    def _order_of_the_file(self) -> int:
        number = self._whole_number("number")
        if number is not None:
            return number
        self._note("order-from-file", "No date and no number: the version keeps its place in the file.")
        return self._place.order

    def _whole_number(self, field: str) -> int | None:
        try:
            return whole_number(self._given.get(field))
        except BadNumberError:
            raise RefusedError(
                "bad-version", f"The {field} is no count: {excerpt(self._given[field])}"
            ) from None

    def _fidelity(self) -> Fidelity:
        given = self._given.get("fidelity")
        if given in (None, "", "exact"):
            return "exact"
        if given != "reconstructed":
            self._note("bad-fidelity", f"Taken as reconstructed, since it is not exact: {excerpt(given)}")
        return "reconstructed"

    def _provenance(self) -> tuple[Provenance, ...]:
        try:
            claimed = claimed_provenance(self._given.get("provenance"))
        except BadProvenanceError:
            self._note(
                "bad-provenance", "The provenance is not as an export writes it; this file stands for it."
            )
            claimed = ()
        return claimed or (self._found_here(),)

    def _found_here(self) -> Provenance:
        date = self._date_given()
        return Provenance(
            file_name=self._place.file_name,
            file_sha256=self._place.file_sha256,
            place=self._place.place,
            reader=READER,
            reader_version=READER_VERSION,
            url_given=str(self._given["url"]),
            seen_at_given="" if date is None else escaped(str(date)),
        )

    def _note_unknown_fields(self) -> None:
        unknown = sorted(self._given.keys() - FIELDS)
        if unknown:
            names = ", ".join(excerpt(name, 30) for name in unknown[:8])
            more = f" and {len(unknown) - 8} more" if len(unknown) > 8 else ""
            self._note("unknown-fields", f"Fields that say nothing here were passed over: {names}{more}.")

    def _versions_reported(self) -> int | None:
        try:
            return whole_number(self._given.get("versions_reported"))
        except BadNumberError:
            self._note("bad-number", "versions_reported is no count; it was passed over.")
            return None

    def _first_seen_at(self) -> datetime | None:
        given = self._given.get("first_seen_at")
        if given in (None, ""):
            return None
        try:
            return self._noted(check_date(given, self._options.timezone)).seen_at
        except DateError as error:
            self._note(error.code, f"first_seen_at was passed over: {error.message}")
            return None
