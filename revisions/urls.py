"""The addresses of the reading room."""

from django.urls import path

from revisions import crawlers, feeds, health, views

urlpatterns = [
    path("", views.lately, name="lately"),
    path("sources/", views.sources, name="sources"),
    path("sources/<slug:slug>/", views.source, name="source"),
    path("articles/<int:article_id>/", views.history, name="history"),
    path("articles/<int:article_id>/comparison/", views.comparison, name="comparison"),
    path("articles/<int:article_id>/versions/<slug:key>/", views.version, name="version"),
    path("articles/<int:article_id>/versions/<slug:key>.txt", views.version_text, name="version_text"),
    path("about/", views.about, name="about"),
    path("feed/", feeds.feed, name="feed"),
    path("sources/<slug:slug>/feed/", feeds.source_feed, name="source_feed"),
    path("articles/<int:article_id>/feed/", feeds.article_feed, name="article_feed"),
    path("healthz/", health.healthz, name="healthz"),
    path("robots.txt", crawlers.robots, name="robots"),
    path("sitemap.xml", crawlers.sitemap_index, name="sitemap"),
    path("sitemap-<section>.xml", crawlers.sitemap_section, name="sitemap_section"),
]
