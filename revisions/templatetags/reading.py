"""Filters and tags that the pages share: times, counts, invisible characters, addresses of comparisons."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import urlencode, urlsplit

from django import template
from django.template.defaultfilters import stringfilter
from django.urls import reverse

from articles.models import Version
from revisions import wording
from revisions.visible import pieces, spelled_out

register = template.Library()
register.filter("held", wording.held)
register.filter("visible", stringfilter(pieces))
register.filter("spelled_out", stringfilter(spelled_out))


@register.filter
def moment(time: datetime) -> str:
    """ "8 July 2026, 09:15 UTC"; seconds only where there are any."""
    time = time.astimezone(UTC)
    clock = f"{time:%H:%M:%S}" if time.second else f"{time:%H:%M}"
    return f"{day(time)}, {clock} UTC"


@register.filter
def short_moment(time: datetime) -> str:
    """ "8 Jul 2026, 09:15 UTC", for the narrow choice of a form."""
    time = time.astimezone(UTC)
    return f"{time.day} {time:%b %Y, %H:%M} UTC"


@register.filter
def day(time: datetime | None) -> str:
    if time is None:
        return ""
    time = time.astimezone(UTC)
    return f"{time.day} {time:%B} {time.year}"


@register.filter
def clock(time: datetime) -> str:
    return f"{time.astimezone(UTC):%H:%M}"


@register.filter
def iso(time: datetime) -> str:
    """For `datetime` attributes and feeds: "2026-07-08T09:15:00Z"."""
    return time.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


@register.filter
def counted(number: int, noun: str) -> str:
    """`{{ 3|counted:"word" }}` is "3 words"."""
    return wording.count(number, noun)


@register.filter
def web_only(url: str) -> str:
    """The address if it leads to a web page; nothing for what a browser might run, or for a stand-in."""
    return url if url.lower().startswith(("http://", "https://")) and host(url) else ""


@register.filter
def host(url: str) -> str:
    """Empty for a stand-in: `.invalid` is reserved for names that lead nowhere."""
    try:
        name = urlsplit(url).netloc.rpartition("@")[2]
    except ValueError:
        return ""
    return "" if name.endswith(".invalid") else name


@register.simple_tag
def comparison_url(old: Version, new: Version, view: str = "side", part: int = 1) -> str:
    asked = {"old": old.key, "new": new.key}
    if view != "side":
        asked["view"] = view
    if part > 1:
        asked["part"] = str(part)
    return f"{reverse('comparison', args=[new.article_id])}?{urlencode(asked)}"
