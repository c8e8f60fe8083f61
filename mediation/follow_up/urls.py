"""Addresses of one referral: its page and its steps."""

from django.urls import path

from mediation.follow_up import views

urlpatterns = [
    path("<int:pk>/", views.referral_detail, name="referral_detail"),
    path("<int:pk>/accord/<int:parent_pk>/", views.referral_consent, name="referral_consent"),
    path("<int:pk>/transmettre/", views.referral_send, name="referral_send"),
    path("<int:pk>/retirer/", views.referral_withdraw, name="referral_withdraw"),
    path("<int:pk>/accepter/", views.referral_accept, name="referral_accept"),
    path("<int:pk>/refuser/", views.referral_refuse, name="referral_refuse"),
    path("<int:pk>/commencer/", views.referral_start, name="referral_start"),
    path("<int:pk>/terminer/", views.referral_end, name="referral_end"),
]
