"""Reads pages of News Sniffer: comparisons of two versions, as HTML or saved as text, and single versions."""

from .kinds import looks_like
from .reading import read, read_together

__all__ = ["looks_like", "read", "read_together"]
