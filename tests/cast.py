"""The small cast of the suite: a ferry fire as the Harbour Post told it, in three versions."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from articles.importers.records import ArticleRecord, Provenance, VersionRecord
from articles.importers.saving import Batch
from articles.models import Article, Import
from articles.signals import versions_saved

FERRY_URL = "https://www.harbourpost.example/news/ferry-fire"
PLACE = Provenance(
    file_name="ferry.jsonl",
    file_sha256="f" * 64,
    place="line 1",
    reader="jsonl",
    reader_version=1,
    url_given=FERRY_URL,
)

FIRST = VersionRecord(
    title="Fire on the Skarholm ferry",
    byline="By Ines Calloway",
    text="A fire broke out on the Skarholm ferry on Monday.\nTwelve passengers were hurt, police said.",
    seen_at=datetime(2026, 3, 2, 9, 15, tzinfo=UTC),
    provenance=(PLACE,),
)
SECOND = replace(
    FIRST,
    text="A fire broke out on the Skarholm ferry on Monday.\nFourteen passengers were hurt, police said.",
    seen_at=datetime(2026, 3, 2, 9, 55, tzinfo=UTC),
    provenance=(replace(PLACE, place="line 2"),),
)
THIRD = replace(
    SECOND,
    title="Skarholm ferry fire: owner admits fault",
    text=f"{SECOND.text}\nThe owner said the alarm had been switched off.",
    seen_at=datetime(2026, 3, 3, 7, 0, tzinfo=UTC),
    provenance=(replace(PLACE, place="line 3"),),
)


def ferry(*versions: VersionRecord, url: str = FERRY_URL, source: str = "Harbour Post") -> ArticleRecord:
    return ArticleRecord(source=source, url=url, versions=versions or (FIRST, SECOND, THIRD))


def saved(*records: ArticleRecord) -> Batch:
    """Saves the records as one import would, announcement included."""
    batch = Batch(records, Import.objects.create())
    batch.save()
    versions_saved.send(sender=Import, article_ids=batch.touched)
    return batch


def ferry_article(*versions: VersionRecord) -> Article:
    saved(ferry(*versions))
    return Article.objects.get(identity="harbourpost.example/news/ferry-fire")
