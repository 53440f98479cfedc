"""The comparison page: what it says of the article, of the pair, and where it leads."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from articles.models import Article
from revisions import lines
from tests.cast import FIRST, PLACE, SECOND, THIRD, ferry, ferry_article, saved
from tests.revisions.pages import comparison_of, parsed, versions_of

pytestmark = pytest.mark.django_db


def read(client: Client, address: str) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200
    return parsed(answer.content)


def text_of(tree: Any, path: str = "//main") -> str:
    return " ".join(" ".join(node.text_content() for node in tree.xpath(path)).split())


def test_without_keys_the_last_step_is_shown_side_by_side(client: Client) -> None:
    article = ferry_article()
    tree = read(client, f"{article.get_absolute_url()}comparison/")
    assert text_of(tree, "//th[@class='old']").startswith("Version 2")
    assert text_of(tree, "//th[@class='new']").startswith("Version 3")
    assert tree.xpath("//table[@class='sides']")


def test_the_pair_is_described_with_its_gap(client: Client) -> None:
    first, second, _ = versions_of(ferry_article())
    tree = read(client, comparison_of(first, second))
    assert text_of(tree, "//th[@class='new']") == "Version 2 2 March 2026, 09:55 UTC 40 minutes later"
    assert text_of(tree, "//p[@class='summary']") == "1 figure changed, 1 word inserted, 1 deleted."


def test_the_words_that_changed_are_marked(client: Client) -> None:
    first, second, _ = versions_of(ferry_article())
    tree = read(client, comparison_of(first, second))
    assert tree.xpath("//td[@class='old']//del/text()") == ["Twelve"]
    assert tree.xpath("//td[@class='new']//ins/text()") == ["Fourteen"]


def test_both_cells_hold_their_paragraphs_exactly(client: Client) -> None:
    spaced = replace(SECOND, text="Two  spaces\tand a tab, said  he .\nAnd the end. ")
    first, second = versions_of(ferry_article(FIRST, spaced))
    tree = read(client, comparison_of(first, second))
    for side, version in (("old", first), ("new", second)):
        cells = tree.xpath(f"//tbody[not(@class)]//td[@class='{side}']/p")
        marks = tree.xpath(f"//tbody[not(@class)]//td[@class='{side}']//*[@class='invisible']")
        for mark in marks:
            mark.text = ""
        assert [cell.text_content() for cell in cells] == version.paragraphs


def test_a_changed_title_is_compared_and_an_unchanged_one_stands_once(client: Client) -> None:
    first, second, third = versions_of(ferry_article())
    assert read(client, comparison_of(second, third)).xpath("//tr[contains(@class, 'title')]//ins")
    unchanged = read(client, comparison_of(first, second))
    assert not unchanged.xpath("//tr[contains(@class, 'title')]")
    assert text_of(unchanged, "//h1") == "Fire on the Skarholm ferry"


def test_what_the_source_reports_stands_beside_what_is_held(client: Client) -> None:
    record = ferry(FIRST, SECOND)
    saved(replace(record, versions_reported=8, check_sentence="It will not be checked again for changes."))
    page = text_of(read(client, f"{Article.objects.get().get_absolute_url()}comparison/"))
    assert "8 versions, 7 changes reported; 2 held here" in page
    assert "It will not be checked again for changes." in page
    assert "First published or seennot stated; earliest version here 2 March 2026, 09:15 UTC" in page


def undated() -> Article:
    stated = replace(PLACE, place="line 2", gap="40 minutes later", gap_since="1")
    old = replace(FIRST, seen_at=None, source_label="1", source_order=1)
    new = replace(SECOND, seen_at=None, source_label="2", source_order=2, provenance=(stated,))
    return ferry_article(old, new)


def test_a_gap_without_dates_is_worded_as_the_source_words_it(client: Client) -> None:
    old, new = versions_of(undated())
    assert text_of(read(client, comparison_of(old, new)), "//th[@class='new']") == (
        "Version 2 time not known 40 minutes later"
    )


def test_a_stated_gap_is_not_claimed_for_another_pair(client: Client) -> None:
    old, new = versions_of(undated())
    assert "40 minutes" not in text_of(read(client, comparison_of(new, old)), "//table")


def test_both_views_lead_to_the_neighbouring_steps_in_the_same_view(client: Client) -> None:
    first, second, third = versions_of(ferry_article())
    for view in ("side", "inline"):
        asked = {} if view == "side" else {"view": view}
        tree = read(client, comparison_of(first, second, **asked))
        assert tree.xpath("//a[@rel='next']/@href")[0] == comparison_of(second, third, **asked)
        tree = read(client, comparison_of(second, third, **asked))
        assert tree.xpath("//a[@rel='prev']/@href")[0] == comparison_of(first, second, **asked)
        assert not tree.xpath("//a[@rel='next']")


def test_htmx_asks_for_what_the_links_say(client: Client) -> None:
    first, second, _ = versions_of(ferry_article())
    tree = read(client, comparison_of(first, second))
    asking = tree.xpath("//*[@hx-get]")
    assert len(asking) >= 4
    for element in asking:
        assert element.get("hx-get") == element.get("href", element.get("action"))
        assert {"hx-target", "hx-select", "hx-swap", "hx-push-url"} <= set(element.attrib)


def test_a_version_against_itself_says_that_there_is_nothing_to_compare(client: Client) -> None:
    first, *_ = versions_of(ferry_article())
    assert "there is nothing to compare" in text_of(read(client, comparison_of(first, first)))


def test_a_pair_that_runs_backwards_says_so_and_can_be_turned_round(client: Client) -> None:
    first, second, _ = versions_of(ferry_article())
    tree = read(client, comparison_of(second, first))
    assert "This comparison runs backwards" in text_of(tree)
    assert text_of(tree, "//th[@class='new']").endswith("40 minutes earlier")
    assert tree.xpath("//p[@class='notice']/a/@href") == [comparison_of(first, second)]


def test_one_key_alone_means_the_step_beside_it(client: Client) -> None:
    article = ferry_article()
    _, second, _ = versions_of(article)
    address = f"{article.get_absolute_url()}comparison/"
    assert text_of(read(client, f"{address}?new={second.key}"), "//th[@class='old']").startswith("Version 1")
    assert text_of(read(client, f"{address}?old={second.key}"), "//th[@class='new']").startswith("Version 3")


@pytest.mark.parametrize("key", ["aaaaaaaaaaaaaaaa", "%00", "x" * 500, "<script>"])
def test_an_unknown_key_is_answered_with_help(client: Client, key: str) -> None:
    answer = client.get(f"{ferry_article().get_absolute_url()}comparison/?old={key}")
    assert answer.status_code == 404
    assert "This article has no version with that key" in answer.content.decode()


def test_the_key_of_another_article_is_unknown_here(client: Client) -> None:
    article = ferry_article()
    saved(ferry(replace(THIRD, text="Another story."), url="https://www.harbourpost.example/news/other"))
    other = Article.objects.exclude(pk=article.pk).get().versions.get()
    assert client.get(f"{article.get_absolute_url()}comparison/?old={other.key}").status_code == 404


def test_one_version_leaves_nothing_to_compare_but_something_to_read(client: Client) -> None:
    article = ferry_article(FIRST)
    tree = read(client, f"{article.get_absolute_url()}comparison/")
    assert "only one version is held here" in text_of(tree)
    assert tree.xpath("//p[@class='notice']/a/@href") == [article.versions.get().get_absolute_url()]


def test_an_unknown_view_is_read_as_side_by_side(client: Client) -> None:
    first, second, _ = versions_of(ferry_article())
    assert read(client, comparison_of(first, second, view="upside-down")).xpath("//table[@class='sides']")


def test_a_reconstructed_text_says_so(client: Client) -> None:
    article = ferry_article(FIRST, replace(SECOND, fidelity="reconstructed"))
    page = text_of(read(client, f"{article.get_absolute_url()}comparison/"))
    assert "The new text was reconstructed" in page


def test_a_long_comparison_is_shown_in_parts(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "PART_WEIGHT", 30)
    many = [f"Paragraph {n} of the ferry story." for n in range(40)]
    article = ferry_article(replace(FIRST, text="\n".join(many)), replace(SECOND, text="\n".join(many[1:])))
    address = comparison_of(*versions_of(article))
    first = read(client, address)
    assert "part 1 of 4 is shown" in text_of(first)
    seen = [
        cell.text_content()
        for part in ("1", "2", "3", "4")
        for cell in read(client, f"{address}&part={part}").xpath("//tbody[not(@class)]//td[@class='old']/p")
    ]
    assert seen == many


@pytest.mark.parametrize("part", ["0", "-1", "99", "²", "x", "9" * 30])
def test_a_part_that_does_not_exist_is_answered_with_one_that_does(client: Client, part: str) -> None:
    first, second, _ = versions_of(ferry_article())
    assert read(client, comparison_of(first, second, part=part)).xpath("//del")


def test_labels_stand_above_the_comparison_and_lead_to_their_evidence(client: Client) -> None:
    first, second, third = versions_of(ferry_article())
    tree = parsed(client.get(comparison_of(first, second)).content.decode())
    [figures] = tree.xpath("//ul[@class='labels']/li")
    assert " ".join(figures.text_content().split()) == "FiguresTwelve Fourteen"
    [place] = figures.xpath(".//a/@href")
    assert tree.xpath(f"//tr[@id='{place.removeprefix('#')}']/td[@class='new']//ins/text()") == ["Fourteen"]
    tree = parsed(client.get(comparison_of(second, third)).content.decode())
    assert tree.xpath("//ul[@class='labels']//a[@href='#title']")


def test_a_text_that_came_back_leads_to_the_version_that_it_restores(client: Client) -> None:
    back = replace(FIRST, seen_at=datetime(2026, 3, 4, tzinfo=UTC))
    first, second, third = versions_of(ferry_article(FIRST, SECOND, back))
    tree = parsed(client.get(comparison_of(second, third)).content.decode())
    assert tree.xpath("//ul[@class='labels']//a[text()='version 1']/@href") == [first.get_absolute_url()]


def test_asked_for_the_first_version_alone_the_step_away_from_it_is_shown(client: Client) -> None:
    first, _, _ = versions_of(ferry_article())
    tree = read(client, f"{first.article.get_absolute_url()}comparison/?new={first.key}")
    assert text_of(tree, "//th[@class='old']").startswith("Version 1")
    assert text_of(tree, "//th[@class='new']").startswith("Version 2")
