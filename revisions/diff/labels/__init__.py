"""Labels say why a revision may matter, each with the words that prove it."""

from .evidence import Field, Label, State
from .kinds import LabelKind
from .labelling import label

__all__ = ["Field", "Label", "LabelKind", "State", "label"]
