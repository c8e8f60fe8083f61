"""Addresses of commissions."""

from django.urls import path

from funding.commissions import views

urlpatterns = [
    path("commissions/", views.commission_list, name="commission_list"),
    path("commissions/nouvelle/", views.commission_create, name="commission_create"),
    path("commissions/<int:pk>/", views.commission_detail, name="commission_detail"),
    path("commissions/<int:pk>/modifier/", views.commission_update, name="commission_update"),
    path("commissions/<int:pk>/proces-verbal/", views.commission_minutes, name="commission_minutes"),
    path("commissions/<int:pk>/annuler/", views.commission_cancel, name="commission_cancel"),
]
