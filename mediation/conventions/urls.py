"""Addresses of one convention."""

from django.urls import path

from mediation.conventions import views

urlpatterns = [
    path("nouvelle/", views.convention_create, name="convention_create"),
    path("<int:pk>/", views.convention_detail, name="convention_detail"),
    path("<int:pk>/corriger/", views.convention_update, name="convention_update"),
    path("<int:pk>/signer/", views.convention_sign, name="convention_sign"),
    path("<int:pk>/terminer/", views.convention_end, name="convention_end"),
    path("<int:pk>/signataire/", views.convention_correct_operator, name="convention_correct_operator"),
    path("<int:pk>/abandonner/", views.convention_cancel, name="convention_cancel"),
    path("<int:pk>/acte/", views.convention_document, name="convention_document"),
]
