"""The one announcement of the archive: versions of these articles have arrived."""

from django.dispatch import Signal

# Sent with `article_ids`, after the transaction that saved their versions.
versions_saved = Signal()
