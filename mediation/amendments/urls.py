"""Addresses of the amendments of conventions."""

from django.urls import path

from mediation.amendments import views

urlpatterns = [
    path("<int:pk>/avenants/nouveau/", views.amendment_create, name="amendment_create"),
    path("avenants/<int:pk>/corriger/", views.amendment_update, name="amendment_update"),
    path("avenants/<int:pk>/signer/", views.amendment_sign, name="amendment_sign"),
    path("avenants/<int:pk>/abandonner/", views.amendment_cancel, name="amendment_cancel"),
    path("avenants/<int:pk>/acte/", views.amendment_document, name="amendment_document"),
]
