"""Measuring by command finds what is missing or out of date, and nothing else."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command

from revisions.measuring import unmeasured
from revisions.models import Revision
from tests.cast import FIRST, SECOND, ferry, ferry_article, saved


def measured(**options: int) -> str:
    out = StringIO()
    call_command("measure_revisions", stdout=out, **options)
    return out.getvalue().strip()


@pytest.mark.django_db
def test_steps_of_an_older_engine_are_measured_again() -> None:
    ferry_article()
    Revision.objects.update(engine_version=0, words_inserted=999)
    assert measured(jobs=1) == "Measured 2 steps of 1 articles."
    assert list(Revision.objects.order_by("new__number").values_list("words_inserted", flat=True)) == [1, 9]


@pytest.mark.django_db
def test_steps_that_a_broken_off_import_left_are_measured() -> None:
    ferry_article()
    Revision.objects.all().delete()
    measured(jobs=1)
    assert Revision.objects.count() == 2


@pytest.mark.django_db
def test_a_second_run_finds_nothing_to_do() -> None:
    ferry_article()
    assert measured(jobs=1) == "Measured 0 steps of 0 articles."
    assert not unmeasured().exists()


@pytest.mark.django_db(transaction=True)
def test_several_processes_measure_side_by_side() -> None:
    saved(ferry(), ferry(FIRST, SECOND, url="https://www.harbourpost.example/news/other"))
    Revision.objects.all().delete()
    assert measured(jobs=2) == "Measured 3 steps of 2 articles."
    assert Revision.objects.count() == 3
