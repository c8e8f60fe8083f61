"""Addresses of the orientations of one parent alone; a browser prints them at the foot of a sheet: no other word."""

from django.urls import path

from portal.separations.specialised_orientations import views

urlpatterns = [
    path(
        "orientations-seul/<int:pk>/parent/<int:position>/",
        views.specialised_orientation_add,
        name="specialised_orientation_add",
    ),
    path("orientations-seul/<int:pk>/", views.specialised_orientation_detail, name="specialised_orientation_detail"),
    path(
        "orientations-seul/<int:pk>/annuler/",
        views.specialised_orientation_cancel,
        name="specialised_orientation_cancel",
    ),
]
