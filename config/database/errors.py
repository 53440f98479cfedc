"""The one error of the embedded server: a sentence that tells a person what to do."""


class EmbeddedPostgresError(Exception):
    """The embedded PostgreSQL cannot run here; the message is fit to be shown without a traceback."""
