"""Addresses of the list of referrals."""

from django.urls import path

from mediation.referrals import views

urlpatterns = [
    path("", views.referral_list, name="referral_list"),
    path("groupe/", views.referral_bulk, name="referral_bulk"),
]
