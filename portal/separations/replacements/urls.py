"""Addresses of replacements."""

from django.urls import path

from portal.separations.replacements import views

urlpatterns = [
    path("remplacements/", views.replacement_list, name="replacement_list"),
    path("remplacements/nouveau/", views.replacement_create, name="replacement_create"),
    path("remplacements/<int:pk>/corriger/", views.replacement_update, name="replacement_update"),
    path("remplacements/<int:pk>/annuler/", views.replacement_cancel, name="replacement_cancel"),
]
