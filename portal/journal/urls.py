"""Addresses of journal."""

urlpatterns = []
