"""Addresses of the national figures."""

from django.urls import path

from reports.national import views

urlpatterns = [path("chiffres/", views.national_report, name="national_report")]
