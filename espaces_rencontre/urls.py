"""Addresses of espaces_rencontre."""

urlpatterns = []
