"""The archive: what is stored, and how it gets in."""
