"""Python's difflib.SequenceMatcher as it comes, on words and signs of the whole text."""

import difflib
import platform
import re
from collections.abc import Sequence

from benchmarks.diff.peers.answering import answer

# A word, or a sign, with the white space after it: as a word of its own white space would match everywhere.
FIND_WORDS = re.compile(r"(?:\w+|[^\w\s])\s*").findall
KINDS = {
    "delete": ("deleted",),
    "insert": ("inserted",),
    "replace": ("deleted", "inserted"),
    "equal": ("same",),
}

Runs = list[tuple[str, str]]


def _compare(old: list[str], new: list[str]) -> Runs:
    old_words, new_words = FIND_WORDS("\n".join(old)), FIND_WORDS("\n".join(new))
    matcher = difflib.SequenceMatcher(None, _bare(old_words), _bare(new_words))
    runs = []
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        for kind in KINDS[tag]:
            words = new_words[j:j_end] if kind == "inserted" else old_words[i:i_end]
            runs.append((kind, "".join(words)))
    return runs


def _bare(words: Sequence[str]) -> list[str]:
    return [word.rstrip() for word in words]


def _show(runs: Runs) -> dict[str, object]:
    return {"runs": runs}


if __name__ == "__main__":
    answer(platform.python_version(), _compare, _show)
