"""Addresses of agréments."""

from django.urls import path

from espaces_rencontre.agrements import views

urlpatterns = [
    path("<int:pk>/agrement/", views.agrement_create, name="agrement_create"),
    path("agrements/<int:pk>/", views.agrement_detail, name="agrement_detail"),
    path("agrements/<int:pk>/corriger/", views.agrement_correct, name="agrement_correct"),
    path("agrements/<int:pk>/joindre/", views.agrement_join, name="agrement_join"),
    path("agrements/<int:pk>/annuler/", views.agrement_cancel, name="agrement_cancel"),
    path("agrements/<int:pk>/preuve/", views.agrement_proof, name="agrement_proof"),
]
