"""Prints Markdown tables, and on what machine they were measured."""

import os
import platform
from collections.abc import Sequence
from datetime import date


def print_row(cells: Sequence[str]) -> None:
    print(f"| {' | '.join(cells)} |", flush=True)


def print_header(cells: Sequence[str]) -> None:
    print_row(cells)
    print_row(["---"] * len(cells))


def missing_row(name: str, why: object, columns: int) -> None:
    print_row([name, f"not measured: {why}", *[""] * (columns - 2)])


def machine() -> str:
    load, _, _ = os.getloadavg()
    return (
        f"Measured {date.today()} on {platform.system()}, {os.cpu_count()} cores, load average {load:.1f}, "
        f"Python {platform.python_version()}."
    )
