"""Addresses of the lists of conventions."""

from django.urls import path

from mediation.convention_lists import views

urlpatterns = [
    path("", views.convention_list, name="convention_list"),
    path("services-sans-convention/", views.service_without_convention_list, name="service_without_convention_list"),
]
