"""Addresses of the search."""

from django.urls import path

from portal.separations.search import views

urlpatterns = [
    path("recherche/", views.separation_search, name="separation_search"),
]
