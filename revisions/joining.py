"""Lets a process that was started afresh use the database that its parent uses, which may be a test's."""

import django
from django.conf import settings


def join(database: str) -> None:
    """Sets Django up with the database of this name. Imports no models, so that it can run first of all."""
    settings.DATABASES["default"]["NAME"] = database
    django.setup()
