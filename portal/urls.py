"""Every address of the portal; each feature owns its own."""

from django.urls import include, path
from django.views.generic import RedirectView

from portal.foundation import health
from portal.foundation.home.views import home

urlpatterns = [
    path("", home, name="home"),
    path("", include("portal.foundation.imports.urls")),
    path("separations/", include("portal.separations.urls")),
    path("orientations/", include("mediation.urls")),
    path("conventions/", include("mediation.convention_lists.urls")),
    path("conventions/", include("mediation.conventions.urls")),
    path("conventions/", include("mediation.eligibility.urls")),
    path("conventions/", include("mediation.amendments.urls")),
    path("services-de-mediation/", include("mediation.services.urls")),
    path("services-de-mediation/", include("mediation.mediators.urls")),
    path("gestionnaires/", include("portal.partners.operators.urls")),
    path("sites/", include("portal.partners.sites.urls")),
    path("espaces-de-rencontre/", include("espaces_rencontre.urls")),
    path("financement/", include("funding.urls")),
    path("", include("reports.urls")),
    path("api/", include("api.urls")),
    path("saisies/", include("portal.foundation.submissions.urls")),
    path("agents/", include("portal.accounts.urls")),
    path("caf/", include("portal.accounts.dated_settings.urls")),
    path("journal/", include("portal.journal.urls")),
    # An agent's address is the administrator's to change.
    path("compte/email/", RedirectView.as_view(pattern_name="mfa_index"), name="account_email"),
    path("compte/", include("allauth.urls")),
    path(f"{health.PREFIX[1:]}live", health.health_live, name="health_live"),
    path(f"{health.PREFIX[1:]}ready", health.health_ready, name="health_ready"),
]
