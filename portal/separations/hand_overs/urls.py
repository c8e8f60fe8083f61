"""Addresses of hand-overs."""

from django.urls import path

from portal.separations.hand_overs import views

urlpatterns = [
    path("passations/", views.hand_over_list, name="hand_over_list"),
    path("passations/nouvelle/", views.hand_over_create, name="hand_over_create"),
    path("passations/<int:pk>/corriger/", views.hand_over_update, name="hand_over_update"),
    path("passations/<int:pk>/annuler/", views.hand_over_cancel, name="hand_over_cancel"),
    path("passations/<int:pk>/retour/", views.hand_over_recall, name="hand_over_recall"),
]
