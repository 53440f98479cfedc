"""Labels hedges added to a claim or taken from it: alleged, said to, may."""

import re
from collections import Counter
from collections.abc import Iterator

from revisions.diff import count_words

from .evidence import Label
from .kinds import LabelKind
from .passages import Change, Passage

# In words. More of them and the claim is another one.
MOST_REPLACED = 5
MOST_BESIDE = 2

HEDGE = re.compile(
    r"\b(?:"
    r"(?i:alleged(?:ly)?|reportedly|apparently|purported(?:ly)?|supposedly|ostensibly|possibly|perhaps|probably"
    r"|presumably|potentially|likely|unconfirmed|suspected|seemingly|believed to|thought to|understood to"
    r"|(?:said|reported|claimed|rumoured|rumored|feared) to|appear(?:s|ed)? to|seem(?:s|ed)? to|accused of"
    r"|on suspicion of|it is (?:claimed|understood|believed|thought))"
    # With a capital the first of these is a month; not being able to is no doubt.
    r"|(?:may|might|could)(?! not be (?:reached|contacted))"
    r"|(?i:angeblich\w*|mutmaßlich\w*|vermutlich|möglicherweise|offenbar|présumé\w*|apparemment|peut-être|aurait|auraient"
    r"|presunt[oa]s?|supuestamente|al parecer|posiblemente|presumibilmente|supostamente|alegadamente)"
    r")\b"
)
# Turning "can" into "may" is a matter of taste.
_CAN = re.compile(r"\bcan\b", re.IGNORECASE)


def certainty_labels(passage: Passage) -> Iterator[Label]:
    """Small changes of one passage that add a hedge, or take one away."""
    if not passage.two_sided:
        return
    hedged = [(change, _hedges(change.old), _hedges(change.new)) for change in passage.changes.values()]
    gone = Counter(hedge for _, old, _ in hedged for hedge in old)
    came = Counter(hedge for _, _, new in hedged for hedge in new)
    for change, old, new in hedged:
        # A hedge that was only moved, or gave way to another, leaves the claim as certain as it was.
        moved = any(came[hedge] for hedge in old) or any(gone[hedge] for hedge in new)
        if (
            bool(old) != bool(new)
            and not moved
            and not _CAN.search(f"{change.old} {change.new}")
            and _is_small(change, old or new)
        ):
            yield Label(
                LabelKind.CERTAINTY, change.old.strip(), change.new.strip(), passage.row, passage.field
            )


def _hedges(text: str) -> list[str]:
    return [match[0].lower() for match in HEDGE.finditer(text)]


def _is_small(change: Change, hedges: list[str]) -> bool:
    old, new = count_words(change.old), count_words(change.new)
    if old and new:
        return max(old, new) <= MOST_REPLACED
    return old + new - sum(map(count_words, hedges)) <= MOST_BESIDE
