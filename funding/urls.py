"""Addresses of funding."""

from django.urls import include, path

urlpatterns = [
    path("", include("funding.requests.urls")),
    path("", include("funding.envelopes.urls")),
    path("", include("funding.declarations.urls")),
    path("", include("funding.receipts.urls")),
    path("", include("funding.parameters.urls")),
    path("", include("funding.recomputes.urls")),
]
