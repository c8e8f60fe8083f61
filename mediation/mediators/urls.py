"""Addresses of mediators."""

from django.urls import path

from mediation.mediators import views

urlpatterns = [
    path("<int:pk>/mediateurs/nouveau/", views.mediator_create, name="mediator_create"),
    path("mediateurs/<int:pk>/corriger/", views.mediator_update, name="mediator_update"),
    path("mediateurs/<int:pk>/fin/", views.mediator_end, name="mediator_end"),
]
