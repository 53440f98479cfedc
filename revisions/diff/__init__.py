"""The comparison engine: plain Python, knowing neither Django nor HTML."""

from .engine import compare, compare_line
from .words import count_words

# Raised with every change that can alter a result: stored revisions carry it, and older ones are measured again.
ENGINE_VERSION = 1

__all__ = ["ENGINE_VERSION", "compare", "compare_line", "count_words"]
