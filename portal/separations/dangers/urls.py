"""Addresses of dangers."""

from django.urls import path

from portal.separations.dangers import views

urlpatterns = [
    path("<int:pk>/danger/", views.danger_record, name="danger_record"),
    path("danger/<int:pk>/preciser/", views.danger_update, name="danger_update"),
    path("danger/<int:pk>/annuler/", views.danger_undo, name="danger_undo"),
    path("danger/<int:pk>/lever/", views.danger_lift, name="danger_lift"),
]
