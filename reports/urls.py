"""Addresses of reports; each feature owns its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("reports.national.urls")),
    path("", include("reports.exports.urls")),
]
