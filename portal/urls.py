"""Every address of the portal; each app owns its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("reports.urls")),
    path("compte/", include("allauth.urls")),
]
