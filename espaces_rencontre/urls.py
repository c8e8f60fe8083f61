"""Addresses of espaces_rencontre; each feature owns its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("espaces_rencontre.spaces.urls")),
    path("", include("espaces_rencontre.agrements.urls")),
    path("", include("espaces_rencontre.agrement_files.urls")),
    path("", include("espaces_rencontre.agrement_documents.urls")),
    path("", include("espaces_rencontre.agrement_decisions.urls")),
    path("", include("espaces_rencontre.withdrawals.urls")),
    path("", include("espaces_rencontre.agreed_list.urls")),
]
