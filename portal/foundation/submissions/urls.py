"""Addresses of unfinished forms."""

from django.urls import path

from portal.foundation.submissions import views

urlpatterns = [
    path("", views.draft_list, name="draft_list"),
    path("garder/", views.draft_save, name="draft_save"),
    path("<uuid:pk>/effacer/", views.draft_discard, name="draft_discard"),
]
