"""Addresses of reports."""

urlpatterns = []
