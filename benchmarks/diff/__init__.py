"""Measures the comparison engine: how well it shows what changed, and how fast."""
