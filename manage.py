#!/usr/bin/env python3
"""Runs the project's commands."""

import os
import sys


def main() -> None:
    """Run the command named on the command line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        from django.core.management import execute_from_command_line

        from config.plain_errors import plain_errors
    except ModuleNotFoundError as error:
        sys.exit(
            f"{error.name} is not installed here: run `make install`, then `.venv/bin/python manage.py`."
        )
    with plain_errors():
        execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
