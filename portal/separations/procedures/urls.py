"""Addresses of the steps taken about maintenance."""

from django.urls import path

from portal.separations.procedures import views

urlpatterns = [
    path("<int:pk>/demarche/", views.procedure_add, name="procedure_add"),
    path("demarches/<int:pk>/corriger/", views.procedure_update, name="procedure_update"),
    path("demarches/<int:pk>/terminer/", views.procedure_end, name="procedure_end"),
    path("demarches/<int:pk>/annuler/", views.procedure_cancel, name="procedure_cancel"),
]
