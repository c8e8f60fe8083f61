"""Addresses of agréments."""

from django.urls import path

from espaces_rencontre.agrements import views

urlpatterns = [
    path("<int:pk>/agrement/", views.agrement_create, name="agrement_create"),
    path("agrements/<int:pk>/preuve/", views.agrement_proof, name="agrement_proof"),
]
