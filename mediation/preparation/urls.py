"""Addresses of what a caseworker prepares."""

from django.urls import path

from mediation.preparation import views

urlpatterns = [
    path("dossier/<int:pk>/nouvelle/", views.referral_create, name="referral_create"),
    path("<int:pk>/coordonnees/", views.referral_contacts, name="referral_contacts"),
]
