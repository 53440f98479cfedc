"""Writes the whole archive, or one source of it, as JSON Lines."""

from __future__ import annotations

import gzip
import os
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

from django.core.management.base import BaseCommand, CommandError

from articles.exporting import export_lines
from articles.models import Source, Version


class Command(BaseCommand):
    help = "Writes every version as one line of JSON; importing the file into an empty archive gives the same archive."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the file to write; compressed when its name ends in .gz")
        parser.add_argument("--source", help="the slug of the one source to write")

    def handle(self, *args: Any, **options: Any) -> None:
        versions = Version.objects.all()
        if options["source"]:
            if not Source.objects.filter(slug=options["source"]).exists():
                raise CommandError(f"There is no source {options['source']!r} in this archive.")
            versions = versions.filter(article__source__slug=options["source"])
        count = 0
        try:
            with _replacing(options["file"]) as file:
                for line in export_lines(versions):
                    file.write(line.encode() + b"\n")
                    count += 1
        except OSError as error:
            raise CommandError(f"{options['file']} cannot be written: {error.strerror}.") from None
        self.stdout.write(f"Wrote {count} versions to {options['file']}.")


@contextmanager
def _replacing(path: Path) -> Iterator[IO[bytes]]:
    """A file that takes its name only when it is whole: a broken-off export leaves what was there."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with draft.open("wb") as raw:
            if path.suffix == ".gz":
                # No name and no time in the header, so that equal archives give equal files.
                with gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as packed:
                    yield cast("IO[bytes]", packed)
            else:
                yield raw
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
