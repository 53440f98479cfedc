"""Labels corrections, clarifications and notes of the editor that were added, changed or removed."""

import re
from collections.abc import Iterator, Sequence

from .evidence import Label
from .kinds import LabelKind
from .passages import Passage

_WORK = r"(?:article|story|report|piece|post|page|column|interview|review|headline|caption|item|version)"
# "The report was amended" is news; "this report was amended" is a note.
_THIS_WORK = (
    rf"(?:this {_WORK}|the original (?:article|story)"
    rf"|the (?:original )?(?:headline|caption)(?: o[fn] this {_WORK})?)"
)
_AMENDED = r"(?:amended|corrected|clarified|edited|changed|modified|updated to (?:correct|clarify|remove|reflect that))"
_OPENING = (
    r"(?:corrections?|clarifications?|corrections? and clarifications?|editor[’']?s?[’']? note|erratum|retraction"
    r"|correctif|rectificatif|mise au point|note de la rédaction|errata"
    r"|korrektur|berichtigung|richtigstellung|anmerkung der redaktion|hinweis der redaktion"
    r"|corrección|rectificación|aclaración|fe de erratas|fe de errores|nota de la redacción|nota del editor"
    r"|correzione|errata corrige|correção|nota da redação|rectificatie|correctie)"
)
_SENTENCES = (
    rf"{_THIS_WORK} (?:was|has been|has since been|have been) (?:since )?{_AMENDED}",
    rf"(?:in )?an? (?:earlier|previous|original|prior) version of (?:(?:this|our) {_WORK}|the (?:article|story))",
    r"(?:dans )?une (?:version|première version) (?:précédente|antérieure)? ?de (?:cet article|ce texte)",
    r"cet article a été (?:corrigé|modifié|amendé|rectifié)",
    r"in einer (?:früheren|ersten|vorherigen) (?:version|fassung) (?:dieses|des) (?:artikels|textes|beitrags)",
    r"una versión (?:anterior|previa) de (?:este|esta) (?:artículo|texto|noticia|información)",
    r"est[ea] (?:artículo|texto|noticia|información) ha sido (?:corregid|modificad|rectificad)[oa]",
)
NOTE = re.compile(
    rf"(?im)(?:^[ \t*•(\[–—-]{{0,9}}{_OPENING}(?:\s*[:：–—]|\s*\(|[,.]? \d{{1,2}} \w+|, \w+ \d|\s*$)"
    rf"|(?:^|[.!?:]\s|[*•–—(\[]\s?)(?:{'|'.join(_SENTENCES)})\b"
    r"|^【?(?:訂正|更正|お詫びと訂正|编者按|정정)[】:：]?)"
)


def note_labels(passages: Sequence[Passage]) -> Iterator[Label]:
    """Notes that only one side has, and notes that both have in other words."""
    found = [
        (passage, _note(passage.old), _note(passage.new)) for passage in passages if passage.field != "byline"
    ]
    before = {_bare(old) for _, old, _ in found}
    after = {_bare(new) for _, _, new in found}
    for passage, old, new in found:
        # A note that stands in another place now has not been added, and not removed there.
        old, new = "" if _bare(old) in after else old, "" if _bare(new) in before else new
        if old or new:
            yield Label(LabelKind.CORRECTION_NOTE, old, new, passage.row, passage.field)


def _note(text: str) -> str:
    match = NOTE.search(text)
    return text[match.start() :].strip().lstrip(".!?: ") if match else ""


def _bare(note: str) -> str:
    return " ".join(note.casefold().split())
