"""Addresses of imports."""

from django.urls import path

from portal.foundation.imports import views

urlpatterns = [
    path("imports/", views.import_list, name="import_list"),
    path("imports/nouveau/", views.import_create, name="import_create"),
    path("imports/modele/", views.import_model, name="import_model"),
    path("imports/<int:pk>/", views.import_detail, name="import_detail"),
    path("imports/<int:pk>/appliquer/", views.import_apply, name="import_apply"),
    path("imports/<int:pk>/abandonner/", views.import_cancel, name="import_cancel"),
    path("imports/<int:pk>/resultat/", views.import_download, name="import_download"),
    path("imports/lignes/<int:pk>/", views.import_line_update, name="import_line_update"),
]
