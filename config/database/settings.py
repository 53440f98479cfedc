"""Django's settings for the database: the server that DATABASE_URL names, else the embedded one."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import psycopg
from django.core.exceptions import ImproperlyConfigured
from psycopg.conninfo import conninfo_to_dict

from config.database.folder import DATABASE, PORT, USER, ServerFolder
from config.database.pooled import connection_class_for

FORM = "postgresql://USER:PASSWORD@HOST:PORT/NAME, with options such as ?sslmode=require"
SETTING_OF = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
POOL_WAIT_SECONDS = 10


def database_settings(environ: Mapping[str, str], data_folder: Path) -> dict[str, Any]:
    """The `default` entry of DATABASES; `data_folder` is absolute and holds the embedded server's folder.

    Raises ImproperlyConfigured for a DATABASE_URL or STET_DB_POOL that cannot be meant.
    """
    url = environ.get("DATABASE_URL", "")
    settings = _settings_of_url(url) if url else _embedded_settings(data_folder / "postgres")
    settings |= {"ENGINE": "config.database", "CONN_HEALTH_CHECKS": True}
    if size := _pool_size(environ.get("STET_DB_POOL") or "0"):
        settings["OPTIONS"]["pool"] = _pool(size, settings.get("EMBEDDED_DATA"))
    return settings


def _embedded_settings(root: Path) -> dict[str, Any]:
    folder = ServerFolder(root.resolve())
    return {
        "NAME": DATABASE,
        "USER": USER,
        "HOST": str(folder.socket_folder),
        "PORT": PORT,
        "OPTIONS": {},
        "EMBEDDED_DATA": folder.root,
    }


def _settings_of_url(url: str) -> dict[str, Any]:
    if not url.startswith(("postgres://", "postgresql://")):
        raise ImproperlyConfigured(f"DATABASE_URL must have the form {FORM}.")
    # libpq reads its own addresses, so what psql takes is taken here: percent-signs, sockets, several hosts.
    try:
        found = conninfo_to_dict(url)
    except psycopg.ProgrammingError as error:
        raise ImproperlyConfigured(
            f"DATABASE_URL cannot be read: {_reason(error)}. Its form is {FORM}."
        ) from None
    if not found.get("dbname"):
        raise ImproperlyConfigured(f"DATABASE_URL names no database. Its form is {FORM}.")
    if not all(_is_port(port) for port in str(found.get("port", "5432")).split(",")):
        raise ImproperlyConfigured("DATABASE_URL has a port that is not a number from 1 to 65535.")
    settings: dict[str, Any] = {setting: str(found.pop(key, "")) for key, setting in SETTING_OF.items()}
    return {**settings, "OPTIONS": found}


def _reason(error: psycopg.ProgrammingError) -> str:
    """What libpq says, unless it quotes the address, whose password belongs in no log."""
    said = str(error).strip()
    return said if said.startswith("invalid URI query parameter") else "it is not an address"


def _is_port(text: str) -> bool:
    return text.isascii() and text.isdecimal() and 1 <= int(text) <= 65535


def _pool(size: int, embedded: Path | None) -> dict[str, Any]:
    pool: dict[str, Any] = {"min_size": 1, "max_size": size, "timeout": POOL_WAIT_SECONDS}
    if embedded:
        pool["connection_class"] = connection_class_for(embedded)
    return pool


def _pool_size(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text) <= 1000):
        raise ImproperlyConfigured(
            f"STET_DB_POOL must be a number of connections from 0 to 1000, not {text!r}."
        )
    return int(text)
