"""Addresses of recompute runs."""

from django.urls import path

from funding.recompute import views

urlpatterns = [
    path("baremes/recalculs/", views.recompute_list, name="recompute_list"),
    path("baremes/recalculs/lancer/", views.recompute_start, name="recompute_start"),
    path("baremes/recalculs/<int:pk>/", views.recompute_detail, name="recompute_detail"),
    path("baremes/recalculs/<int:pk>/arreter/", views.recompute_cancel, name="recompute_cancel"),
]
