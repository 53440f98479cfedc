"""Reads whole numbers that source files write in more than one way."""

MAX_NUMBER = 2**31 - 1  # PostgreSQL's integer


class BadNumberError(Exception):
    """Not a whole number from 0 to MAX_NUMBER."""


def whole_number(raw: object) -> int | None:
    """Reads 3, 3.0 and "3"; None and "" are no number. True is no number, though Python takes it for 1."""
    if raw is None or raw == "":
        return None
    if isinstance(raw, bool):
        raise BadNumberError
    if isinstance(raw, str) and raw.isascii() and raw.isdigit() and len(raw) <= 10:
        raw = int(raw)
    if isinstance(raw, float) and raw.is_integer():
        raw = int(raw)
    if not isinstance(raw, int) or not 0 <= raw <= MAX_NUMBER:
        raise BadNumberError
    return raw
