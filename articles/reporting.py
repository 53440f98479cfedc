"""The report of an import: for machines as one JSON object, for people in sentences."""

from __future__ import annotations

from typing import TypedDict

from django.db.models import Count

from articles.models import Import

REFUSALS_SHOWN = 20  # in the terminal; the admin's page of the import shows them all


class Error(TypedDict):
    """One refusal."""

    code: str
    where: str
    message: str


class Report(TypedDict):
    """new + duplicate + skipped is all that the files held."""

    state: str
    new: int
    duplicate: int
    skipped: int
    notes: list[str]
    errors: list[Error]


def report(run: Import) -> Report:
    refusals = run.notes.filter(refused=True)
    return {
        "state": run.state,
        "new": run.new,
        "duplicate": run.duplicate,
        "skipped": run.skipped,
        "notes": sorted(set(run.notes.filter(refused=False).values_list("code", flat=True))),
        "errors": [{"code": n.code, "where": n.where, "message": n.message} for n in refusals],
    }


def counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def sentence(run: Import) -> str:
    """What became of every record, in one sentence."""
    verb = "would come in" if run.dry_run else "came in"
    articles = f", with {counted(run.new_articles, 'new article')}" if run.new_articles else ""
    known, refused = f"{run.duplicate:,} already here", f"{run.skipped:,} refused"
    return f"{counted(run.new, 'new version')} {verb}{articles}; {known}; {refused}."


def summary(run: Import) -> list[str]:
    """The report for a terminal: the sentence, what was noted how often, and the first refusals."""
    notes = (
        run.notes.filter(refused=False)
        .values_list("code")
        .annotate(times=Count("pk"))
        .order_by("-times", "code")
    )
    refusals = run.notes.filter(refused=True)[:REFUSALS_SHOWN]
    lines = [sentence(run)]
    lines += [
        f"  noted {times:,} times: {code}" if times > 1 else f"  noted: {code}" for code, times in notes
    ]
    lines += [f"  refused {note.where}: {note.message} ({note.code})" for note in refusals]
    if run.skipped > REFUSALS_SHOWN:
        lines.append(
            f"  and {run.skipped - REFUSALS_SHOWN:,} more refusals, on the page of {run} in the admin."
        )
    return lines
