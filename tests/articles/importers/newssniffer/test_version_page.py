"""The page of one version gives its exact text."""

from .ferry_pages import FIRE, TITLE, TWELVE, URL, comparison, reading, version_page


def test_a_version_page_gives_its_text_exactly() -> None:
    read = reading(version_page(FIRE, "Two  spaces and a\xa0hard one stay.", TWELVE))
    version = read.versions[0]
    assert version.text == f"{FIRE}\nTwo  spaces and a\xa0hard one stay.\n{TWELVE}"
    assert (version.fidelity, version.title, version.source_label, version.source_order) == (
        "exact",
        TITLE,
        "1",
        1,
    )
    assert read.records[0].versions_reported == 3
    assert read.records[0].url == URL


def test_text_is_unescaped_exactly_once() -> None:
    read = reading(version_page("<b>bold</b> &amp; &lt;i&gt;", title="Fire & <smoke> &amp;"))
    assert read.versions[0].text == "<b>bold</b> &amp; &lt;i&gt;"
    assert read.versions[0].title == "Fire & <smoke> &amp;"


def test_blank_lines_are_no_paragraphs() -> None:
    assert reading(version_page(FIRE, "", " ", TWELVE)).versions[0].text == f"{FIRE}\n{TWELVE}"


def test_a_number_beyond_the_last_is_noted() -> None:
    read = reading(version_page(FIRE, version=7, of=2))
    assert "version-mismatch" in read.codes
    assert read.versions[0].source_label == "7"


def test_a_page_that_names_no_source_is_filed_under_its_host_and_noted() -> None:
    read = reading(version_page(FIRE))
    assert read.records[0].source == "harbourpost.example"
    assert "source-guessed" in read.codes


def test_the_source_of_the_import_stands_above_all_others() -> None:
    read = reading(version_page(FIRE), source="Harbour Post")
    assert read.records[0].source == "Harbour Post"
    assert read.codes == []


def test_a_page_of_the_same_article_lends_its_source() -> None:
    read = reading(version_page(FIRE), comparison((FIRE, FIRE)))
    assert [record.source for record in read.records] == ["Harbour Post", "Harbour Post"]
