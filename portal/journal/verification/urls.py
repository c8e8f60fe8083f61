"""Addresses of the seals of the journal."""

from django.urls import path

from portal.journal.verification import views

urlpatterns = [
    path("", views.seal_list, name="seal_list"),
    path("verification/", views.journal_verify, name="journal_verify"),
]
