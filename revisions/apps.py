"""Registers the reading room with Django, and listens for versions that arrive."""

from django.apps import AppConfig


class RevisionsConfig(AppConfig):
    name = "revisions"
    verbose_name = "The reading room"

    def ready(self) -> None:
        from articles.signals import versions_saved
        from revisions.measuring import measure_announced

        versions_saved.connect(measure_announced, dispatch_uid="revisions.measure")
