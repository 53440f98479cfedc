"""Commands that measure the project beside its peers; see the README."""
