"""Imports files and folders of article versions."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO
from zoneinfo import available_timezones

from django.core.management.base import BaseCommand, CommandError

from articles.importers.detect import FORMATS
from articles.importers.records import ReadOptions
from articles.importing import run_import
from articles.management.progress import progress_bar
from articles.models import Import
from articles.reporting import report, summary

EXIT_STATUS = {Import.State.DONE: 0, Import.State.DONE_WITH_ERRORS: 3, Import.State.REFUSED: 4}


class Command(BaseCommand):
    help = (
        "Imports files and folders of article versions. Ends with 0 when all is in, 3 when some records were "
        "refused, 4 when nothing could be read."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "paths", nargs="+", type=Path, metavar="PATH", help="a file, or a folder of files"
        )
        parser.add_argument("--format", choices=sorted(FORMATS), help="read as this, instead of detecting it")
        parser.add_argument("--source", default="", help="who published, in place of what the files say")
        parser.add_argument(
            "--timezone", default="UTC", help="the zone of dates that name none: Europe/London"
        )
        parser.add_argument("--dry-run", action="store_true", help="report what would happen, keep nothing")
        parser.add_argument(
            "--dump", type=Path, metavar="FILE", help="with --dry-run: write the records there"
        )
        parser.add_argument("--json", action="store_true", help="end with the report as one line of JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["timezone"] not in available_timezones():
            raise CommandError(f"{options['timezone']!r} is no time zone; name one such as Europe/London.")
        if options["dump"] and not options["dry_run"]:
            raise CommandError("--dump goes with --dry-run; export_archive writes what the archive holds.")
        shown = not options["json"] and sys.stderr.isatty()
        with progress_bar(shown) as progress, _opened(options["dump"]) as dump:
            run = run_import(
                options["paths"],
                ReadOptions(source=options["source"], timezone=options["timezone"]),
                format=options["format"],
                dry_run=options["dry_run"],
                dump=dump,
                progress=progress,
            )
        self.stdout.write(json.dumps(report(run)) if options["json"] else "\n".join(summary(run)))
        if run.state != Import.State.DONE:
            sys.exit(EXIT_STATUS[Import.State(run.state)])


@contextmanager
def _opened(path: Path | None) -> Iterator[TextIO | None]:
    if path is None:
        yield None
        return
    try:
        file = path.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise CommandError(f"{path} cannot be written: {error.strerror}.") from None
    with file:
        yield file
