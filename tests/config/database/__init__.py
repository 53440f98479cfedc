"""Tests of the database backend and of the embedded server."""
