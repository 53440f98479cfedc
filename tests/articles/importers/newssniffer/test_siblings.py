"""Pages of one article that are imported together settle what one of them leaves open."""

from itertools import permutations

from articles.importers.newssniffer.siblings import SiblingVersion

from .ferry_pages import (
    ALARM,
    FIRE,
    FOURTEEN,
    OWNER,
    PORT,
    TWELVE,
    Row,
    comparison,
    reading,
    saved,
    version_page,
)

# Alone, the line would be taken for added: articles mostly grow.
REMOVED: tuple[Row, ...] = ((FIRE, FIRE), (OWNER, ""), (PORT, PORT))
OLD, NEW = [FIRE, OWNER, PORT], [FIRE, PORT]


def test_alone_the_page_is_read_by_the_likelier_explanation() -> None:
    assert reading(saved(*REMOVED)).texts == [NEW, OLD]


def test_a_version_page_settles_a_side() -> None:
    read = reading(saved(*REMOVED), version_page(*OLD, version=0))
    assert read.texts[:2] == [OLD, NEW]
    assert "uncertain-side" not in read.codes


def test_a_page_in_html_settles_a_side() -> None:
    next_page = comparison((FIRE, FIRE), (PORT, PORT), ("", ALARM), labels=("1", "2"))
    assert reading(saved(*REMOVED), next_page).texts[:2] == [OLD, NEW]


def test_another_saved_page_settles_a_side() -> None:
    page_before = saved((FIRE, FIRE), (OWNER, OWNER), (PORT, PORT), labels=("5", "0"))
    assert reading(saved(*REMOVED), page_before).texts[:2] == [OLD, NEW]


def test_a_paragraph_of_an_undivided_line_of_a_sibling_settles_a_split() -> None:
    first, second = "Doors held. Smoke spread.", "Rain fell. Boats came."
    alone = saved((FIRE, FIRE), (first, second))
    after = saved((FIRE, FIRE), (second, "Divers searched. Nothing was found."), labels=("1", "2"))
    assert reading(alone, after).texts[:2] == [[FIRE, first], [FIRE, second]]


def test_the_order_of_the_files_changes_nothing() -> None:
    pages = {
        "a.txt": saved(*REMOVED),
        "b.html": comparison((FIRE, FIRE), (PORT, FOURTEEN), labels=("1", "2")),
        "c.html": version_page(FIRE, FOURTEEN, version=2),
        "d.txt": saved((FIRE, FIRE), (OWNER, ""), (PORT, FOURTEEN), labels=("0", "2")),
    }
    outcomes = set()
    for names in permutations(pages):
        records = reading(*(pages[name] for name in names), names=names).records
        outcomes.add(frozenset(records))
    assert len(outcomes) == 1


def test_a_copy_of_the_page_itself_proves_nothing() -> None:
    page = saved(*REMOVED)
    assert reading(page, page).texts == reading(page).texts * 2


def test_pages_of_other_articles_prove_nothing() -> None:
    other = version_page(*OLD, version=0, url="https://www.harbourpost.example/news/another-fire")
    assert reading(saved(*REMOVED), other).texts[:2] == [NEW, OLD]


def test_punctuation_that_saving_lost_comes_back_from_a_page_that_has_it() -> None:
    whole, lost = f"{OWNER} — not even once.", f"{OWNER} not even once."
    read = reading(saved((FIRE, FIRE), (lost, TWELVE)), version_page(FIRE, whole, version=0))
    assert read.texts[0] == [FIRE, whole]


def test_evidence_is_by_the_number_of_tokens_at_the_edge_of_a_line() -> None:
    version = SiblingVersion(complete=True)
    version.add_paragraph("Rain fell.")
    evidence = version.evidence(["Rain", "fell.", "Boats", "came."], 0)
    assert [weight > 0 for weight in evidence] == [False, False, True, False, False]
    assert version.evidence(["Boats", "came.", "Rain", "fell."], 1)[2] > 0
