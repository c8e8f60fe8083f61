"""Addresses of files of agrément."""

from django.urls import path

from espaces_rencontre.agrement_files import views

FILE = "dossiers-agrement/<int:pk>/"

urlpatterns = [
    path("dossiers-agrement/", views.agrement_file_list, name="agrement_file_list"),
    path("<int:pk>/dossier-agrement/", views.agrement_file_create, name="agrement_file_create"),
    path(FILE, views.agrement_file_detail, name="agrement_file_detail"),
    path(f"{FILE}modifier/", views.agrement_file_update, name="agrement_file_update"),
    path(f"{FILE}deposer/", views.agrement_file_deposit, name="agrement_file_deposit"),
    path(f"{FILE}complet/", views.agrement_file_complete, name="agrement_file_complete"),
    path(f"{FILE}agreer/", views.agrement_file_grant, name="agrement_file_grant"),
    path(f"{FILE}refuser/", views.agrement_file_refuse, name="agrement_file_refuse"),
    path(f"{FILE}rouvrir/", views.agrement_file_reopen, name="agrement_file_reopen"),
    path(f"{FILE}annuler-le-depot/", views.agrement_file_undo_deposit, name="agrement_file_undo_deposit"),
    path(f"{FILE}abandonner/", views.agrement_file_abandon, name="agrement_file_abandon"),
    path(f"{FILE}arrete-de-refus/", views.agrement_file_refusal, name="agrement_file_refusal"),
    path(f"{FILE}pieces/<slug:letter>/", views.agrement_document_join, name="agrement_document_join"),
    path("dossiers-agrement/pieces/<int:pk>/", views.agrement_document, name="agrement_document"),
]
