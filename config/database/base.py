"""Django's PostgreSQL backend, which also has an embedded server started before anybody connects to it."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import psycopg
from django.db.backends.postgresql import base
from django.db.backends.postgresql.client import DatabaseClient as PostgresClient

from config.database.embedded import ensure_running, wait_until_answering
from config.database.errors import EmbeddedPostgresError

# One for a server that is gone or going, and one more for a server that is going and does not know it yet.
ATTEMPTS = 3


class DatabaseClient(PostgresClient):
    """Runs `psql` for `manage.py dbshell`, which connects on its own."""

    def runshell(self, parameters: Iterable[str]) -> None:
        """Start the embedded server first, if the settings name one."""
        if root := self.connection.settings_dict.get("EMBEDDED_DATA"):
            ensure_running(root)
        super().runshell(parameters)


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection whose settings may carry `EMBEDDED_DATA`: the folder of the server to connect to."""

    client_class = DatabaseClient

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Connect, to an embedded server also when it was not running, or dies at this very moment."""
        root: Path | None = self.settings_dict.get("EMBEDDED_DATA")
        if root is None:
            return super().get_new_connection(conn_params)
        try:
            return self._connect_to_embedded(root, conn_params)
        except EmbeddedPostgresError as error:
            # Django and the pages expect this of a database that cannot be had.
            raise psycopg.OperationalError(str(error)) from error

    def _connect_to_embedded(self, root: Path, conn_params: dict[str, Any]) -> Any:
        ensure_running(root)
        # A pool's own threads connect, and see to the server; here it fails only when all connections are taken.
        for _ in range(0 if self.pool else ATTEMPTS - 1):
            try:
                return super().get_new_connection(conn_params)
            except psycopg.OperationalError:
                wait_until_answering(root)
        return super().get_new_connection(conn_params)
