"""A source has a name that people read and a slug that addresses carry."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.importers.sources import SourceError, check_source, slug_of


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("bbc", "bbc"),
        ("BBC News", "bbc-news"),
        ("Le Figaro – Été", "le-figaro-ete"),
        ("Süddeutsche Straße", "suddeutsche-strasse"),
        ("Fædrelandsvennen", "faedrelandsvennen"),
        ("../../admin", "admin"),
    ],
)
def test_a_name_becomes_a_slug(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_names_in_other_scripts_stay_apart() -> None:
    slugs = {slug_of(name) for name in ("BBC Русская служба", "BBC Україна", "Новая газета", "新华社", "bbc")}
    assert len(slugs) == 5
    assert slug_of("BBC Русская служба").startswith("bbc-")
    assert slug_of("新华社").startswith("source-")


@given(st.text())
def test_a_slug_is_fit_for_an_address_and_is_its_own_slug(name: str) -> None:
    slug = slug_of(name)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert len(slug) <= 100
    assert slug_of(slug) == slug


def test_only_a_slug_that_surprises_is_noted() -> None:
    assert check_source("BBC News").notes == ()
    assert [code for code, _ in check_source("../../admin").notes] == ["slug"]


def test_control_characters_leave_the_name() -> None:
    assert check_source(" BBC\x00News\n").name == "BBC News"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (None, "missing-source"),
        ("", "missing-source"),
        (" - ", "missing-source"),
        (5, "bad-type"),
        ("s" * 101, "source-too-long"),
    ],
)
def test_a_name_that_names_nobody_is_refused(raw: object, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        check_source(raw)
    assert caught.value.code == code
