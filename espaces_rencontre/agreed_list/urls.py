"""Addresses of the list of the spaces agreed in a département."""

from django.urls import path

from espaces_rencontre.agreed_list import views

urlpatterns = [
    path("liste-departementale/", views.agreed_list, name="agreed_list"),
    path("liste-departementale/fichier/<slug:format>/", views.agreed_list_file, name="agreed_list_file"),
]
