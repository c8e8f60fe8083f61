"""Addresses of mediation services."""

from django.urls import path

from mediation.services import views

urlpatterns = [
    path("", views.service_list, name="service_list"),
    path("nouveau/", views.service_create, name="service_create"),
    path("<int:pk>/", views.service_detail, name="service_detail"),
    path("<int:pk>/corriger/", views.service_update, name="service_update"),
    path("<int:pk>/gestionnaire/", views.service_change_operator, name="service_change_operator"),
    path("<int:pk>/verifier/", views.service_confirm, name="service_confirm"),
    path("<int:pk>/fermer/", views.service_close, name="service_close"),
    path("<int:pk>/rouvrir/", views.service_reopen, name="service_reopen"),
]
