"""Addresses of separations; each feature owns its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("portal.separations.search.urls")),
    path("", include("portal.separations.events.urls")),
    path("", include("portal.separations.recording.urls")),
    path("", include("portal.separations.course.urls")),
    path("", include("portal.separations.contacts.urls")),
    path("", include("portal.separations.duplicates.urls")),
    path("", include("portal.separations.file_access.urls")),
    path("", include("portal.separations.families.urls")),
    path("", include("portal.separations.dangers.urls")),
    path("", include("portal.separations.first_contacts.urls")),
    path("", include("portal.separations.next_steps.urls")),
    path("", include("portal.separations.procedures.urls")),
    path("", include("portal.separations.asf_openings.urls")),
    path("", include("portal.separations.found_rights.urls")),
    path("", include("portal.separations.rights_search.urls")),
    path("", include("portal.separations.ownership.urls")),
    path("", include("portal.separations.replacements.urls")),
    path("", include("portal.separations.hand_overs.urls")),
    path("", include("portal.separations.transfers.urls")),
    path("", include("portal.separations.directory.urls")),
    path("", include("portal.separations.offers.urls")),
    path("", include("portal.separations.specialised_orientations.urls")),
]
