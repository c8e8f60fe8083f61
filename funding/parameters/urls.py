"""Addresses of parameters."""

from django.urls import path

from funding.parameters import views

urlpatterns = [
    path("baremes/", views.parameter_list, name="parameter_list"),
    path("baremes/nouveau/", views.parameter_create, name="parameter_create"),
    path("baremes/<int:pk>/", views.parameter_detail, name="parameter_detail"),
    path("baremes/<int:pk>/modifier/", views.parameter_update, name="parameter_update"),
    path("baremes/<int:pk>/publier/", views.parameter_publish, name="parameter_publish"),
    path("baremes/<int:pk>/ecarter/", views.parameter_discard, name="parameter_discard"),
]
