"""Addresses of mediation; each feature owns its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("mediation.referrals.urls")),
    path("", include("mediation.preparation.urls")),
    path("", include("mediation.follow_up.urls")),
    path("", include("mediation.corrections.urls")),
]
