"""Addresses of the access journal."""

from django.urls import include, path

from portal.journal import views

urlpatterns = [
    path("", views.journal_list, name="journal_list"),
    path("export/", views.journal_export, name="journal_export"),
    path("sceaux/", include("portal.journal.verification.urls")),
]
