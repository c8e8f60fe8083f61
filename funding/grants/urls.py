"""Addresses of funding requests."""

from django.urls import path

from funding.grants import views

urlpatterns = [
    path("demandes/", views.funding_request_list, name="funding_request_list"),
    path("demandes/nouvelle/", views.funding_request_create, name="funding_request_create"),
    path("demandes/ensemble/", views.funding_request_bulk, name="funding_request_bulk"),
    path("demandes/<int:pk>/", views.funding_request_detail, name="funding_request_detail"),
    path("demandes/<int:pk>/modifier/", views.funding_request_update, name="funding_request_update"),
    path("demandes/<int:pk>/transmettre/", views.funding_request_submit, name="funding_request_submit"),
]
