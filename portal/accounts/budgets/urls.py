"""Addresses of alerts on what agents open, and of requests that a stop be released."""

from django.urls import path

from portal.accounts.budgets import views

urlpatterns = [
    path("", views.budget_alert_list, name="budget_alert_list"),
    path("alertes/<int:pk>/", views.budget_alert_detail, name="budget_alert_detail"),
    path("alertes/<int:pk>/vue/", views.budget_alert_acknowledge, name="budget_alert_acknowledge"),
    path("limite/", views.budget_release_ask, name="budget_release_ask"),
    path("demandes/<int:pk>/", views.budget_release_detail, name="budget_release_detail"),
    path("demandes/<int:pk>/lever/", views.budget_release_release, name="budget_release_release"),
    path("demandes/<int:pk>/refuser/", views.budget_release_refuse, name="budget_release_refuse"),
]
