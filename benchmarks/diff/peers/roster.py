"""Lists the engines that are measured side by side: ours first, then its peers."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.diff.peers import installing

HERE = Path(__file__).parent
PHP_TEST = ("php", "-r", "exit(function_exists('wikidiff2_do_diff') ? 0 : 1);")
RUBY_TEST = ("ruby", "-r", "diff/lcs", "-e", "")


@dataclass(frozen=True)
class Peer:
    """`slow` ones are timed on every fourth pair; where a process starts for each pair, `timed` is false."""

    name: str
    command: tuple[str, ...]
    install: Callable[[], None] = installing.nothing
    slow: bool = False
    timed: bool = True


def _python(module: str, python: str = sys.executable) -> tuple[str, ...]:
    return (python, "-m", f"benchmarks.diff.peers.{module}")


def _node(script: str) -> tuple[str, ...]:
    return ("node", str(HERE / script), str(installing.NODE))


OURS = Peer("**this project**", _python("stet"))
WIKIDIFF2 = Peer(
    "wikidiff2 (what Wikipedia shows)",
    ("php", str(HERE / "wikidiff2.php")),
    partial(installing.debian_packages, ("php-cli", "php-wikidiff2"), PHP_TEST),
)
NEWS_SNIFFER = Peer(
    "News Sniffer's way (diff-lcs)",
    ("ruby", str(HERE / "news_sniffer.rb")),
    partial(installing.debian_packages, ("ruby", "ruby-diff-lcs"), RUBY_TEST),
)
NEWSDIFFS = Peer(
    "diff-match-patch on letters (what NewsDiffs shows)",
    _node("newsdiffs.mjs"),
    partial(installing.node_packages, "diff-match-patch@1.0.5", "diff@9.0.0"),
    slow=True,
)
FAST_DMP = Peer(
    "fast-diff-match-patch on letters",
    _python("fast_dmp", str(installing.VENV / "bin" / "python")),
    partial(installing.python_package, "fast-diff-match-patch==2.1.0", "fast_diff_match_patch"),
    slow=True,
)
JSDIFF = Peer(
    "jsdiff, diffWords",
    _node("jsdiff.mjs"),
    partial(installing.node_packages, "diff@9.0.0", "diff-match-patch@1.0.5"),
    slow=True,
)
HTML_DIFF = Peer("difflib.HtmlDiff", _python("difflib_html"), slow=True)
SEQUENCE_MATCHER = Peer("difflib.SequenceMatcher on words", _python("difflib_words"), slow=True)
GIT = Peer("git diff --word-diff", _python("git_words"), installing.git, timed=False)

PEERS = (
    OURS,
    WIKIDIFF2,
    NEWS_SNIFFER,
    NEWSDIFFS,
    FAST_DMP,
    JSDIFF,
    HTML_DIFF,
    SEQUENCE_MATCHER,
    GIT,
)
