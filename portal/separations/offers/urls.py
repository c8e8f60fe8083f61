"""Addresses of what each parent is offered."""

from django.urls import path

from portal.separations.offers import views

urlpatterns = [
    path("parents/<int:pk>/propositions/", views.offer_add, name="offer_add"),
    path("parents/<int:pk>/propositions/<slug:kind>/", views.offer_answer, name="offer_answer"),
    path("propositions/<int:pk>/corriger/", views.offer_correct, name="offer_correct"),
    path("propositions/<int:pk>/annuler/", views.offer_cancel, name="offer_cancel"),
]
