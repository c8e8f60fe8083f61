"""Addresses of funding."""

from django.urls import include, path

urlpatterns = [
    path("", include("funding.grants.urls")),
    path("", include("funding.proofs.urls")),
    path("", include("funding.decisions.urls")),
    path("", include("funding.delegations.urls")),
    path("", include("funding.commissions.urls")),
    path("", include("funding.eligibility.urls")),
    path("", include("funding.envelopes.urls")),
    path("", include("funding.lines.urls")),
    path("", include("funding.shares.urls")),
    path("", include("funding.transfers.urls")),
    path("", include("funding.overruns.urls")),
    path("", include("funding.declarations.urls")),
    path("", include("funding.receipts.urls")),
    path("", include("funding.parameters.urls")),
    path("", include("funding.recompute.urls")),
    path("", include("funding.frameworks.urls")),
    path("", include("funding.committees.urls")),
]
