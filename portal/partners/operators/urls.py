"""Addresses of operators."""

from django.urls import path

from portal.partners.operators import views

urlpatterns = [
    path("", views.operator_list, name="operator_list"),
    path("nouveau/", views.operator_create, name="operator_create"),
    path("<int:pk>/", views.operator_detail, name="operator_detail"),
    path("<int:pk>/corriger/", views.operator_update, name="operator_update"),
    path("<int:pk>/fermer/", views.operator_close, name="operator_close"),
    path("<int:pk>/rouvrir/", views.operator_reopen, name="operator_reopen"),
]
