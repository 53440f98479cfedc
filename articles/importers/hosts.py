"""Writes the host of an address in its one ASCII form, as browsers ask for it."""

import ipaddress
import re
import unicodedata

MAX_HOST = 253
MAX_LABEL = 63

_ASCII_LABEL = re.compile(r"[a-z0-9_-]+")
_DOTS = re.compile("[\u3002\uff0e\uff61]")
_JOINERS = "\u200c\u200d"  # part of words in Persian and Indic scripts


class BadHostError(Exception):
    """The host cannot be asked for."""


def ascii_host(name: str) -> str:
    """`BBC.co.uk.` gives `bbc.co.uk`, `münchen.example` gives `xn--mnchen-3ya.example`. Or BadHostError."""
    if name.startswith("["):
        return _ipv6(name)
    labels = _mapped(name).removesuffix(".").split(".")
    host = ".".join(_ascii_label(label) for label in labels)
    if len(host) > MAX_HOST:
        raise BadHostError("The host is too long")
    return host


def _ipv6(name: str) -> str:
    try:
        # Python alone takes what follows a percent sign for a part of the address.
        if name.endswith("]") and "%" not in name:
            return f"[{ipaddress.IPv6Address(name[1:-1]).compressed}]"
    except ValueError:
        pass
    raise BadHostError("The host is no IPv6 address")


def _mapped(name: str) -> str:
    if name.isascii():
        return name.lower()
    # Letter by letter: str.lower() of a whole word gives a Greek sigma its final form, and browsers do not.
    lowered = "".join(letter.lower() for letter in unicodedata.normalize("NFKC", name))
    return _DOTS.sub(".", unicodedata.normalize("NFKC", lowered))


def _ascii_label(label: str) -> str:
    if not label.isascii():
        if not all(unicodedata.category(letter)[0] in "LMN" or letter in "-" + _JOINERS for letter in label):
            raise BadHostError("The host has characters that no host has")
        label = f"xn--{label.encode('punycode').decode()}"
    if len(label) > MAX_LABEL or not _ASCII_LABEL.fullmatch(label):
        raise BadHostError("The host is none")
    return label
