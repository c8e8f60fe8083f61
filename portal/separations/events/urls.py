"""Addresses of the list of separations."""

from django.urls import path

from portal.separations.events import views

urlpatterns = [
    path("", views.separation_list, name="separation_list"),
]
