"""Addresses of what happens to a file after it was opened."""

from django.urls import path

from portal.separations.course import views

urlpatterns = [
    path("<int:pk>/nouvelle-separation/", views.separation_add, name="separation_add"),
    path("<int:pk>/reconciliation/", views.reconciliation_add, name="reconciliation_add"),
    path("<int:pk>/annuler/", views.family_cancel, name="family_cancel"),
    path("<int:pk>/retablir/", views.family_restore, name="family_restore"),
    path("evenements/<int:pk>/annuler/", views.separation_cancel, name="separation_cancel"),
    path("reconciliations/<int:pk>/annuler/", views.reconciliation_cancel, name="reconciliation_cancel"),
    path("enfants/<int:pk>/annuler/", views.child_cancel, name="child_cancel"),
]
