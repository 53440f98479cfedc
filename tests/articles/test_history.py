"""The order of versions depends on what they are, never on when they came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from articles.history import in_order, numbered

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Seen:
    """A version as far as its place goes."""

    key: str
    seen_at: datetime | None = None
    source_order: int | None = None
    content_sha256: str = ""
    fidelity: str = "exact"


def keys(*versions: Seen) -> str:
    return "".join(version.key for version in in_order(versions))


def test_versions_stand_by_time() -> None:
    early, late = Seen("e", NOON), Seen("l", NOON + timedelta(minutes=40))
    assert keys(late, early) == "el"


def test_at_the_same_time_the_count_of_the_source_decides() -> None:
    assert keys(Seen("b", NOON, 2), Seen("c", NOON, 1)) == "cb"


def test_without_times_the_count_of_the_source_decides() -> None:
    assert keys(Seen("a", None, 10), Seen("b", None, 9), Seen("c", None, 1)) == "cba"


def test_an_undated_version_stands_after_the_dated_one_that_the_source_counts_before_it() -> None:
    dated = [Seen("a", NOON, 1), Seen("c", NOON + timedelta(hours=1), 3)]
    assert keys(*dated, Seen("b", None, 2)) == "abc"


def test_an_undated_version_that_the_source_counts_first_stands_first() -> None:
    assert keys(Seen("b", NOON, 1), Seen("a", None, 0)) == "ab"


def test_a_version_with_neither_time_nor_count_stands_last() -> None:
    assert keys(Seen("z"), Seen("a", NOON, 7), Seen("b", NOON)) == "abz"


def test_a_state_seen_again_keeps_its_number_and_one_that_returns_gets_a_new_one() -> None:
    texts = ["A", "A", "B", "A"]
    versions = [Seen(str(n), NOON + timedelta(hours=n), None, text) for n, text in enumerate(texts)]
    assert [(number, repeat) for number, repeat, _ in numbered(versions)] == [(1, 0), (1, 1), (2, 0), (3, 0)]


seen = st.builds(
    Seen,
    key=st.text("abcdef", min_size=4, max_size=4),
    seen_at=st.none() | st.integers(0, 3).map(lambda hours: NOON + timedelta(hours=hours)),
    source_order=st.none() | st.integers(0, 4),
    content_sha256=st.sampled_from("AB"),
)


@given(st.lists(seen, max_size=5, unique_by=lambda version: version.key))
def test_any_order_of_arrival_gives_one_history(versions: list[Seen]) -> None:
    histories = {tuple(numbered(arrived)) for arrived in permutations(versions)}
    assert len(histories) == 1
