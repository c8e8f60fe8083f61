"""Addresses of transfers and withdrawals."""

from django.urls import path

from funding.transfers import views

urlpatterns = [
    path("enveloppes/<int:pk>/transferer/", views.share_transfer_create, name="share_transfer_create"),
    path("transferts-de-parts/", views.share_transfer_list, name="share_transfer_list"),
    path("transferts-de-parts/<int:pk>/", views.share_transfer_detail, name="share_transfer_detail"),
    path("transferts-de-parts/<int:pk>/approuver/", views.share_transfer_approve, name="share_transfer_approve"),
    path("transferts-de-parts/<int:pk>/refuser/", views.share_transfer_refuse, name="share_transfer_refuse"),
    path("transferts-de-parts/<int:pk>/annuler/", views.share_transfer_cancel, name="share_transfer_cancel"),
]
