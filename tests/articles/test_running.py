"""An import that was killed is said to be broken off; one that is at work is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection

from articles.importers.records import ReadOptions
from articles.importing import run_import
from articles.models import Import
from articles.running import IMPORTS, at_work, settle_broken_off

pytestmark = pytest.mark.django_db


def test_an_import_whose_process_is_gone_was_broken_off(tmp_path: Path) -> None:
    killed = Import.objects.create()
    run_import([tmp_path], ReadOptions())
    killed.refresh_from_db()
    assert killed.state == Import.State.FAILED
    assert killed.finished_at is not None


def test_an_import_that_is_at_work_elsewhere_is_left_alone() -> None:
    run = Import.objects.create()
    elsewhere = connection.copy()
    try:
        with elsewhere.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s, %s)", [IMPORTS, run.pk])
        settle_broken_off()
        run.refresh_from_db()
        assert run.state == Import.State.RUNNING
    finally:
        elsewhere.close()


def test_the_lock_of_an_import_ends_with_it() -> None:
    run = Import.objects.create()
    with at_work(run):
        pass
    settle_broken_off()
    run.refresh_from_db()
    assert run.state == Import.State.FAILED
