"""fast-diff-match-patch, diff-match-patch in C++: letters of the whole text, with its semantic clean-up."""

from importlib.metadata import version

from fast_diff_match_patch import diff  # type: ignore[import-not-found]  # lives in the peers' own environment

from benchmarks.diff.peers.answering import answer

TIME_LIMIT = 1  # second, as diff-match-patch has it by default
KINDS = {"-": "deleted", "+": "inserted", "=": "same"}

Changes = list[tuple[str, int]]  # how many letters were deleted, inserted, or stayed


def _compare(old: list[str], new: list[str]) -> tuple[str, str, Changes]:
    old_text, new_text = "\n".join(old), "\n".join(new)
    return old_text, new_text, diff(old_text, new_text, timelimit=TIME_LIMIT, cleanup="Semantic")


def _show(result: tuple[str, str, Changes]) -> dict[str, object]:
    old_text, new_text, changes = result
    i = j = 0
    runs = []
    for sign, length in changes:
        runs.append((KINDS[sign], new_text[j : j + length] if sign == "+" else old_text[i : i + length]))
        i += 0 if sign == "+" else length
        j += 0 if sign == "-" else length
    return {"runs": runs}


if __name__ == "__main__":
    answer(version("fast-diff-match-patch"), _compare, _show)
