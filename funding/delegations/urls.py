"""Addresses of delegations."""

from django.urls import path

from funding.delegations import views

urlpatterns = [
    path("delegations/", views.delegation_list, name="delegation_list"),
    path("delegations/nouvelle/", views.delegation_create, name="delegation_create"),
    path("delegations/<int:pk>/", views.delegation_detail, name="delegation_detail"),
    path("delegations/<int:pk>/acte/", views.delegation_deed, name="delegation_deed"),
    path("delegations/<int:pk>/terminer/", views.delegation_end, name="delegation_end"),
]
