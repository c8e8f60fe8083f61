"""Addresses of the lines of the Fnas: prepared, published, corrected."""

from django.urls import path

from funding.lines import views

CORRECTION = "corrections-de-ligne/<int:pk>/"

urlpatterns = [
    path("enveloppes/nouvelle/", views.envelope_create, name="envelope_create"),
    path("enveloppes/<int:pk>/modifier/", views.envelope_update, name="envelope_update"),
    path("enveloppes/<int:pk>/publier/", views.envelope_publish, name="envelope_publish"),
    path("enveloppes/<int:pk>/ecarter/", views.envelope_discard, name="envelope_discard"),
    path("enveloppes/<int:pk>/corriger/", views.envelope_correction_create, name="envelope_correction_create"),
    path(CORRECTION, views.envelope_correction_detail, name="envelope_correction_detail"),
    path(
        f"{CORRECTION}approuver/",
        views.envelope_correction_approve,
        name="envelope_correction_approve",
    ),
    path(f"{CORRECTION}refuser/", views.envelope_correction_refuse, name="envelope_correction_refuse"),
    path(f"{CORRECTION}annuler/", views.envelope_correction_cancel, name="envelope_correction_cancel"),
]
