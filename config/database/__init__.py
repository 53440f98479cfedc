"""The database backend: a PostgreSQL by address, or an embedded one that starts with its first user."""
