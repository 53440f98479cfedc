"""Tells imports that are at work from those whose process is gone: PostgreSQL holds a lock for each while it lives."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.utils import timezone

from articles.models import Import

IMPORTS = 0x57E8  # the first half of our advisory locks; the second is the import's own number


@contextmanager
def at_work(run: Import) -> Iterator[None]:
    """Holds the import's lock. However the process ends, the lock ends with its connection."""
    _ask("SELECT pg_advisory_lock(%s, %s)", run)
    try:
        yield
    finally:
        _ask("SELECT pg_advisory_unlock(%s, %s)", run)


def settle_broken_off() -> None:
    """Says of imports that were killed that they were broken off, so that none seems to run for ever."""
    for run in Import.objects.filter(state=Import.State.RUNNING):
        if _ask("SELECT pg_try_advisory_lock(%s, %s)", run):
            Import.objects.filter(pk=run.pk, state=Import.State.RUNNING).update(
                state=Import.State.FAILED, finished_at=timezone.now()
            )
            _ask("SELECT pg_advisory_unlock(%s, %s)", run)


def _ask(question: str, run: Import) -> bool:
    with connection.cursor() as cursor:
        # A lock's number has 32 bits, an import's 64.
        cursor.execute(question, [IMPORTS, run.pk % 2**31])
        return bool(cursor.fetchone()[0])
