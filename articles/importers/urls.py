"""Checks addresses of articles, and says when two addresses are one article.

The identity is hashed into permanent version keys: whatever changes its outcome breaks links that people
copied. For this reason nothing here leans on a library that might one day read an address differently.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from articles.importers.excerpts import excerpt
from articles.importers.findings import Notes
from articles.importers.url_parts import Parts, UrlError, parts_of

__all__ = ["CheckedUrl", "UrlError", "check_url", "identity"]

MAX_CHARACTERS = 2000  # what browsers and servers agree to carry
MAX_IDENTITY = 2600  # a row of a PostgreSQL B-tree index holds 2,704 bytes

DEFAULT_PORTS = ("", "80", "443")  # of either scheme, since the identity has none

# Only parameters that say how a reader came to the page. A wrong entry would merge different articles; a
# missing one only shows one article twice.
TRACKING_PREFIXES = ("utm_", "at_", "pk_", "mtm_")
TRACKING_NAMES = {
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid",
    "igshid", "mc_cid", "mc_eid", "mkt_tok", "_ga", "_gl", "_hsenc", "_hsmi", "cmp", "cmpid", "ocid",
    "xtor", "smid", "smtyp", "wpisrc", "wpmm", "ns_mchannel", "ns_source", "ns_campaign", "ns_linkname",
    "ns_fee",
}  # fmt: skip

_TO_ENCODE = re.compile(
    r"[\s\"<>\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_TO_NORMALISE = re.compile(r"%[0-9A-Fa-f]{2}|[^A-Za-z0-9._~!$&'()*+,;=:@/?-]")


@dataclass(frozen=True, slots=True)
class CheckedUrl:
    """An http or https address that is safe to link, and what was odd about it as (code, sentence)."""

    url: str
    notes: Notes = ()


def check_url(raw: object) -> CheckedUrl:
    """The address as given, without what misleads: a user name, foreign letters in the host. Or UrlError."""
    if raw is None or raw == "":
        raise UrlError("missing-url", "There is no address.")
    if not isinstance(raw, str):
        raise UrlError("bad-url", f"The address is no text: {excerpt(raw)}.")
    return _checked(raw)


@lru_cache(maxsize=4096)  # the versions of one article mostly stand together
def _checked(raw: str) -> CheckedUrl:
    url = raw.strip(" \t\r\n")
    if not url:
        raise UrlError("missing-url", "There is no address.")
    if len(url) > MAX_CHARACTERS:
        raise _too_long(url)
    parts = parts_of(url)
    cleaned = _joined(parts)
    if len(cleaned) * 3 > MAX_IDENTITY and len(identity(cleaned)) > MAX_IDENTITY:
        raise _too_long(url)
    return CheckedUrl(cleaned, tuple(_notes(parts)))


def _too_long(url: str) -> UrlError:
    limits = f"it may have {MAX_CHARACTERS:,}, and {MAX_IDENTITY:,} in ASCII"
    return UrlError("url-too-long", f"The address has {len(url):,} characters; {limits}.")


def _joined(parts: Parts) -> str:
    query = "" if parts.query is None else f"?{parts.query}"
    fragment = "" if parts.fragment is None else f"#{parts.fragment}"
    rest = _TO_ENCODE.sub(_percent, f"{parts.path}{query}{fragment}")
    return f"{parts.scheme}://{parts.host}{':' if parts.port else ''}{parts.port}{rest}"


def _notes(parts: Parts) -> Iterator[tuple[str, str]]:
    if parts.user:
        yield "url-userinfo", f"The address hides a user name before its host, {excerpt(parts.host)}."
    if "xn--" in parts.host:
        yield "url-idn", f"The host has international letters: {excerpt(parts.host)}."


@lru_cache(maxsize=4096)
def identity(url: str) -> str:
    """What two addresses of one article have in common: `news.example/2020/story?id=7`.

    Left out: scheme, user, `www.`, default port, fragment, trailing slash, tracking parameters. Or UrlError.
    """
    parts = parts_of(url.strip(" \t\r\n"))
    host = parts.host
    while host.startswith("www.") and "." in host[4:]:
        host = host[4:]
    number = parts.port.lstrip("0")
    port = "" if number in DEFAULT_PORTS else f":{number}"
    path = _without_dots(_normalised(parts.path)).rstrip("/")
    query = "&".join(_told_apart_by(parts.query or ""))
    return f"{host}{port}{path}{'?' if query else ''}{query}"


def _told_apart_by(query: str) -> list[str]:
    pieces = [_normalised(piece) for piece in query.split("&") if piece]
    return [piece for piece in pieces if not _is_tracking(piece.partition("=")[0].lower())]


def _is_tracking(name: str) -> bool:
    return name in TRACKING_NAMES or name.startswith(TRACKING_PREFIXES)


def _without_dots(path: str) -> str:
    """As browsers do before they ask: `/a/./b/../c` is `/a/c`, and nothing climbs above the root."""
    if "/." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")[1:]
    for segment in segments:
        if segment == "..":
            del kept[-1:]
        elif segment != ".":
            kept.append(segment)
    return "/" + "/".join(kept)


def _normalised(part: str) -> str:
    return _TO_NORMALISE.sub(_one_form, part)


def _one_form(match: re.Match[str]) -> str:
    text = match.group()
    if len(text) == 1:
        return _percent(match)
    character = chr(int(text[1:], 16))
    return character if character in _UNRESERVED else text.upper()


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match.group().encode())
