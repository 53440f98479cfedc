"""Addresses: the admin desk, and everything else in the reading room."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("revisions.urls")),
]
