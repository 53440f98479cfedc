"""Django's connections to an embedded server: they start it, they bring it back, and they fail as Django expects."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import ConnectionHandler
from pytest_django import DjangoDbBlocker

from config.database.embedded import is_answering
from config.database.settings import database_settings
from tests.config.database.users import children, keepers, servers


@pytest.fixture
def pool_size() -> str:
    return "0"


@pytest.fixture
def connection(
    root: Path, pool_size: str, django_db_blocker: DjangoDbBlocker
) -> Iterator[BaseDatabaseWrapper]:
    settings = database_settings({"STET_DB_POOL": pool_size}, root.parent)
    with django_db_blocker.unblock():
        wrapper: Any = ConnectionHandler({"default": settings})["default"]
        yield wrapper
        wrapper.close()
        wrapper.close_pool()


def answer(connection: BaseDatabaseWrapper, sql: str = "SELECT 1") -> Any:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0]


def kill_the_server(root: Path) -> None:
    for process in [*servers(root), *children(root)]:
        process.kill()


def test_the_first_query_starts_the_server(root: Path, connection: BaseDatabaseWrapper) -> None:
    assert servers(root) == []
    assert answer(connection, "SELECT current_database()") == "stet"
    assert len(servers(root)) == 1


def test_the_database_of_the_tests_is_made_where_the_server_is(
    root: Path, connection: BaseDatabaseWrapper
) -> None:
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT current_database()")
        assert cursor.fetchone() == ("postgres",)


def test_a_request_after_a_crash_finds_the_server_again(root: Path, connection: BaseDatabaseWrapper) -> None:
    answer(connection)
    kill_the_server(root)
    connection.close()
    assert answer(connection) == 1


@pytest.mark.parametrize("pool_size", ["2"])
def test_a_pool_recovers_from_a_crash(root: Path, connection: BaseDatabaseWrapper) -> None:
    answer(connection)
    connection.close()
    kill_the_server(root)
    for keeper in keepers(root):
        keeper.kill()
    assert answer(connection) == 1


def test_a_server_that_cannot_start_is_an_operational_error_with_the_sentence(
    root: Path, connection: BaseDatabaseWrapper
) -> None:
    shutil.rmtree(root)
    root.write_text("a file where the folder should be")
    with pytest.raises(OperationalError, match=r"^The database folder .* cannot be used"):
        answer(connection)
    assert not is_answering(root)
    root.unlink()
