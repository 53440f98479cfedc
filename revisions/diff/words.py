"""Cuts a text into words: the smallest pieces that a comparison ever marks."""

import re
import unicodedata
from collections.abc import Iterable

# Python's \w leaves out combining marks (Hindi vowel signs, Arabic diacritics). Without them words would fall apart
# and accents would be cut from their letters. Emoji skin tones and tag characters cling to what stands before them.
MARKS = (
    "".join(c for c in map(chr, range(0x300, 0x10000)) if unicodedata.category(c)[0] == "M")
    + "\u200c\u2060\u00ad"  # the Persian non-joiner, the word joiner and the soft hyphen stand inside words
    # Beyond the first plane whole blocks, marks and letters alike: the expression is slow on many small ranges there.
    + "\U00010a00-\U00011fff\U00016af0-\U00016ff1\U0001bc9d\U0001bc9e\U0001cf00-\U0001cf46\U0001d165-\U0001d1ad"
    + "\U0001da00-\U0001daaf\U0001e000-\U0001e94a\U0001f3fb-\U0001f3ff\U000e0020-\U000e01ef"
)
JOINER = "\u200d"

# Scripts written without spaces. Chinese and Japanese are cut at every character, the others at every syllable or so.
# (Rare characters beyond the first plane count as letters: they stand alone, and the expression is slow there.)
IDEOGRAPHS = (
    "\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d"
)
SYLLABIC = (
    "\u0e01-\u0e33\u0e40-\u0e46\u0e81-\u0eb3\u0ebd-\u0ec6\u1000-\u102a\u103f\u1050-\u1055\u1780-\u17b3\u17d7"
)
LEADING_VOWELS = "\u0e40-\u0e44\u0ec0-\u0ec4"  # Thai and Lao write them before the consonant they belong to
FOLLOWING_VOWELS = "\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3"
STACKERS = "\u1039\u17d2"  # Burmese and Khmer put the next consonant under this one

LETTERS = rf"[^\W{IDEOGRAPHS}{SYLLABIC}]"
CLINGING = rf"[{MARKS}{JOINER}]"
BEFORE_FIGURES = "$£€¥₹₽₩₺¢₪₫₱฿＄￡￥#№§\u0600-\u0605\u06dd"

WORD = (
    # Letters and figures; inside them apostrophes and hyphens (Hebrew has its own), and between figures separators.
    rf"{LETTERS}{LETTERS}*+(?:{CLINGING}+{LETTERS}*|[-'’ʼ‐‑&·״׳]{LETTERS}+|(?<=\d)[.,:/٫٬](?=\d){LETTERS}+)*(?:(?<=\d)[%‰٪°º]{LETTERS}*)?"
)
ONE_WORD = (
    rf"{LETTERS}\.(?:{LETTERS}\.)+"  # U.S.
    rf"|{WORD}"
    rf"|(?:(?<!\S)[-+−])?[{BEFORE_FIGURES}](?=\d){WORD}|(?<!\S)[-+−](?=\d){WORD}"
    rf"|[{IDEOGRAPHS}]{CLINGING}*"
    rf"|[{LEADING_VOWELS}]?[{SYLLABIC}](?:[{STACKERS}][{SYLLABIC}]|{CLINGING})*(?:[{FOLLOWING_VOWELS}]{CLINGING}*)?"
)
SIGN = (
    "[\U0001f1e6-\U0001f1ff]{2}"  # a flag is two letters
    r"|\.{2,}|-{2,}"
    rf"|[^\w\s][{MARKS}]*(?:{JOINER}+[^\w\s][{MARKS}]*)*{JOINER}*"  # a family of emoji is one sign
)
# Most words are plain letters before a space, a comma or a full stop: to try this first saves much time, and
# changes no result.
PLAIN = r"[A-Za-zÀ-ÖØ-öø-ɏА-я]++(?= |[.,] )|[.,](?= )"
MARK_ON_SPACE = rf"\s{CLINGING}+"

SPLIT = re.compile(rf"({PLAIN}|(?=\S)(?:{ONE_WORD}|{SIGN})|{MARK_ON_SPACE})").split
FIND_WORDS = re.compile(ONE_WORD).findall


def split(text: str) -> list[str]:
    """White space and words in turn: `["", "Two", " ", "dead", "", ".", ""]`. Joined they are the text again.

    Words stand at odd places, the white space before word n at place 2n. Punctuation counts as words here.
    """
    return SPLIT(text)


def count_words(text: str) -> int:
    """Words as a person counts them: without punctuation; in Chinese and Japanese every character."""
    return len(FIND_WORDS(text))


def letters(words: Iterable[str]) -> int:
    """What words weigh when texts are judged: a name more than `the`, and a comma next to nothing."""
    return len("".join(words))
