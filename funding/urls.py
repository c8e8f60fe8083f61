"""Addresses of funding."""

from django.urls import include, path

urlpatterns = [
    path("", include("funding.requests.urls")),
    path("", include("funding.envelopes.urls")),
]
