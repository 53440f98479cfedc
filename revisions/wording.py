"""Says counts, gaps and changes in words: the sentences that pages and feeds share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from articles.models import Article

TIME_NOT_KNOWN = "time not known"


def count(number: int, one: str, many: str = "") -> str:
    """`count(1, "word")` is "1 word", `count(1200, "word")` is "1,200 words"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(parts: Sequence[str]) -> str:
    """`listed(["a", "b", "c"])` is "a, b and c"."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def duration(span: timedelta) -> str:
    """In one or two units, cut off rather than rounded: "40 minutes", "5 hours 15 minutes", "12 days"."""
    minutes, seconds = divmod(int(abs(span).total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    parts = ((days, "day"), (hours, "hour"), (minutes, "minute"), (seconds, "second"))
    told = [count(number, unit) for number, unit in parts[_first(parts) :][:2] if number]
    return " ".join(told[:1] if days > 6 else told) or count(0, "second")


def _first(parts: Sequence[tuple[int, str]]) -> int:
    return next((place for place, (number, _) in enumerate(parts) if number), 0)


def gap(old: datetime | None, new: datetime | None) -> str:
    """How much later the new version was seen; empty where one of the times is not known."""
    if old is None or new is None:
        return ""
    if old == new:
        return "at the same time"
    return f"{duration(new - old)} {'later' if new > old else 'earlier'}"


def held(article: Article) -> str:
    """What the source reports and what is here: "8 versions, 7 changes reported; 2 held here"."""
    here = article.versions_held
    reported = article.versions_reported
    if not reported:
        return f"{count(here, 'version')} held here"
    told = f"{count(reported, 'version')}, {count(max(reported - 1, 0), 'change')} reported"
    return f"{told}; {'all' if reported == here else here} held here"


def words_changed(inserted: int, deleted: int) -> list[str]:
    """`["12 words inserted", "3 deleted"]`; nothing for what did not happen."""
    parts = []
    if inserted:
        parts.append(f"{count(inserted, 'word')} inserted")
    if deleted:
        parts.append(f"{deleted:,} deleted" if inserted else f"{count(deleted, 'word')} deleted")
    return parts
