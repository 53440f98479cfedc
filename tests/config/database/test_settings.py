"""DATABASE_URL is read as libpq reads it, and what cannot be meant is refused in a sentence without its password."""

from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.database.folder import ServerFolder
from config.database.settings import database_settings

DATA = Path("/srv/stet/var")


def of(url: str) -> dict[str, Any]:
    return database_settings({"DATABASE_URL": url}, DATA)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_a_whole_address_becomes_djangos_settings(scheme: str) -> None:
    found = of(f"{scheme}://ann:s3cret@db.example.org:6432/archive?sslmode=require&connect_timeout=5")
    assert found["ENGINE"] == "config.database"
    assert (found["USER"], found["PASSWORD"], found["NAME"]) == ("ann", "s3cret", "archive")
    assert (found["HOST"], found["PORT"]) == ("db.example.org", "6432")
    assert found["OPTIONS"] == {"sslmode": "require", "connect_timeout": "5"}
    assert "EMBEDDED_DATA" not in found


@pytest.mark.parametrize(
    ("url", "setting", "value"),
    [
        ("postgres://ann:p%40ss%2Fw%3Ard%25@db/archive", "PASSWORD", "p@ss/w:rd%"),
        ("postgres://ann@db/an%20archive", "NAME", "an archive"),
        ("postgres:///archive", "HOST", ""),
        ("postgres://%2Fvar%2Frun%2Fpostgresql/archive", "HOST", "/var/run/postgresql"),
        ("postgres:///archive?host=/var/run/postgresql", "HOST", "/var/run/postgresql"),
        ("postgres://[2001:db8::1]:5433/archive", "HOST", "2001:db8::1"),
        ("postgres://one:5432,two:5433/archive", "PORT", "5432,5433"),
    ],
)
def test_the_less_usual_parts_of_an_address_arrive(url: str, setting: str, value: str) -> None:
    assert of(url)[setting] == value


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("mysql://ann:s3cret@db/archive", r"must have the form postgresql://"),
        ("db.example.org/s3cret", r"must have the form postgresql://"),
        ("postgres://ann:s3cret@db", r"names no database"),
        ("postgres://ann:s3cret@db:high/archive", r"port that is not a number"),
        ("postgres://ann:s3cret@db:70000/archive", r"port that is not a number"),
        ("postgres://ann:s3cret@db/archive?ssl=yes", r'cannot be read: invalid URI query parameter: "ssl"'),
        ("postgres://ann:s3cret@[db/archive", r"cannot be read: it is not an address"),
        ("postgres://ann:s3cret%ZZ@db/archive", r"cannot be read: it is not an address"),
    ],
)
def test_a_wrong_address_is_refused_without_telling_the_password(url: str, sentence: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=sentence) as refusal:
        of(url)
    assert "s3cret" not in str(refusal.value)


@pytest.mark.parametrize("environ", [{}, {"DATABASE_URL": ""}])
def test_without_an_address_the_embedded_server_is_used(environ: dict[str, str]) -> None:
    found = database_settings(environ, DATA)
    assert found["EMBEDDED_DATA"] == DATA / "postgres"
    assert found["HOST"] == str(DATA / "postgres")
    assert found["OPTIONS"] == {}


def test_a_name_too_long_for_a_socket_gives_way_to_a_short_one_that_is_always_the_same() -> None:
    deep = DATA.joinpath(*["deep"] * 40)
    host = database_settings({}, deep)["HOST"]
    assert len(host) < 60
    assert host == str(ServerFolder(deep / "postgres").socket_folder)
    assert host != database_settings({}, deep / "er")["HOST"]


def test_a_serving_process_keeps_as_many_connections_as_it_is_told() -> None:
    pool = database_settings({"STET_DB_POOL": "4"}, DATA)["OPTIONS"]["pool"]
    assert (pool["min_size"], pool["max_size"]) == (1, 4)
    assert "pool" not in database_settings({"STET_DB_POOL": "0"}, DATA)["OPTIONS"]
    assert database_settings({"STET_DB_POOL": "4"}, DATA)["CONN_HEALTH_CHECKS"] is True


@pytest.mark.parametrize("size", ["-1", "many", "1001", "٣x", "2.5"])
def test_a_pool_of_no_sensible_size_is_refused(size: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="STET_DB_POOL must be a number"):
        database_settings({"STET_DB_POOL": size}, DATA)
