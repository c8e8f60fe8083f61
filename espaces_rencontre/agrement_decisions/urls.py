"""Addresses of the steps of a file of agrément."""

from django.urls import path

from espaces_rencontre.agrement_decisions import views

FILE = "dossiers-agrement/<int:pk>/"

urlpatterns = [
    path(f"{FILE}deposer/", views.agrement_file_deposit, name="agrement_file_deposit"),
    path(f"{FILE}complet/", views.agrement_file_complete, name="agrement_file_complete"),
    path(f"{FILE}agreer/", views.agrement_file_grant, name="agrement_file_grant"),
    path(f"{FILE}refuser/", views.agrement_file_refuse, name="agrement_file_refuse"),
    path(f"{FILE}rouvrir/", views.agrement_file_reopen, name="agrement_file_reopen"),
    path(f"{FILE}annuler-le-depot/", views.agrement_file_undo_deposit, name="agrement_file_undo_deposit"),
    path(f"{FILE}abandonner/", views.agrement_file_abandon, name="agrement_file_abandon"),
    path(f"{FILE}arrete-de-refus/", views.agrement_file_refusal, name="agrement_file_refusal"),
]
