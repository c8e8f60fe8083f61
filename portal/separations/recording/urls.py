"""Addresses of the sheet: a new separation, or the correction of a file."""

from django.urls import path

from portal.separations.recording import views

urlpatterns = [
    path("nouvelle/", views.separation_create, name="separation_create"),
    path("<int:pk>/modifier/", views.family_update, name="family_update"),
]
