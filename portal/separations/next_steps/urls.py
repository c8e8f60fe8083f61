"""Addresses of the next steps of family files."""

from django.urls import path

from portal.separations.next_steps import views

urlpatterns = [
    path("<int:pk>/etape/", views.next_step_create, name="next_step_create"),
    path("etape/<int:pk>/corriger/", views.next_step_correct, name="next_step_correct"),
    path("etape/<int:pk>/faite/", views.next_step_finish, name="next_step_finish"),
    path("etape/<int:pk>/retirer/", views.next_step_withdraw, name="next_step_withdraw"),
]
