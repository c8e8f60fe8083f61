"""Addresses of the list of referrals and of a new one."""

from django.urls import path

from mediation.referrals import views

urlpatterns = [
    path("", views.referral_list, name="referral_list"),
    path("groupe/", views.referral_bulk, name="referral_bulk"),
    path("dossier/<int:pk>/nouvelle/", views.referral_create, name="referral_create"),
]
