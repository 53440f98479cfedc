"""The only writer: a batch of records becomes articles and versions, in one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from django.db import connection, transaction

from articles.facts import better_name, settle_facts, settle_names, settle_summaries
from articles.history import numbered
from articles.importers.hashing import content_sha256, record_sha256, text_sha256, version_key
from articles.importers.records import ArticleRecord, Note, VersionRecord
from articles.importers.records import Provenance as Place
from articles.importers.sources import slug_of
from articles.importers.urls import identity
from articles.models import Article, Import, Provenance, Source, Version

TURNS = 0x57E7  # an advisory lock of our own: batches share it, a dry run has it alone
PLACED = (  # what the place of a version, and a conflict with another one, are told by
    "article_id", "key", "number", "repeat", "seen_at", "source_label", "source_order", "fidelity", "content_sha256",
)  # fmt: skip
ArticleName = tuple[str, str]  # a source's slug, and the identity of the address
VersionName = tuple[int, str]  # an article's primary key, and the version's key


class Batch:
    """Saves a few hundred records, and knows afterwards what became of them."""

    def __init__(self, records: Sequence[ArticleRecord], run: Import) -> None:
        self.records = records
        self.run = run
        self.new_articles = 0
        self.new = 0
        self.duplicate = 0
        self.notes: list[Note] = []
        self.touched: list[int] = []  # the articles of the records, with new versions or without
        self.found: set[int] = set()  # the versions that the records hold, new and known

    def save(self) -> None:
        with transaction.atomic():
            _take_turns()
            articles = self._articles()
            named = [(articles[_name(record)], record) for record in self.records]
            drafts = [
                (_draft(article, found), found) for article, record in named for found in record.versions
            ]
            held = _held(articles.values())
            fresh = self._fresh((draft for draft, _ in drafts), held)
            _renumber(fresh.values(), held)
            Version.objects.bulk_create(fresh.values())
            self._note_conflicts(drafts, held)
            self._save_provenance(drafts, held | fresh)
            self.touched = sorted({article.pk for article, _ in named})
            settle_facts(named)
            settle_summaries({version.article_id for version in fresh.values()})

    def _articles(self) -> dict[ArticleName, Article]:
        """The records' articles, made where they are new, and locked until the transaction ends.

        In one sorted order, so that importers that meet in the same articles wait for each other, never in a circle.
        """
        sources = self._sources()
        first = {_name(record): record for record in reversed(self.records)}
        wanted = Article.objects.filter(
            source__in=sources.values(), identity__in={address for _, address in first}
        )
        before = wanted.count()
        Article.objects.bulk_create(
            [
                Article(source=sources[slug], identity=address, url=first[slug, address].url)
                for slug, address in sorted(first)
            ],
            ignore_conflicts=True,
        )
        locked = {}
        for article in wanted.order_by("pk").select_for_update():
            article.source = next(source for source in sources.values() if source.pk == article.source_id)
            locked[article.source.slug, article.identity] = article
        self.new_articles = len(locked) - before
        return locked

    def _sources(self) -> dict[str, Source]:
        names: dict[str, str] = {}
        for record in self.records:
            slug = slug_of(record.source)
            names[slug] = better_name(slug, names.get(slug, record.source), record.source)
        drafts = [Source(slug=slug, name=names[slug]) for slug in sorted(names)]
        Source.objects.bulk_create(drafts, ignore_conflicts=True)
        sources = {source.slug: source for source in Source.objects.filter(slug__in=names)}
        settle_names(sources, names)
        return sources

    def _fresh(
        self, drafts: Iterable[Version], held: dict[VersionName, Version]
    ) -> dict[VersionName, Version]:
        """The drafts that the archive does not hold yet, each once."""
        fresh: dict[VersionName, Version] = {}
        for draft in drafts:
            name = (draft.article_id, draft.key)
            if name in held or name in fresh:
                self.duplicate += 1
            else:
                fresh[name] = draft
        self.new = len(fresh)
        return fresh

    def _note_conflicts(
        self, drafts: Iterable[tuple[Version, VersionRecord]], held: dict[VersionName, Version]
    ) -> None:
        """Where the source calls two texts of one time by one name, both stay, and the admin is told."""
        called = {(v.article_id, v.source_label): v for v in held.values() if v.source_label}
        for draft, record in drafts:
            if draft.source_label and (draft.article_id, draft.key) not in held:
                known = called.setdefault((draft.article_id, draft.source_label), draft)
                if known.content_sha256 != draft.content_sha256 and _may_be_one(known, draft):
                    self.notes.append(_conflict(record))

    def _save_provenance(
        self, drafts: Iterable[tuple[Version, VersionRecord]], versions: dict[VersionName, Version]
    ) -> None:
        rows = []
        for draft, record in drafts:
            version = versions[draft.article_id, draft.key]
            self.found.add(version.pk)
            rows += [_provenance(self.run, version, record, place) for place in record.provenance]
        Provenance.objects.bulk_create(rows, ignore_conflicts=True)


def wait_for_batches() -> None:
    """Keeps all batches of other importers out until the transaction ends.

    A dry run saves many batches in one transaction: without this it could meet another importer in a deadlock.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [TURNS])


