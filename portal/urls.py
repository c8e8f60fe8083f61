"""Every address of the portal; each app owns its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("reports.urls")),
    path("separations/", include("portal.separations.urls")),
    path("orientations/", include("mediation.urls")),
    path("espaces-de-rencontre/", include("espaces_rencontre.urls")),
    path("financement/", include("funding.urls")),
    path("agents/", include("portal.accounts.urls")),
    path("journal/", include("portal.journal.urls")),
    path("compte/", include("allauth.urls")),
]
