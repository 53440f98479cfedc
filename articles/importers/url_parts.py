"""Takes web addresses apart, the same way for ever, and refuses what browsers would read differently."""

import re
from typing import NamedTuple

from articles.importers.excerpts import excerpt
from articles.importers.findings import RefusedError
from articles.importers.hosts import BadHostError, ascii_host

_SHAPE = re.compile(
    r"(https?)://([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.IGNORECASE | re.ASCII | re.DOTALL
)
_PORT = re.compile(r"[0-9]{0,5}")
# Browsers drop some of these and turn others into slashes: readers would land elsewhere than the text says.
_REFUSED = re.compile(r"[\x00-\x1f\x7f-\x9f\\\ud800-\udfff]")


class UrlError(RefusedError):
    """The address is refused: `code` is bad-url, missing-url or url-too-long."""


class Parts(NamedTuple):
    scheme: str
    user: str
    host: str  # in ASCII
    port: str
    path: str
    query: str | None
    fragment: str | None


def parts_of(url: str) -> Parts:
    """Raises UrlError (bad-url)."""
    match = _SHAPE.fullmatch(url)
    if not match or _REFUSED.search(url):
        raise UrlError("bad-url", f"Not a plain http or https address: {excerpt(url)}")
    scheme, authority, path, query, fragment = match.groups()
    user, _, place = authority.rpartition("@")
    name, port = _split_port(place)
    if not _PORT.fullmatch(port) or (port and int(port) > 65535):
        raise UrlError("bad-url", f"The port is no number up to 65535: {excerpt(url)}")
    try:
        host = ascii_host(name)
    except BadHostError as error:
        raise UrlError("bad-url", f"{error}: {excerpt(url)}") from None
    return Parts(scheme.lower(), user, host, port, path, query, fragment)


def _split_port(place: str) -> tuple[str, str]:
    # The colons of an IPv6 address are not the port's.
    name, colon, port = place.rpartition(":") if place.startswith("[") else place.partition(":")
    return (place, "") if place.endswith("]") or not colon else (name, port)
