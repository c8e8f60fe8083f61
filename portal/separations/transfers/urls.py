"""Addresses of transfers to another Caf."""

from django.urls import path

from portal.separations.transfers import views

urlpatterns = [
    path("<int:pk>/transferer/", views.transfer_ask, name="transfer_ask"),
    path("transferts/", views.transfer_list, name="transfer_list"),
    path("transferts/<int:pk>/", views.transfer_detail, name="transfer_detail"),
    path("transferts/<int:pk>/accepter/", views.transfer_accept, name="transfer_accept"),
    path("transferts/<int:pk>/refuser/", views.transfer_refuse, name="transfer_refuse"),
    path("transferts/<int:pk>/retirer/", views.transfer_withdraw, name="transfer_withdraw"),
]
