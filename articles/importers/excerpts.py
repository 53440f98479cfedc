"""Makes words of a source file fit to be shown in a report: one line, bounded, nothing that acts."""

import re

EXCERPT_LENGTH = 80

# Controls would run in a terminal, line ends would forge log lines, bidirectional marks would turn a message
# round, and lone surrogates cannot be written as UTF-8.
_ACTING = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb"
    r"\U000e0000-\U000e007f]"
)


def excerpt(raw: object, length: int = EXCERPT_LENGTH) -> str:
    """The first `length` characters of `raw`, acting ones written out (`a\\x1bb`), and `…` if more follow."""
    text = raw if isinstance(raw, str) else repr_of(raw)
    shown = escaped(text[:length])
    return shown if len(text) <= length and len(shown) <= length else shown[:length] + "…"


def escaped(text: str) -> str:
    """`text` with every acting character written out, whole."""
    return _ACTING.sub(_written_out, text)


def repr_of(raw: object) -> str:
    """What a value that is no text is called in a message; never the whole of a large one."""
    if isinstance(raw, bool) or raw is None:
        return {True: "true", False: "false", None: "null"}[raw]
    if isinstance(raw, int) and raw.bit_length() > 256:
        return "a number of more than 70 digits"
    if isinstance(raw, int | float):
        return repr(raw)
    return "a list" if isinstance(raw, list) else "an object" if isinstance(raw, dict) else "a value"


def _written_out(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
