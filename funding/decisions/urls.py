"""Addresses of decisions on funding requests."""

from django.urls import path

from funding.decisions import views

urlpatterns = [
    path("demandes/<int:pk>/accorder/", views.funding_request_grant, name="funding_request_grant"),
    path("demandes/<int:pk>/refuser/", views.funding_request_refuse, name="funding_request_refuse"),
    path("demandes/<int:pk>/lettre/", views.funding_request_letter, name="funding_request_letter"),
]
