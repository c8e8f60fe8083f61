"""Addresses of the proofs of funding requests."""

from django.urls import path

from funding.proofs import views

urlpatterns = [
    path(
        "demandes/<int:pk>/conditions/<slug:code>/",
        views.funding_request_condition,
        name="funding_request_condition",
    ),
    path("demandes/preuves/<int:pk>/", views.condition_proof, name="condition_proof"),
    path("demandes/<int:pk>/preuve/", views.funding_request_proof, name="funding_request_proof"),
]
