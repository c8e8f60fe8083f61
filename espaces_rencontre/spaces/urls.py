"""Addresses of meeting spaces."""

from django.urls import path

from espaces_rencontre.spaces import views

urlpatterns = [
    path("", views.space_list, name="space_list"),
    path("nouveau/", views.space_create, name="space_create"),
    path("<int:pk>/", views.space_detail, name="space_detail"),
    path("<int:pk>/corriger/", views.space_update, name="space_update"),
    path("<int:pk>/gestionnaire/", views.space_change_operator, name="space_change_operator"),
    path("<int:pk>/verifier/", views.space_confirm, name="space_confirm"),
    path("<int:pk>/fermer/", views.space_close, name="space_close"),
    path("<int:pk>/rouvrir/", views.space_reopen, name="space_reopen"),
]
