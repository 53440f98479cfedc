"""Finds who says what in an English text: the source of a claim, and the claim beside it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .vocabulary import PRONOUNS, UNTELLING

MOST_WORDS = 7
_REACH = 90  # characters

# The second group are verbs only before what they say: else "confirmed cases" would speak.
_VERB = re.compile(
    r"\b(?:said|says|say|told|claimed|stated|announced|insisted|argued|warned|wrote"
    r"|(?:confirmed|reported|suggested|alleged|estimated|claims?)(?=\s(?:that|the|it|he|she|they|there)\b)"
    r"|(?P<according>[Aa]ccording to))\b",
)
# Before a verb that has no subject: was told, the claims.
_NO_SUBJECT = re.compile(
    r"(?:\b(?:be|been|being|is|are|was|were|to|not|n[’']t|as|the|a|an|who|which|that|of|its|their|his|her|our|any))\s*$",
    re.IGNORECASE,
)
_AFTER_QUOTATION = re.compile(r"(?:[”\"»“«]|[\w.,!?…][’'])\s*$")
_AFTER_COMMA = re.compile(r",\s*$")
_BREAK = re.compile(
    r"[.,;:!?“”\"‘«»()\[\]\n–—]|(?<!\w)['’]|['’](?!\w)|\b(?:that|and|but|as|when|while|if|because|although|though|since"
    r"|after|before|where|whereas|than|how|so|or|with|which)\b",
    re.IGNORECASE,
)
_AUXILIARIES = re.compile(
    r"(?:\s+(?:has|have|had|also|later|earlier|then|now|did|will|would|today|yesterday|on|\w+day|\w+ly))+\s*$"
)
_ADDITION = re.compile(r"\s(?:in|at|from|on|near|by|of|for|who|whose|to|into)\s.*", re.IGNORECASE | re.DOTALL)
_CLAIM_FOLLOWS = re.compile(r":?\s*(?:that\s)?\s*[“\"‘']?(?=\w)")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Source:
    """Who is said to have said something. `words` is empty where a pronoun leaves it untold."""

    verb: int  # where it stands
    claim: int  # where the word or mark of the claim stands that is next to the source
    text: str
    words: frozenset[str]


def find_sources(text: str) -> Iterator[Source]:
    """The sources that a text names beside a verb of saying, in order of the verbs."""
    for match in _VERB.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()]
        if match["according"] or _AFTER_QUOTATION.search(before) or _AFTER_COMMA.search(before):
            source = _after(text, match)
        elif _NO_SUBJECT.search(before):
            source = None
        else:
            source = _before(text, match, before)
        if source:
            yield source


def _after(text: str, verb: re.Match[str]) -> Source | None:
    """“…,” said the mayor; …, according to police."""
    following = text[verb.end() : verb.end() + _REACH]
    stop = _BREAK.search(following)
    after_comma = not verb["according"] and _AFTER_COMMA.search(text[max(0, verb.start() - 3) : verb.start()])
    # "…, said Smith." ends here; "Smith, 34, said the fire was …" goes on.
    if after_comma and stop and stop[0] not in ".,":
        return None
    subject = _ADDITION.sub("", following[: stop.start() if stop else None].rstrip())
    claim = _last_word(text, verb.start())
    if claim is None or not _may_speak(subject):
        return None
    return Source(verb.start(), claim, text[verb.start() : verb.end()] + subject, _telling(subject))


def _before(text: str, verb: re.Match[str], before: str) -> Source | None:
    """Police said that …; “…,” Mr Smith said."""
    stops = list(_BREAK.finditer(before))
    if not stops and len(before) == _REACH:
        return None
    subject = before[stops[-1].end() if stops else 0 :].lstrip()
    start = verb.start() - len(subject)
    following = _CLAIM_FOLLOWS.match(text, verb.end())
    claim = following.end() if following else _last_word(text, start)
    named = _ADDITION.sub("", _AUXILIARIES.sub("", subject.rstrip()))
    if claim is None or not _may_speak(subject):
        return None
    return Source(verb.start(), claim, text[start : verb.end()], _telling(named) or _telling(subject))


def _last_word(text: str, end: int) -> int | None:
    """Where the last sign of a word before this place stands."""
    match = re.search(r"\w\W*$", text[max(0, end - 12) : end])
    return max(0, end - 12) + match.start() if match else None


def _may_speak(subject: str) -> bool:
    return 0 < len(subject.split()) <= MOST_WORDS


def _telling(subject: str) -> frozenset[str]:
    words = words_in(subject)
    return frozenset() if words & PRONOUNS else words - UNTELLING


def words_in(text: str) -> frozenset[str]:
    """Words by which sources are known, singular and plural alike."""
    return frozenset(
        word if word in PRONOUNS else word.removesuffix("s") for word in _WORD.findall(text.casefold())
    )
