"""Addresses of followed files and of the steps of one."""

from django.urls import path

from portal.separations.ownership import views

urlpatterns = [
    path("dossiers/", views.family_list, name="family_list"),
    path("dossiers/groupe/", views.family_bulk, name="family_bulk"),
    path("<int:pk>/confier/", views.family_entrust, name="family_entrust"),
    path("<int:pk>/fermer/", views.family_close, name="family_close"),
    path("<int:pk>/rouvrir/", views.family_reopen, name="family_reopen"),
]
