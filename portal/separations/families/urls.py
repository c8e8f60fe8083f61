"""Addresses of family files."""

from django.urls import path

from portal.separations.families import views

urlpatterns = [
    path("<int:pk>/", views.family_detail, name="family_detail"),
]
