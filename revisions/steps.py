"""The states of one article in order, and the pair of them that a reader has chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Prefetch
from django.http import Http404

from articles.models import Article, Provenance, Version
from revisions import wording


def find_article(article_id: int) -> Article:
    found = Article.objects.select_related("source").filter(pk=article_id).first()
    if found is None:
        raise Http404(f"There is no article {article_id} in this archive.")
    return found


def find_version(article: Article, key: str, *, with_provenance: bool = False) -> Version:
    versions = article.versions.all()
    if with_provenance:
        places = Provenance.objects.select_related("run").order_by("pk")
        versions = versions.prefetch_related(Prefetch("provenance", queryset=places))
    # PostgreSQL refuses a NUL in a question; no key holds one.
    found = None if "\x00" in key else versions.filter(key=key).first()
    if found is None:
        raise Http404("This article has no version with that key. Its history lists the versions it has.")
    return found


class History:
    """The states of an article, oldest first, without their texts."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.states = list(article.versions.states().in_order().without_text())

    def state(self, number: int) -> Version | None:
        # Numbers count from 1 without holes, but a page must not fall over where they do not.
        return next((state for state in self.states if state.number == number), None)

    def before(self, version: Version) -> Version | None:
        return max(
            (s for s in self.states if s.number < version.number), key=lambda s: s.number, default=None
        )

    def after(self, version: Version) -> Version | None:
        return min(
            (s for s in self.states if s.number > version.number), key=lambda s: s.number, default=None
        )

    def chosen(self, old_key: str, new_key: str) -> Pair | None:
        """The pair of these keys. Without keys the last step; with one, the step to or from it."""
        new = find_version(self.article, new_key) if new_key else None
        old = find_version(self.article, old_key) if old_key else None
        if new is None:
            new = (old and self.after(old)) or (self.states[-1] if self.states else None)
        if old is None and new is not None:
            old = self.before(new)
            if old is None:  # nothing leads to the first version: the step away from it is shown
                old, new = new, self.after(new)
        return Pair(self, old, new) if old and new else None


@dataclass(frozen=True)
class Pair:
    """Two versions of one article, and where a reader can go from them."""

    history: History
    old: Version
    new: Version

    @property
    def is_one_version(self) -> bool:
        return self.old.pk == self.new.pk

    @property
    def runs_backwards(self) -> bool:
        return (self.old.number, self.old.repeat) > (self.new.number, self.new.repeat)

    @property
    def is_reconstructed(self) -> bool:
        return self.old.is_reconstructed or self.new.is_reconstructed

    @property
    def restored(self) -> Version | None:
        """The version before the old one that the new one brings back word for word."""
        earlier = (state for state in self.history.states if state.number < self.old.number < self.new.number)
        return next((state for state in earlier if state.content_sha256 == self.new.content_sha256), None)

    @property
    def previous(self) -> tuple[Version, Version] | None:
        """The step that ends where this pair begins."""
        new = self.history.state(min(self.old.number, self.new.number))
        old = self.history.before(new) if new else None
        return (old, new) if old and new else None

    @property
    def next(self) -> tuple[Version, Version] | None:
        """The step that begins where this pair ends."""
        old = self.history.state(max(self.old.number, self.new.number))
        new = self.history.after(old) if old else None
        return (old, new) if old and new else None

    @cached_property
    def gap(self) -> str:
        """By the clock where both times are known; else as the source words it; else empty."""
        return gap_between(self.old, self.new, stated_gaps(self.history.article, version=self.new))


def gap_between(old: Version, new: Version, stated: Mapping[tuple[int, str], str]) -> str:
    return wording.gap(old.seen_at, new.seen_at) or stated.get((new.pk, old.source_label), "")


def stated_gaps(article: Article, **only: Version) -> dict[tuple[int, str], str]:
    """Gaps without dates, as the source words them, by a version's id and the label of the one before."""
    told = Provenance.objects.filter(article=article, **only).exclude(gap="").exclude(gap_since="")
    return {
        (version, since): gap
        for version, since, gap in told.order_by("-pk").values_list("version", "gap_since", "gap")
    }
