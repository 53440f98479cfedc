"""Ends a command in one sentence where its settings or its database are at fault, and no traceback would help."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError, connections

from config.database.errors import EmbeddedPostgresError


@contextmanager
def plain_errors() -> Iterator[None]:
    """Exit with status 1 and a sentence on stderr for such an error; let every other one pass."""
    try:
        yield
    except ImproperlyConfigured as error:
        sys.exit(str(error))
    except OperationalError as error:
        if not _is_failure_to_connect(error):
            raise
        sys.exit(_sentence(error))


def _is_failure_to_connect(error: OperationalError) -> bool:
    """Such a failure carries no SQLSTATE, and leaves no connection open."""
    if getattr(error.__cause__, "sqlstate", None):
        return False
    return all(connection.connection is None for connection in connections.all(initialized_only=True))


def _sentence(error: OperationalError) -> str:
    cause = error.__cause__ and error.__cause__.__cause__
    if isinstance(cause, EmbeddedPostgresError):
        return str(cause)
    where = "of DATABASE_URL" if os.environ.get("DATABASE_URL") else "of this project"
    reason = str(error).strip().splitlines()[0].removeprefix("connection failed: ").rstrip(".")
    return f"The database {where} cannot be reached: {reason}."
