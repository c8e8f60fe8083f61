"""Addresses of the administrator's screens about agents."""

from django.urls import path

from portal.accounts import views

urlpatterns = [
    path("", views.agent_list, name="agent_list"),
    path("nouveau/", views.agent_create, name="agent_create"),
    path("<int:pk>/", views.agent_update, name="agent_update"),
    path("<int:pk>/activite/", views.agent_deactivate, name="agent_deactivate"),
]
