"""Addresses of separations; each feature owns its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("portal.separations.search.urls")),
    path("", include("portal.separations.events.urls")),
    path("", include("portal.separations.recording.urls")),
    path("", include("portal.separations.course.urls")),
    path("", include("portal.separations.contacts.urls")),
    path("", include("portal.separations.families.urls")),
    path("", include("portal.separations.dangers.urls")),
]