def _take_turns() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [TURNS])


def _name(record: ArticleRecord) -> ArticleName:
    return slug_of(record.source), identity(record.url)


def _held(articles: Iterable[Article]) -> dict[VersionName, Version]:
    """What the archive holds of these articles, without the texts, which may weigh megabytes."""
    by_id = {article.pk: article for article in articles}
    versions = Version.objects.filter(article__in=by_id).only(*PLACED)
    held = {}
    for version in versions:
        version.article = by_id[version.article_id]
        held[version.article_id, version.key] = version
    return held


def _draft(article: Article, found: VersionRecord) -> Version:
    content = (found.title, found.standfirst, found.byline, found.text)
    return Version(
        article=article,
        key=version_key(article.source.slug, article.identity, found),
        title=found.title,
        standfirst=found.standfirst,
        byline=found.byline,
        text=found.text,
        seen_at=found.seen_at,
        source_label=found.source_label,
        source_order=found.source_order,
        fidelity=found.fidelity,
        text_sha256=text_sha256(found.text),
        content_sha256=content_sha256(*content),
    )


def _provenance(run: Import, version: Version, record: VersionRecord, place: Place) -> Provenance:
    article = version.article
    sha256 = record_sha256(article.source.slug, article.identity, record, place)
    return Provenance(run=run, article=article, version=version, record_sha256=sha256, **asdict(place))


def _may_be_one(one: Version, other: Version) -> bool:
    """A live blog calls all its versions "Live"; their times tell them apart."""
    return not one.seen_at or not other.seen_at or one.seen_at == other.seen_at


def _conflict(record: VersionRecord) -> Note:
    place = record.provenance[0]
    return Note(
        "conflicting-version",
        f"{place.file_name}: {place.place}",
        f"The source gives another text for the version that it calls {record.source_label}; both are kept.",
    )


def _renumber(fresh: Iterable[Version], held: dict[VersionName, Version]) -> None:
    """Gives every version of the articles that grow its place; those held already may move."""
    growing = defaultdict(list)
    for version in fresh:
        growing[version.article_id].append(version)
    for version in held.values():
        if version.article_id in growing:
            growing[version.article_id].append(version)
    moved = [version for versions in growing.values() for version in _placed(versions) if version.pk]
    Version.objects.bulk_update(moved, ["number", "repeat"], batch_size=1000)


def _placed(versions: Iterable[Version]) -> Iterator[Version]:
    """Sets number and repeat, and yields the versions for which they changed."""
    for number, repeat, version in numbered(versions):
        if (version.number, version.repeat) != (number, repeat):
            version.number, version.repeat = number, repeat
            yield version
