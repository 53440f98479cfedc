"""The writer keeps what it is given, once, in an order that never depends on arrival."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import permutations

import pytest

from articles.importers.records import VersionRecord
from articles.models import Article, Provenance, Source, Version
from tests.cast import FERRY_URL, FIRST, PLACE, SECOND, THIRD, ferry, ferry_article, saved

pytestmark = pytest.mark.django_db


def history(article: Article) -> list[tuple[int, int, str]]:
    return list(article.versions.in_order().values_list("number", "repeat", "key"))


def test_a_record_becomes_an_article_with_numbered_versions() -> None:
    article = ferry_article()
    assert [v.text for v in article.versions.in_order()] == [FIRST.text, SECOND.text, THIRD.text]
    assert [v.number for v in article.versions.in_order()] == [1, 2, 3]
    assert (article.title, article.versions_held) == (THIRD.title, 3)
    assert (article.first_held_at, article.last_seen_at) == (FIRST.seen_at, THIRD.seen_at)
    assert article.source == Source.objects.get(slug="harbour-post", name="Harbour Post")


def test_saving_twice_changes_nothing() -> None:
    before = history(ferry_article())
    again = saved(ferry())
    assert (again.new, again.duplicate, again.new_articles) == (0, 3, 0)
    assert history(Article.objects.get()) == before
    assert Provenance.objects.count() == 3


@pytest.mark.parametrize("order", list(permutations([FIRST, SECOND, THIRD])))
def test_any_order_of_arrival_gives_the_same_numbers_and_keys(order: tuple[VersionRecord, ...]) -> None:
    for version in order:
        saved(ferry(version))
    article = Article.objects.get()
    assert [v.text for v in article.versions.in_order()] == [FIRST.text, SECOND.text, THIRD.text]
    assert history(article) == [
        (1, 0, "kcr5lw2w5xop4y7j"),
        (2, 0, "hgqji4deagwdqbb6"),
        (3, 0, "4nxcbioglgknl5xu"),
    ]


def test_an_earlier_version_that_arrives_later_moves_numbers_and_leaves_keys_alone() -> None:
    article = ferry_article(SECOND, THIRD)
    keys = dict(article.versions.values_list("text", "key"))
    saved(ferry(FIRST))
    assert [v.text for v in article.versions.in_order()] == [FIRST.text, SECOND.text, THIRD.text]
    assert keys.items() <= dict(article.versions.values_list("text", "key")).items()


def test_a_text_that_comes_back_is_a_version_of_its_own() -> None:
    back = replace(FIRST, seen_at=datetime(2026, 3, 4, tzinfo=UTC))
    article = ferry_article(FIRST, SECOND, back)
    assert [v.text for v in article.versions.states().in_order()] == [FIRST.text, SECOND.text, FIRST.text]


def test_a_text_that_comes_back_without_dates_is_a_version_of_its_own() -> None:
    undated = [replace(v, seen_at=None, source_order=n) for n, v in enumerate([FIRST, SECOND, FIRST])]
    article = ferry_article(*undated)
    assert [v.text for v in article.versions.states().in_order()] == [FIRST.text, SECOND.text, FIRST.text]


def test_the_same_state_seen_again_is_kept_without_a_number_of_its_own() -> None:
    again = replace(SECOND, seen_at=datetime(2026, 3, 2, 11, tzinfo=UTC))
    article = ferry_article(FIRST, SECOND, again, THIRD)
    assert [(n, r) for n, r, _ in history(article)] == [(1, 0), (2, 0), (2, 1), (3, 0)]
    assert article.versions_held == 3


def test_a_version_without_a_time_gets_none() -> None:
    article = ferry_article(replace(FIRST, seen_at=None, source_label="1", source_order=1))
    assert article.versions.get().seen_at is None
    assert article.last_seen_at is None


def test_variants_of_an_address_are_one_article_and_the_address_as_given_stays() -> None:
    tracked = "http://harbourpost.example/news/ferry-fire/?utm_source=feed"
    saved(ferry(FIRST, url=tracked))
    saved(ferry(SECOND))
    article = Article.objects.get()
    assert article.versions.count() == 2
    assert article.url == FERRY_URL


def test_two_texts_of_one_time_under_one_name_both_stay_and_are_noted() -> None:
    saved(ferry(replace(FIRST, source_label="1")))
    batch = saved(ferry(replace(SECOND, source_label="1", seen_at=None)))
    assert Version.objects.count() == 2
    assert [note.code for note in batch.notes] == ["conflicting-version"]


def test_versions_of_different_times_may_bear_one_name() -> None:
    batch = saved(ferry(replace(FIRST, source_label="Live"), replace(SECOND, source_label="Live")))
    assert batch.notes == []


@pytest.mark.parametrize("order", [(3, 8), (8, 3)])
def test_facts_of_an_article_settle_the_same_way_in_any_order(order: tuple[int, int]) -> None:
    for reported in order:
        saved(replace(ferry(FIRST), versions_reported=reported, check_sentence=f"Checked {reported}."))
    article = Article.objects.get()
    assert (article.versions_reported, article.check_sentence) == (8, "Checked 8.")


def test_a_second_place_of_the_same_version_is_kept_as_provenance() -> None:
    ferry_article(FIRST)
    batch = saved(ferry(replace(FIRST, provenance=(replace(PLACE, file_sha256="e" * 64),))))
    assert (batch.new, batch.duplicate) == (0, 1)
    assert Version.objects.get().provenance.count() == 2


@pytest.mark.parametrize("order", [("harbour-post", "Harbour Post"), ("Harbour Post", "harbour-post")])
def test_a_source_known_by_its_slug_gets_its_name_when_a_file_tells_it(order: tuple[str, str]) -> None:
    for name in order:
        saved(ferry(FIRST, source=name))
    assert Source.objects.get().name == "Harbour Post"


@pytest.mark.parametrize("exact_first", [True, False])
def test_an_exact_capture_is_shown_before_a_reconstructed_one_whichever_came_first(exact_first: bool) -> None:
    exact, reconstructed = FIRST, replace(FIRST, fidelity="reconstructed")
    for version in (exact, reconstructed) if exact_first else (reconstructed, exact):
        saved(ferry(version))
    shown, again = Article.objects.get().versions.in_order()
    assert (shown.fidelity, shown.number, shown.repeat) == ("exact", 1, 0)
    assert (again.fidelity, again.number, again.repeat) == ("reconstructed", 1, 1)


def test_a_name_that_an_admin_gave_stays() -> None:
    saved(ferry(FIRST))
    Source.objects.update(name="The Post of the Harbour")
    saved(ferry(SECOND))
    assert Source.objects.get().name == "The Post of the Harbour"
