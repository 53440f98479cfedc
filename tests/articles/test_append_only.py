"""The database itself refuses to change or delete what was captured."""

from __future__ import annotations

import re

import pytest
from django.db import IntegrityError, connection, transaction

from articles.models import Provenance, Version
from tests.cast import ferry_article

pytestmark = pytest.mark.django_db

MAY_MOVE = {"number", "repeat"}


@pytest.mark.parametrize("column", sorted({str(f.column) for f in Version._meta.fields} - MAY_MOVE))
def test_no_column_of_a_version_can_be_set_again(column: str) -> None:
    version = ferry_article().versions.first()
    assert version
    with (
        pytest.raises(IntegrityError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE articles_version SET {column} = {column} WHERE id = %s", [version.pk])


def test_the_place_of_a_version_may_move() -> None:
    version = ferry_article().versions.get(number=3)
    Version.objects.filter(pk=version.pk).update(number=4)
    version.refresh_from_db()
    assert version.number == 4


@pytest.mark.parametrize("model", [Version, Provenance])
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_captured_rows_cannot_be_taken_away(model: type[Version | Provenance], statement: str) -> None:
    ferry_article()
    with connection.cursor() as cursor:
        # No constraint may wait for the end of the transaction when a table is truncated.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            cursor.execute(statement.format(model._meta.db_table))
    assert model._default_manager.count() == 3


def test_provenance_cannot_be_changed() -> None:
    ferry_article()
    with (
        pytest.raises(IntegrityError, match=re.escape("articles_provenance is append-only")),
        transaction.atomic(),
    ):
        Provenance.objects.update(place="line 99")
