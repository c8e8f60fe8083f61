"""Addresses of mediation."""

urlpatterns = []
