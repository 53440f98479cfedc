"""What search engines are told: robots.txt, and a sitemap of every history page."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import index, sitemap
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.models import Article
from articles.querysets import ArticleQuerySet

# Any two of an article's versions make a comparison: crawlers would walk their square for nothing.
RULES = """\
User-agent: *
Disallow: /admin/
Disallow: /articles/*/comparison/
Disallow: /*?
Allow: /

Sitemap: {sitemap}
"""


class ArticleSitemap(Sitemap):  # type: ignore[type-arg]  # generic in the stubs alone
    limit = 5_000

    def items(self) -> ArticleQuerySet:
        return Article.objects.only("pk", "last_seen_at").order_by("pk")

    def lastmod(self, item: Article) -> datetime | None:
        return item.last_seen_at


SITEMAPS: dict[str, type[Sitemap[Any]] | Sitemap[Any]] = {"articles": ArticleSitemap}


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    address = request.build_absolute_uri(reverse("sitemap"))
    return HttpResponse(RULES.format(sitemap=address), content_type="text/plain; charset=utf-8")


@require_safe
def sitemap_index(request: HttpRequest) -> HttpResponse:
    return index(request, SITEMAPS, template_name="sitemap-index.xml", sitemap_url_name="sitemap_section")


@require_safe
def sitemap_section(request: HttpRequest, section: str) -> HttpResponse:
    return sitemap(request, SITEMAPS, section, template_name="sitemap.xml")
