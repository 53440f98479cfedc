"""Only plain web addresses are taken, and one article has one identity."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.importers.urls import MAX_IDENTITY, UrlError, check_url, identity

STORY = "https://news.example/2020/story"


def refusal(raw: object) -> str:
    with pytest.raises(UrlError) as caught:
        check_url(raw)
    return caught.value.code


@pytest.mark.parametrize(
    "same",
    [
        "http://news.example/2020/story",
        "HTTPS://NEWS.Example/2020/story",
        "https://www.news.example/2020/story/",
        "https://news.example:443/2020/story",
        "http://news.example:80/2020/story",
        "https://news.example./2020/story#comments",
        "https://reader@news.example/2020/story?",
        "https://news.example/2020/%73tory",
        "https://news.example/2019/../2020/./story",
        "https://news.example/2019/%2e%2e/2020/story",
        "https://news.example/2020/story?utm_source=mail&UTM_Medium=x&fbclid=1&at_campaign=2&CMP=share",
        "  https://news.example/2020/story\n",
    ],
)
def test_two_ways_to_write_an_address_are_one_article(same: str) -> None:
    assert identity(same) == identity(STORY) == "news.example/2020/story"


@pytest.mark.parametrize(
    "other",
    [
        "https://news.example/2020/Story",
        "https://news.example/2020/story?id=7",
        "https://news.example/2020/story?attend=1",
        "https://news.example:8080/2020/story",
        "https://live.news.example/2020/story",
        "https://news.example/2020%2Fstory",
        "https://news.example/2020//story",
    ],
)
def test_an_address_that_may_lead_elsewhere_is_another_article(other: str) -> None:
    assert identity(other) != identity(STORY)


def test_the_order_of_parameters_stays() -> None:
    assert identity(f"{STORY}/?b=2&utm_id=9&a=1&&") == "news.example/2020/story?b=2&a=1"


def test_letters_outside_ascii_have_one_form() -> None:
    assert identity("https://münchen.example/straße") == "xn--mnchen-3ya.example/stra%C3%9Fe"
    assert identity("https://xn--mnchen-3ya.example/stra%c3%9fe") == identity(
        "https://MÜNCHEN.example/straße"
    )


def test_a_percent_sign_that_encodes_nothing_is_itself() -> None:
    assert identity(f"{STORY}?q=100%") == identity(f"{STORY}?q=100%25")


def test_www_alone_is_no_prefix() -> None:
    assert identity("https://www.example/") == "www.example"


URLS = st.builds(
    "{}://{}{}{}{}".format,
    st.sampled_from(["http", "HTTPS"]),
    st.sampled_from(
        ["www.news.example", "www.www.news.example:8080", "münchen.example", "[2001:DB8::1]:443", "a_b.c"]
    ),
    st.text(st.sampled_from("/a.%2Ee~é+:@ "), max_size=12).map(lambda path: "/" + path),
    st.text(st.sampled_from("?&=utm_a%7e+/"), max_size=12).map(lambda query: "?" + query),
    st.sampled_from(["", "#top"]),
)


@given(URLS)
def test_an_identity_is_its_own_identity(url: str) -> None:
    assert identity(f"https://{identity(url)}") == identity(url)


@given(URLS)
def test_cleaning_an_address_keeps_its_identity(url: str) -> None:
    cleaned = check_url(url).url
    assert identity(cleaned) == identity(url)
    assert check_url(cleaned).url == cleaned


@given(URLS)
def test_an_identity_is_plain_ascii_and_fits_into_an_index(url: str) -> None:
    assert identity(url).isascii()
    assert not set(identity(url)) & set(' #"<>')
    assert len(identity(url)) <= MAX_IDENTITY


@pytest.mark.parametrize(
    "raw",
    [
        "javascript:alert(1)//https://news.example/",
        "java\tscript:alert(1)",
        " VBScript:x",
        "data:text/html,<b>",
        "//news.example/x",
        "ftp://news.example/x",
        "httpſ://news.example/x",
        "news.example/x",
        "https:news.example",
        "https:///x",
        "https://news.example\\@evil.example/",
        "https://news.example/a\x00b",
        "https://news.example/a\nb",
        "https://news.example/\ud800",
        "https://news.example:99999999/x",
        "https://news.example:٣/x",
        "https://[::1/x",
        "https://[::1]80/x",
        "https://[fe80::1%25en0]/",
        "https://a..b/",
        "https://news%2eexample/",
        "https://news example/",
        "https://☃.example/",
        f"https://{'a' * 64}.example/",
        5,
        ["https://news.example/"],
    ],
)
def test_what_is_no_plain_web_address_is_refused(raw: object) -> None:
    assert refusal(raw) == "bad-url"


def test_no_address_at_all_has_a_code_of_its_own() -> None:
    assert [refusal(raw) for raw in ("", None, " \n")] == ["missing-url"] * 3


def test_an_address_is_too_long_by_its_characters_or_by_its_ascii_form() -> None:
    assert check_url("https://news.example/" + "a" * 1900).notes == ()
    assert refusal("https://news.example/" + "a" * 2000) == "url-too-long"
    assert refusal("https://news.example/" + "é" * 1000) == "url-too-long"


def test_a_user_name_before_the_host_is_dropped_and_noted() -> None:
    checked = check_url("https://bbc.co.uk@evil.example/x")
    assert checked.url == "https://evil.example/x"
    assert [code for code, _ in checked.notes] == ["url-userinfo"]


def test_an_international_host_is_shown_in_ascii() -> None:
    checked = check_url("https://раураl.example/")
    assert checked.url == "https://xn--l-7sba6dbr.example/"
    assert [code for code, _ in checked.notes] == ["url-idn"]


def test_characters_that_cannot_be_seen_are_written_as_percent_codes() -> None:
    assert (
        check_url('https://news.example/a b\u202ec?q="x"').url
        == "https://news.example/a%20b%E2%80%AEc?q=%22x%22"
    )
