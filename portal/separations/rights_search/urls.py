"""Addresses of the searches of rights."""

from django.urls import path

from portal.separations.rights_search import views

urlpatterns = [
    path("droits/recherches/demander/", views.rights_run_start, name="rights_run_start"),
    path("droits/recherches/<int:pk>/", views.rights_run_detail, name="rights_run_detail"),
    path("droits/recherches/<int:pk>/arreter/", views.rights_run_cancel, name="rights_run_cancel"),
]
