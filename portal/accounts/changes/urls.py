"""Addresses of requests about accounts."""

from django.urls import path

from portal.accounts.changes import views

urlpatterns = [
    path("", views.agent_change_list, name="agent_change_list"),
    path("plusieurs/", views.agent_change_bulk, name="agent_change_bulk"),
    path("<int:pk>/", views.agent_change_detail, name="agent_change_detail"),
    path("<int:pk>/confirmer/", views.agent_change_confirm, name="agent_change_confirm"),
    path("<int:pk>/refuser/", views.agent_change_refuse, name="agent_change_refuse"),
    path("<int:pk>/retirer/", views.agent_change_withdraw, name="agent_change_withdraw"),
]
