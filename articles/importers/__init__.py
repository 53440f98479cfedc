"""Readers of source files, one module for each format, and the one writer."""
