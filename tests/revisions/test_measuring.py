"""Revision rows stay true to the steps of a history, whatever arrives, and however often they are measured."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from articles.models import Article
from revisions.measuring import measure
from revisions.models import Revision
from tests.cast import FIRST, SECOND, THIRD, ferry, ferry_article, saved

pytestmark = pytest.mark.django_db


def steps(article: Article) -> list[tuple[int, int]]:
    rows = article.revisions.order_by("new__number")
    return [(revision.old.number, revision.new.number) for revision in rows]


def test_an_import_is_followed_by_a_revision_for_each_step() -> None:
    article = ferry_article()
    assert steps(article) == [(1, 2), (2, 3)]


def test_a_revision_counts_words_and_sees_a_new_headline() -> None:
    first, second = ferry_article().revisions.order_by("new__number")
    assert (first.words_inserted, first.words_deleted, first.title_changed) == (1, 1, False)
    assert (first.old_words, first.new_words, second.new_words) == (16, 16, 25)
    assert (second.words_inserted, second.words_deleted, second.title_changed) == (9, 0, True)


def test_a_revision_keeps_its_labels_with_the_words_that_prove_them() -> None:
    first, second = ferry_article().revisions.order_by("new__number")
    assert first.label_kinds == ["figures"]
    assert first.labels == [
        {"kind": "figures", "old": "Twelve", "new": "Fourteen", "row": 1, "field": "text"}
    ]
    assert "headline" in second.label_kinds
    assert list(Revision.objects.labelled("figures")) == [first]


def test_a_version_between_two_replaces_their_step_by_two() -> None:
    article = ferry_article(FIRST, THIRD)
    assert steps(article) == [(1, 2)]
    saved(ferry(SECOND))
    assert steps(article) == [(1, 2), (2, 3)]


def test_measuring_twice_changes_nothing() -> None:
    article = ferry_article()
    before = list(Revision.objects.order_by("pk").values())
    measure(article.pk)
    assert list(Revision.objects.order_by("pk").values()) == before


def test_a_step_that_brings_an_earlier_content_back_says_which() -> None:
    article = ferry_article(FIRST, SECOND, replace(FIRST, seen_at=datetime(2026, 3, 4, tzinfo=UTC)))
    assert [r.restores and r.restores.number for r in article.revisions.order_by("new__number")] == [None, 1]


def test_an_article_with_one_version_has_no_revision() -> None:
    assert not ferry_article(FIRST).revisions.exists()
