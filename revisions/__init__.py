"""The reading room: what changed, and every public page."""
