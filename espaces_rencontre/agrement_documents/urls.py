"""Addresses of the documents of files of agrément."""

from django.urls import path

from espaces_rencontre.agrement_documents import views

urlpatterns = [
    path(
        "dossiers-agrement/<int:pk>/pieces/<slug:letter>/",
        views.agrement_document_join,
        name="agrement_document_join",
    ),
    path("dossiers-agrement/pieces/<int:pk>/", views.agrement_document, name="agrement_document"),
]
