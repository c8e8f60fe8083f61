"""Addresses of the settings of the Caf."""

from django.urls import path

from portal.accounts.dated_settings import views

urlpatterns = [
    path("reglages/", views.caf_setting_list, name="caf_setting_list"),
    path("reglages/<slug:slug>/", views.caf_setting_change, name="caf_setting_change"),
    path("reglages/valeurs/<int:pk>/retirer/", views.dated_setting_withdraw, name="dated_setting_withdraw"),
]
