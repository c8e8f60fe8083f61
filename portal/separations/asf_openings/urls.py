"""Addresses of the openings of the ASF."""

from django.urls import path

from portal.separations.asf_openings import views

urlpatterns = [
    path("parents/<int:pk>/asf/", views.asf_opening_add, name="asf_opening_add"),
    path("asf/<int:pk>/terminer/", views.asf_opening_end, name="asf_opening_end"),
    path("asf/<int:pk>/annuler/", views.asf_opening_cancel, name="asf_opening_cancel"),
]
