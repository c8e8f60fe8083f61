"""Addresses of sites."""

from django.urls import path

from portal.partners.sites import views

urlpatterns = [
    path("du-service/<int:pk>/nouveau/", views.site_create, name="site_create"),
    path("<int:pk>/corriger/", views.site_update, name="site_update"),
    path("<int:pk>/fermer/", views.site_close, name="site_close"),
    path("<int:pk>/rouvrir/", views.site_reopen, name="site_reopen"),
]
