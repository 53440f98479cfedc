"""Every page of the reading room: reads the request, asks the domain, chooses the template."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Article, Source
from revisions import lately as listing
from revisions.comparing import read_view, reading_of
from revisions.diff import count_words
from revisions.sightings import timeline
from revisions.steps import History, find_article, find_version


@require_safe
def lately(request: HttpRequest) -> HttpResponse:
    sources = list(Source.objects.all())
    filters = listing.read_filters(request.GET, sources)
    page = listing.page_of(listing.filtered(Article.objects.changed(), filters), filters.after)
    is_empty = not page.entries and not Article.objects.exists()
    context = {"filters": filters, "sources": sources, "page": page, "archive_is_empty": is_empty}
    return render(request, "lately.html", context)


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    return render(request, "sources.html", {"sources": Source.objects.with_counts()})


@require_safe
def source(request: HttpRequest, slug: str) -> HttpResponse:
    found = Source.objects.with_counts().filter(slug=slug).first()
    if found is None:
        raise Http404("There is no such source in this archive.")
    filters = listing.read_place(request.GET)
    filters.source = found
    page = listing.page_of(listing.filtered(Article.objects.all(), filters), filters.after)
    return render(request, "source.html", {"source": found, "filters": filters, "page": page})


@require_safe
def history(request: HttpRequest, article_id: int) -> HttpResponse:
    article = find_article(article_id)
    moments = timeline(article)
    return render(request, "history.html", {"article": article, "moments": moments, "last": moments[-1:]})


@require_safe
def comparison(request: HttpRequest, article_id: int) -> HttpResponse:
    article = find_article(article_id)
    told = History(article)
    pair = told.chosen(request.GET.get("old", ""), request.GET.get("new", ""))
    context = {"article": article, "history": told, "view": read_view(request.GET.get("view", ""))}
    if pair is None:
        return render(request, "comparison-of-one.html", context)
    context |= {"pair": pair, "reading": reading_of(pair, request.GET.get("part", ""))}
    return render(request, "comparison.html", context)


@require_safe
def version(request: HttpRequest, article_id: int, key: str) -> HttpResponse:
    article = find_article(article_id)
    found = find_version(article, key, with_provenance=True)
    told = History(article)
    context = {"article": article, "version": found, "words": count_words(found.text)}
    context |= {"previous": told.before(found), "next": told.after(found)}
    return render(request, "version.html", context)


@require_safe
def version_text(request: HttpRequest, article_id: int, key: str) -> HttpResponse:
    """The exact text: the bytes of the answer are those that `text_sha256` was taken of."""
    found = find_version(find_article(article_id), key)
    response = HttpResponse(found.text.encode(), content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="article-{article_id}-{found.key}.txt"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    return render(request, "about.html")
