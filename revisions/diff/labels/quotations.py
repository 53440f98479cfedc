"""Labels quotations that were added, removed or reworded."""

from collections.abc import Iterable, Iterator, Sequence

from .evidence import Label, State
from .kinds import LabelKind
from .passages import Passage
from .rewording import Gram, grams, kept, reworded
from .spoken import Quotation, find_spoken


def quotation_labels(old: State, new: State, passages: Sequence[Passage]) -> Iterator[Label]:
    """What happened to the quotations of these passages. One that stands elsewhere in the other version, or whose
    words stand there without marks, is neither added nor removed."""
    olds = [quotation for passage in passages for quotation in find_spoken(passage, passage.old)]
    news = [quotation for passage in passages for quotation in find_spoken(passage, passage.new)]
    said = dict.fromkeys(quotation.words for quotation in olds)
    says = dict.fromkeys(quotation.words for quotation in news)
    olds = [quotation for quotation in olds if quotation.words not in says]
    news = [quotation for quotation in news if quotation.words not in said]
    stayed = kept(olds, new, says), kept(news, old, said)
    pairs = reworded(olds, news, stayed)
    for before, after in pairs:
        yield _label(LabelKind.QUOTATION_REWORDED, news[after].passage, olds[before].text, news[after].text)
    for quotation in _left(olds, stayed[0], (before for before, _ in pairs)):
        yield _label(LabelKind.QUOTATION_REMOVED, quotation.passage, quotation.text, "")
    for quotation in _left(news, stayed[1], (after for _, after in pairs)):
        yield _label(LabelKind.QUOTATION_ADDED, quotation.passage, "", quotation.text)


def _label(kind: LabelKind, passage: Passage, old: str, new: str) -> Label:
    return Label(kind, old, new, passage.row, passage.field)


def _left(quotations: Sequence[Quotation], stayed: set[int], paired: Iterable[int]) -> list[Quotation]:
    """Those that only one version has, without repetitions: a headline takes its quotation from the text."""
    known = stayed.union(paired)
    places = [place for place in range(len(quotations)) if place not in known]
    told: list[int] = []
    repeated: set[Gram] = set()
    for place in sorted(places, key=lambda place: -len(quotations[place].words)):
        words = grams(quotations[place].words)
        if not words <= repeated:
            told.append(place)
        repeated |= words
    return [quotations[place] for place in sorted(told)]
