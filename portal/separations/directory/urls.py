"""Addresses of the directory."""

from django.urls import path

from portal.separations.directory import views

urlpatterns = [
    path("annuaire/", views.directory_place_list, name="directory_place_list"),
    path("annuaire/nouvelle/", views.directory_place_create, name="directory_place_create"),
    path("annuaire/<int:pk>/", views.directory_place_detail, name="directory_place_detail"),
    path("annuaire/<int:pk>/corriger/", views.directory_place_update, name="directory_place_update"),
    path("annuaire/<int:pk>/confirmer/", views.directory_place_confirm, name="directory_place_confirm"),
    path("annuaire/<int:pk>/fermer/", views.directory_place_close, name="directory_place_close"),
    path("annuaire/<int:pk>/rouvrir/", views.directory_place_reopen, name="directory_place_reopen"),
]
