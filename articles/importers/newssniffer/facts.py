"""Reads what a page in HTML says of the article as a whole: source, address, number of versions, times, checks."""

import re
from html import unescape

from .pages import Facts, collapse, parse_time

_TAG = re.compile(r"<[^<>]{0,500}>")
_SOURCE = re.compile(r"from (?:the source )?'<(cite|strong)>([^<]{0,200})</\1>'")
_CITED_URL = re.compile(r'<cite class="article_url">\s*<a [^<>]{0,5000}>([^<]{0,3000})</a>')
_LINK = re.compile(r"<link [^<>]{0,5000}>")
_HREF = re.compile(r"""\bhref=(?:"([^"]*)"|'([^']*)')""")
_VERSIONS = re.compile(r"has changed <var>(\d{1,9})</var> times|has <strong>(\d{1,9}) versions?</strong>")
_FIRST_SEEN = re.compile(
    r"""first published or seen\s+on (?:<time datetime=['"]([^'"]{1,60})['"]|<strong>([^<]{1,60})</strong>)"""
)
_CHECKED = re.compile(r"(?:It will (?:not )?be |It last changed |The next check for changes )[^\n]{1,300}")


def read_facts(html: str) -> Facts:
    """The facts of a page; `html` is the page without its article text, which could imitate any of them."""
    source = _SOURCE.search(html)
    versions = _VERSIONS.search(html)
    seen = _FIRST_SEEN.search(html)
    return Facts(
        source=collapse(unescape(source[2])) if source else "",
        url=_original_url(html),
        check_sentence=_check_sentence(html),
        versions_reported=int(versions[1] or versions[2]) if versions else None,
        first_seen_at=parse_time(seen[1] or seen[2]) if seen else None,
    )


def plain(html: str) -> str:
    """The text of a piece of the page's own markup, unescaped once."""
    return collapse(unescape(_TAG.sub("", html)))


def _original_url(html: str) -> str:
    # An archived copy of the page has its links rewritten, but not the address that it shows.
    cited = _CITED_URL.search(html)
    if cited and cited[1].strip():
        return unescape(cited[1]).strip()
    for link in _LINK.findall(html):
        href = _HREF.search(link)
        if href and "alternate author" in link:
            return unescape(href[1] or href[2] or "").strip()
    return ""


def _check_sentence(html: str) -> str:
    checked = _CHECKED.search(html)
    return plain(checked[0]) if checked else ""
