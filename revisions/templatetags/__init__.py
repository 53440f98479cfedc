"""The template library of the reading room."""
