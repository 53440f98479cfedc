"""Engines answer pair by pair from processes of their own, and absent ones are told in a sentence."""

import os
from functools import partial

import pytest

from benchmarks.diff.corpus import Pair
from benchmarks.diff.peers.engine import Ended, Engine
from benchmarks.diff.peers.installing import Missing, debian_packages
from benchmarks.diff.peers.reading import read
from benchmarks.diff.peers.roster import HTML_DIFF, OURS, SEQUENCE_MATCHER, Peer
from benchmarks.diff.scoring import score

PAIR = Pair(
    "a pair", "en", ["Two people died.", "More soon."], ["Three people died.", "More soon.", "<b> & so on"]
)


@pytest.mark.parametrize("peer", [OURS, HTML_DIFF, SEQUENCE_MATCHER], ids=lambda peer: peer.command[-1])
def test_an_engine_shows_both_sides_whole(peer: Peer) -> None:
    with Engine(peer, shown=True) as engine:
        reply = engine.ask(PAIR.old, PAIR.new)
    assert reply["seconds"] >= 0
    assert score(PAIR, read(reply, PAIR)).rebuilt == 1


def test_an_engine_that_crashes_has_ended() -> None:
    with Engine(OURS) as engine, pytest.raises(Ended):
        engine.ask([1], [2])  # type: ignore[list-item]  # numbers are no paragraphs


def test_an_engine_that_cannot_be_installed_is_missing_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    peer = Peer("nobody's", ("false",), partial(debian_packages, ("no-such-package",), ("false",)))
    with pytest.raises(Missing, match=r"needs the Debian packages no-such-package"):
        Engine(peer)


def test_an_engine_that_does_not_start_is_missing() -> None:
    with pytest.raises(Missing, match="could not start"):
        Engine(Peer("nobody's", ("false",)))
