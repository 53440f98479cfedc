"""The order of an article's versions: a function of what they are, never of when they were imported."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Protocol, TypeVar


class Placed(Protocol):
    """What decides the place of a version in its history."""

    @property
    def key(self) -> str: ...
    @property
    def seen_at(self) -> datetime | None: ...
    @property
    def source_order(self) -> int | None: ...
    @property
    def fidelity(self) -> str: ...
    @property
    def content_sha256(self) -> str: ...


P = TypeVar("P", bound=Placed)


def in_order(versions: Iterable[P]) -> list[P]:
    """By time; a version without a time stands where the source's own count puts it, else at the end."""
    versions = list(versions)
    dated = sorted((v for v in versions if v.seen_at), key=lambda v: (v.seen_at, *_by_count(v)))
    undated = sorted((v for v in versions if not v.seen_at), key=_by_count)
    followers = _Followers(dated)
    placed = [(place, 0, v) for place, v in enumerate(dated)]
    placed += [(followers.place(v), 1, v) for v in undated]
    # A stable sort: undated versions behind the same dated one keep the source's count.
    return [v for _, _, v in sorted(placed, key=lambda entry: entry[:2])]


def _by_count(version: Placed) -> tuple[bool, int, bool, str]:
    # Of one text captured twice at one time, the exact capture is shown and the other counts as seen again.
    return (version.source_order is None, version.source_order or 0, version.fidelity != "exact", version.key)


class _Followers:
    """Finds the dated version that an undated one follows: the last that the source counts no higher."""

    def __init__(self, dated: Sequence[Placed]) -> None:
        counted = sorted(
            (v.source_order, place) for place, v in enumerate(dated) if v.source_order is not None
        )
        self._end = len(dated)
        self._counts = [count for count, _ in counted]
        self._last_place: list[int] = []
        for _, place in counted:
            self._last_place.append(max(place, self._last_place[-1] if self._last_place else place))

    def place(self, version: Placed) -> int:
        if version.source_order is None or not self._counts:
            return self._end
        found = bisect_right(self._counts, version.source_order)
        return self._last_place[found - 1] if found else -1


def numbered(versions: Iterable[P]) -> Iterator[tuple[int, int, P]]:
    """Each version with its number and its repeat: neighbours of one content are one state, seen again."""
    number = repeat = 0
    content = None
    for version in in_order(versions):
        same = version.content_sha256 == content
        number, repeat = (number, repeat + 1) if same else (number + 1, 0)
        content = version.content_sha256
        yield number, repeat, version
