"""One run of the importer, for the command and for the admin: files in, an Import with its report out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

from django.db import transaction
from django.utils import timezone

from articles.exporting import export_lines
from articles.importers.files import SourceFile
from articles.importers.reading import Progress, read_paths
from articles.importers.records import ArticleRecord, Note, ReadOptions, Records
from articles.importers.saving import Batch, wait_for_batches
from articles.models import Import, ImportNote, Version
from articles.running import at_work, settle_broken_off
from articles.signals import versions_saved

BATCH_VERSIONS = 500  # a batch's texts are in memory at once: 500 of 5 KB are little, and commits stay rare


def run_import(
    paths: Sequence[Path],
    options: ReadOptions,
    *,
    format: str | None = None,
    dry_run: bool = False,
    user: Any = None,
    upload: str = "",
    dump: TextIO | None = None,
    progress: Progress | None = None,
) -> Import:
    """Reads the files and saves what they hold.

    A dry run saves its report alone, and writes what it would have saved to `dump`, as JSON Lines.
    """
    settle_broken_off()
    run = Import.objects.create(
        dry_run=dry_run,
        started_by=user,
        upload=upload,
        options={"source": options.source, "timezone": options.timezone, "format": format or ""},
    )
    records = read_paths(
        paths, options, format, progress, lambda file, read_as: _list_file(run, file, read_as)
    )
    try:
        with at_work(run):
            if dry_run:
                _try_out(run, records, dump)
            else:
                _save_all(run, records)
    except BaseException:
        # Whatever broke off the run, also Ctrl-C: what was committed is in, and the record of the run says so.
        run.state = Import.State.FAILED
        raise
    finally:
        run.finished_at = timezone.now()
        run.save()
    return run


def _list_file(run: Import, file: SourceFile, format: str) -> None:
    run.files.append({"name": file.name, "size": file.size, "sha256": file.sha256, "format": format})


def _try_out(run: Import, records: Records, dump: TextIO | None) -> None:
    """Saves everything for real in one transaction, and takes it back: the counts cannot be wrong."""
    notes: list[Note] = []
    found: set[int] = set()
    with transaction.atomic():
        wait_for_batches()
        for batch in _batches(records, notes):
            found.update(_save(run, batch, notes).found)
        if dump:
            dump.writelines(f"{line}\n" for line in export_lines(Version.objects.filter(pk__in=found)))
        transaction.set_rollback(True)
    _keep(run, notes)
    _settle_state(run)


def _save_all(run: Import, records: Records) -> None:
    notes: list[Note] = []
    for batch in _batches(records, notes):
        with transaction.atomic():
            saved = _save(run, batch, notes)
            _keep(run, notes)
        # Also where nothing was new: a run that was killed here has announced nothing of what it had saved.
        versions_saved.send(sender=Import, article_ids=saved.touched)
    _keep(run, notes)
    _settle_state(run)


def _batches(records: Records, notes: list[Note]) -> Iterator[list[ArticleRecord]]:
    """Records until they hold enough versions; what the reader notes goes to `notes`."""
    batch: list[ArticleRecord] = []
    versions = 0
    for record in records:
        if isinstance(record, Note):
            notes.append(record)
            continue
        notes.extend(record.notes)
        batch.append(record)
        versions += len(record.versions)
        if versions >= BATCH_VERSIONS:
            yield batch
            batch, versions = [], 0
    if batch:
        yield batch


def _save(run: Import, records: list[ArticleRecord], notes: list[Note]) -> Batch:
    batch = Batch(records, run)
    batch.save()
    notes.extend(batch.notes)
    run.new_articles += batch.new_articles
    run.new += batch.new
    run.duplicate += batch.duplicate
    run.save()
    return batch


def _keep(run: Import, notes: list[Note]) -> None:
    """Writes the notes to the report and forgets them, so that memory does not grow with the file."""
    rows = [
        ImportNote(run=run, code=n.code, where=n.where, message=n.message, refused=n.refused) for n in notes
    ]
    ImportNote.objects.bulk_create(rows, batch_size=1000)
    run.skipped += sum(note.refused for note in notes)
    notes.clear()


def _settle_state(run: Import) -> None:
    if not run.skipped:
        run.state = Import.State.DONE
    elif run.new or run.duplicate:
        run.state = Import.State.DONE_WITH_ERRORS
    else:
        run.state = Import.State.REFUSED
