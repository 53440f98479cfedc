"""Measures again what an earlier version of the engine measured, and what a broken-off import left unmeasured."""

from __future__ import annotations

import os
from argparse import ArgumentParser
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection

from revisions.joining import join
from revisions.measuring import measure, unmeasured

ARTICLES_PER_TASK = 20


class Command(BaseCommand):
    help = "Measures every step that this version of the engine has not measured. Can be broken off and run again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--jobs", type=int, default=os.cpu_count() or 1, help="processes at work side by side"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        articles = list(unmeasured().values_list("pk", flat=True))
        jobs = max(1, min(options["jobs"], len(articles)))
        steps = sum(map(measure, articles)) if jobs == 1 else _side_by_side(articles, jobs)
        self.stdout.write(f"Measured {steps:,} steps of {len(articles):,} articles.")


def _side_by_side(articles: list[int], jobs: int) -> int:
    # A fresh interpreter for each process: a connection to the database must not be shared by a fork.
    database = connection.settings_dict["NAME"]
    with ProcessPoolExecutor(jobs, get_context("spawn"), join, (database,)) as pool:
        return sum(pool.map(measure, articles, chunksize=ARTICLES_PER_TASK))
