"""Addresses of files of agrément."""

from django.urls import path

from espaces_rencontre.agrement_files import views

FILE = "dossiers-agrement/<int:pk>/"

urlpatterns = [
    path("dossiers-agrement/", views.agrement_file_list, name="agrement_file_list"),
    path("<int:pk>/dossier-agrement/", views.agrement_file_create, name="agrement_file_create"),
    path(FILE, views.agrement_file_detail, name="agrement_file_detail"),
    path(f"{FILE}modifier/", views.agrement_file_update, name="agrement_file_update"),
]
