"""Addresses of the meetings of committees."""

from django.urls import path

from funding.committees import views

urlpatterns = [
    path("comites/", views.meeting_list, name="meeting_list"),
    path("comites/nouvelle-reunion/", views.meeting_create, name="meeting_create"),
    path("comites/<int:pk>/", views.meeting_detail, name="meeting_detail"),
    path("comites/<int:pk>/corriger/", views.meeting_update, name="meeting_update"),
    path("comites/<int:pk>/annuler/", views.meeting_cancel, name="meeting_cancel"),
    path("comites/<int:pk>/proces-verbal/", views.meeting_minutes, name="meeting_minutes"),
    path("comites/<int:pk>/proces-verbal/joindre/", views.meeting_sign, name="meeting_sign"),
    path("comites/<int:pk>/membres/", views.member_add, name="member_add"),
    path("comites/membres/<int:pk>/retirer/", views.member_remove, name="member_remove"),
    path("comites/<int:pk>/avis/", views.opinion_add, name="opinion_add"),
    path("comites/avis/<int:pk>/retirer/", views.opinion_remove, name="opinion_remove"),
]
