"""Addresses of withdrawals of agréments."""

from django.urls import path

from espaces_rencontre.withdrawals import views

ROW = "retraits-agrement/<int:pk>/"

urlpatterns = [
    path("agrements/<int:pk>/retirer/", views.agrement_withdrawal_open, name="agrement_withdrawal_open"),
    path(
        f"{ROW}observations/",
        views.agrement_withdrawal_record_observations,
        name="agrement_withdrawal_record_observations",
    ),
    path(f"{ROW}retirer/", views.agrement_withdrawal_withdraw, name="agrement_withdrawal_withdraw"),
    path(f"{ROW}classer/", views.agrement_withdrawal_drop, name="agrement_withdrawal_drop"),
    path(f"{ROW}annuler/", views.agrement_withdrawal_undo, name="agrement_withdrawal_undo"),
    path(f"{ROW}courrier/", views.agrement_withdrawal_notice, name="agrement_withdrawal_notice"),
    path(f"{ROW}arrete/", views.agrement_withdrawal_proof, name="agrement_withdrawal_proof"),
]
