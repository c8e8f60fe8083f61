"""Addresses of meeting spaces."""

from django.urls import path

from espaces_rencontre.spaces import views

urlpatterns = [
    path("", views.space_list, name="space_list"),
    path("<int:pk>/", views.space_detail, name="space_detail"),
]
