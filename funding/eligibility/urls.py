"""Addresses of criteria."""

from django.urls import path

from funding.eligibility import views

urlpatterns = [
    path("criteres/", views.criterion_list, name="criterion_list"),
    path("criteres/nouveau/", views.criterion_create, name="criterion_create"),
    path("criteres/<int:pk>/", views.criterion_detail, name="criterion_detail"),
    path("criteres/<int:pk>/modifier/", views.criterion_update, name="criterion_update"),
    path("criteres/<int:pk>/publier/", views.criterion_publish, name="criterion_publish"),
    path("criteres/<int:pk>/ecarter/", views.criterion_discard, name="criterion_discard"),
]
