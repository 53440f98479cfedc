"""A host has one ASCII form, the one that browsers ask for."""

import pytest

from articles.importers.hosts import BadHostError, ascii_host


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("News.Example.", "news.example"),
        ("faß.example", "xn--fa-hia.example"),
        ("ΒΌΛΟΣ.example", "xn--nxasmq6b.example"),
        ("例え。テスト", "xn--r8jz45g.xn--zckzah"),
        ("ｎｅｗｓ.example", "news.example"),
        ("192.0.2.1", "192.0.2.1"),
        ("[2001:DB8:0:0::1]", "[2001:db8::1]"),
    ],
)
def test_a_host_is_written_as_browsers_ask_for_it(name: str, host: str) -> None:
    assert ascii_host(name) == host


@pytest.mark.parametrize(
    "name", ["", ".", "a..b", "a b", "a%62", "[::1", "[x]", "\u202e.example", "a" * 64, "a." * 200]
)
def test_a_host_that_nobody_can_ask_for_is_refused(name: str) -> None:
    with pytest.raises(BadHostError):
        ascii_host(name)
