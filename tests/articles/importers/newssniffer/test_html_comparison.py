"""A comparison page in HTML gives both versions, their titles and times, in all of its layouts."""

from datetime import UTC, datetime

from .ferry_pages import (
    ALARM,
    FIRE,
    FOURTEEN,
    NOT_CHECKED,
    OWNER,
    TITLE,
    TWELVE,
    URL,
    Row,
    article_info,
    cells,
    comparison,
    reading,
)

ROWS: tuple[Row, ...] = ((FIRE, FIRE), (TWELVE, FOURTEEN), (OWNER, ""), ("", ALARM))
OLD, NEW = [FIRE, TWELVE, OWNER], [FIRE, FOURTEEN, ALARM]
NINE_FIFTEEN = datetime(2026, 3, 2, 9, 15, tzinfo=UTC)
NINE_FIFTY_FIVE = datetime(2026, 3, 2, 9, 55, tzinfo=UTC)


def test_the_present_layout_gives_everything_that_the_page_says() -> None:
    read = reading(comparison(*ROWS, titles=(TITLE, "Ferry fire: “alarm & doors off”")))
    record, (old, new) = read.records[0], read.versions
    assert read.texts == [OLD, NEW]
    assert (record.source, record.url, record.versions_reported) == ("Harbour Post", URL, 3)
    assert record.first_seen_at == datetime(2026, 3, 2, 9, 10, tzinfo=UTC)
    assert record.check_sentence == NOT_CHECKED
    assert (old.title, new.title) == (TITLE, "Ferry fire: “alarm & doors off”")
    assert (old.seen_at, new.seen_at) == (NINE_FIFTEEN, NINE_FIFTY_FIVE)
    assert (old.source_label, old.source_order, new.source_label, new.source_order) == ("0", 0, "1", 1)
    assert {old.fidelity, new.fidelity} == {"reconstructed"}
    assert read.codes == ["from-diff-page"]


def test_the_gap_is_kept_as_it_is_worded_with_the_version_that_it_counts_from() -> None:
    old, new = reading(comparison(*ROWS)).versions
    assert (old.provenance[0].gap, old.provenance[0].gap_since) == ("", "")
    assert (new.provenance[0].gap, new.provenance[0].gap_since) == ("40 minutes later", "0")


def test_a_page_that_runs_backwards_gives_the_same_two_versions() -> None:
    forwards = reading(comparison(*ROWS))
    mirrored = [(new, old) for old, new in ROWS]
    times = ("2026-03-02T09:55:00Z", "2026-03-02T09:15:00Z")
    backwards = reading(comparison(*mirrored, labels=("1", "0"), times=times, gap="40 minutes earlier"))
    assert backwards.texts == forwards.texts
    assert [version.source_label for version in backwards.versions] == ["0", "1"]
    assert [version.seen_at for version in backwards.versions] == [NINE_FIFTEEN, NINE_FIFTY_FIVE]
    assert backwards.versions[1].provenance[0].gap == "40 minutes later"


def test_a_version_compared_with_itself_is_one_version() -> None:
    read = reading(comparison((FIRE, FIRE), labels=("1", "1")))
    assert [version.source_label for version in read.versions] == ["1"]


def test_rows_for_blank_lines_are_no_paragraphs() -> None:
    read = reading(comparison((FIRE, FIRE), ("", ""), (TWELVE, TWELVE)))
    assert read.texts == [[FIRE, TWELVE]] * 2


def test_the_layout_of_2012_to_2016_is_read() -> None:
    page = comparison(*ROWS).replace("\t<thead>\n", "").replace("\t</thead>\n", "")
    page = page.replace('<th class="time">', '<td class="time">').replace("</time></th>", "</time></td>")
    read = reading(page.replace("\t\t\t</th>\n\t\t</tr>\n<tr id", "\t\t\t</td>\n\t\t</tr>\n<tr id"))
    assert '<td class="time">' in page
    assert read.texts == [OLD, NEW]
    assert [version.seen_at for version in read.versions] == [NINE_FIFTEEN, NINE_FIFTY_FIVE]
    assert read.versions[1].provenance[0].gap == "40 minutes later"


def oldest_layout(*rows: Row, dates: Row) -> str:
    body = "\n".join(f"<tr>{cells(row)}</tr>" for row in rows)
    return (
        f"<html><head><title>'{TITLE}' diff viewer (0/1) - News Sniffer</title></head><body>{article_info()}<table>\n"
        f'<tr>\n<th width="50%"><h3>{TITLE}</h3>{dates[0]}</th>\n<th width="50%"><h3>{TITLE} &amp; inquiry</h3>'
        f"{dates[1]}</th>\n</tr>\n{body}\n</table></body></html>"
    )


def test_the_layout_of_2010_to_2012_is_read() -> None:
    read = reading(oldest_layout(*ROWS, dates=("2026-03-02 09:15:00 UTC", "Mon Mar 02 09:55:00 +0000 2026")))
    assert read.texts == [OLD, NEW]
    assert [version.title for version in read.versions] == [TITLE, f"{TITLE} & inquiry"]
    assert [version.source_label for version in read.versions] == ["0", "1"]
    assert [version.seen_at for version in read.versions] == [NINE_FIFTEEN, NINE_FIFTY_FIVE]


def test_a_date_that_nobody_understands_is_noted_and_not_invented() -> None:
    read = reading(oldest_layout(*ROWS, dates=("the day before", "2026-03-02 09:55:00 UTC")))
    assert [version.seen_at for version in read.versions] == [None, NINE_FIFTY_FIVE]
    assert read.versions[0].provenance[0].seen_at_given == "the day before"
    assert "bad-date" in read.codes


def test_a_page_that_a_browser_saved_anew_is_unescaped_once() -> None:
    page = comparison(("Marks &amp; Sons said 3 &lt; 4 &amp;amp; left.",) * 2, (FIRE, FIRE))
    page = page.replace("\t</thead>\n", "\t</thead>\n<tbody>").replace("<tr id='p1'>", '<tr id="p1">')
    read = reading(page.replace("</table>", "</tbody></table>").replace("<tr id='p2'>", '<tr id="p2">'))
    assert read.texts[0] == ["Marks & Sons said 3 < 4 &amp; left.", FIRE]


def test_an_article_that_prints_rows_of_a_table_is_not_torn_apart() -> None:
    about_html = "Write <tr id='p1'><td>one</td><td>two</td></tr> or </table> for a table."
    read = reading(comparison((FIRE, FIRE), (about_html, about_html), (TWELVE, FOURTEEN)))
    assert read.texts == [[FIRE, about_html, TWELVE], [FIRE, about_html, FOURTEEN]]


def test_each_check_sentence_is_kept() -> None:
    over = "It last changed over 40 days ago and won't be checked again for changes."
    later = (
        "The next check for changes will be <time datetime='2026-03-05T18:44:00Z'>March 05, 2026 18:44</time>"
    )
    assert reading(comparison(*ROWS, info=article_info(over))).records[0].check_sentence == over
    next_check = reading(comparison(*ROWS, info=article_info(later))).records[0].check_sentence
    assert next_check == "The next check for changes will be March 05, 2026 18:44"
