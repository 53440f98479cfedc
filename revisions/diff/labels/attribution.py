"""Labels claims whose source changed: what "police said" is now what "witnesses said"."""

from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from revisions.diff import count_words
from revisions.diff.comparison import Run

from .evidence import Label
from .kinds import LabelKind
from .passages import Change, Passage, Spot, spots
from .sources import Source, find_sources, words_in

# Words that may come with a source that is added: "… on Tuesday".
MOST_BESIDE = 2
# Words of the claim in one piece. Fewer may be all that two other claims share.
LEAST_KEPT = 3


@dataclass(frozen=True, slots=True)
class Placed:
    """A source, and where it stands among the changes."""

    source: Source
    claim: Spot
    verb: Spot


def attribution_labels(passage: Passage) -> Iterator[Label]:
    """Claims of one passage that stayed and have another source now, or one where there was none."""
    if not passage.two_sided or passage.field == "byline":
        return
    olds = _by_claim(passage.old_runs, list(find_sources(passage.old)))
    news = _by_claim(passage.new_runs, list(find_sources(passage.new)))
    for claim in sorted({*olds, *news}):
        old, new = olds.get(claim), news.get(claim)
        if _is_changed(old, new, passage):
            before, after = (placed.source.text if placed else "" for placed in (old, new))
            yield Label(LabelKind.ATTRIBUTION, before, after, passage.row, passage.field)


def _by_claim(runs: Sequence[Run], sources: Sequence[Source]) -> dict[Spot, Placed]:
    """Sources by the places of their claims, where those are among the words that both texts share."""
    starts = list(accumulate((len(run.text) for run in runs), initial=0))
    sources = sorted(sources, key=lambda source: source.claim)
    claims = spots(runs, [source.claim for source in sources])
    verbs = dict(zip(order := sorted(source.verb for source in sources), spots(runs, order), strict=True))
    return {
        claim: Placed(source, claim, verbs[source.verb])
        for claim, source in zip(claims, sources, strict=True)
        if not claim.changed and count_words(runs[bisect(starts, source.claim) - 1].text) >= LEAST_KEPT
    }


def _is_changed(old: Placed | None, new: Placed | None, passage: Passage) -> bool:
    if old and new:
        return bool(old.source.words and new.source.words) and not old.source.words & new.source.words
    sides = ((old, passage.new), (new, passage.old))
    return any(only is not None and _came_alone(only, passage.changes, text) for only, text in sides)


def _came_alone(placed: Placed, changes: Mapping[int, Change], other_text: str) -> bool:
    """Whether a small change adds the source (or removes it) and nothing else, and the other text never names it."""
    source = placed.source
    if not placed.verb.changed or not source.words:
        return False
    words, none = sorted(map(count_words, changes[placed.verb.kept]), reverse=True)
    beside = words - count_words(source.text)
    return not none and 0 <= beside <= MOST_BESIDE and source.words.isdisjoint(words_in(other_text))
