"""Addresses of envelopes."""

from django.urls import path

from funding.envelopes import views

urlpatterns = [
    path("enveloppes/", views.envelope_list, name="envelope_list"),
    path("enveloppes/<int:pk>/", views.envelope_detail, name="envelope_detail"),
]
