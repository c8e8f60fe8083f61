"""Addresses of funding."""

urlpatterns = []
