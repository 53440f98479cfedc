"""Reads settings from the environment; a wrong value raises instead of being guessed at."""

from collections.abc import Mapping

from django.core.exceptions import ImproperlyConfigured

WORDS = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


def flag(environ: Mapping[str, str], name: str, default: bool) -> bool:
    raw = environ.get(name, "").strip().lower()
    if not raw:
        return default
    if raw not in WORDS:
        raise ImproperlyConfigured(f"{name} is {raw!r}; it must be one of {', '.join(WORDS)}.")
    return WORDS[raw]


def number(environ: Mapping[str, str], name: str, default: int, lowest: int = 0) -> int:
    raw = environ.get(name, "").strip()
    if not raw:
        return default
    if not raw.isascii() or not raw.isdigit() or int(raw) < lowest:
        raise ImproperlyConfigured(f"{name} is {raw!r}; it must be a whole number of at least {lowest}.")
    return int(raw)


def words(environ: Mapping[str, str], name: str, default: str) -> list[str]:
    return [word for part in environ.get(name, default).split(",") if (word := part.strip())]
