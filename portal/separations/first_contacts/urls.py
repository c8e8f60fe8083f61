"""Addresses of first contacts."""

from django.urls import path

from portal.separations.first_contacts import views

urlpatterns = [
    path("premiers-contacts/<int:pk>/essai/", views.first_contact_make, name="first_contact_make"),
]
