"""Tests of how the site is set up, started and served."""
