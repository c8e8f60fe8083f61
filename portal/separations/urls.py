"""Addresses of separations."""

urlpatterns = []
