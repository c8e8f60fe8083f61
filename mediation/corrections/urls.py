"""Addresses of the corrections of referrals."""

from django.urls import path

from mediation.corrections import views

urlpatterns = [
    path("<int:pk>/correction/", views.referral_correct, name="referral_correct"),
    path("corrections/<int:pk>/accepter/", views.referral_correction_agree, name="referral_correction_agree"),
    path("corrections/<int:pk>/refuser/", views.referral_correction_refuse, name="referral_correction_refuse"),
    path("corrections/<int:pk>/retirer/", views.referral_correction_withdraw, name="referral_correction_withdraw"),
]
