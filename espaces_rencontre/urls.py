"""Addresses of espaces_rencontre."""

from django.urls import path

from espaces_rencontre import views

urlpatterns = [
    path("", views.space_list, name="space_list"),
    path("<int:pk>/", views.space_detail, name="space_detail"),
    path("<int:pk>/agrement/", views.agrement_create, name="agrement_create"),
    path("agrements/<int:pk>/preuve/", views.agrement_proof, name="agrement_proof"),
]
