"""Addresses of the access journal."""

from django.urls import include, path

from portal.journal import views

urlpatterns = [
    path("", views.journal_list, name="journal_list"),
    path("sceaux/", include("portal.journal.verification.urls")),
]
