"""Connections of a pool, whose threads open them apart from any request, to an embedded server."""

from pathlib import Path
from typing import Any, Self

import psycopg

from config.database.embedded import wait_until_answering
from config.database.errors import EmbeddedPostgresError


def connection_class_for(root: Path) -> type[psycopg.Connection[Any]]:
    """The class of connections to the server in `root`: each brings the server back before it connects.

    A pool that met a dead server would wait longer after each attempt, and with it the readers.
    """

    class EmbeddedConnection(psycopg.Connection[Any]):
        @classmethod
        def connect(cls, conninfo: str = "", **parameters: Any) -> Self:
            try:
                wait_until_answering(root)
            except EmbeddedPostgresError as error:
                raise psycopg.OperationalError(str(error)) from error
            return super().connect(conninfo, **parameters)

    return EmbeddedConnection
