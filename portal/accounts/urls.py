"""Addresses of the administrator's screens about agents, and of what an agent chooses for their own."""

from django.urls import include, path

from portal.accounts import preferences, views

urlpatterns = [
    path("", views.agent_list, name="agent_list"),
    path("nouveau/", views.agent_create, name="agent_create"),
    path("demandes/", include("portal.accounts.changes.urls")),
    path("consultations/", include("portal.accounts.budgets.urls")),
    path("tableaux-compacts/", preferences.compact_toggle, name="compact_toggle"),
    path("colonnes/<slug:list_name>/", preferences.columns_choose, name="columns_choose"),
    path("<int:pk>/", views.agent_update, name="agent_update"),
    path("<int:pk>/activite/", views.agent_deactivate, name="agent_deactivate"),
    path("<int:pk>/reouverture/", views.agent_reactivate, name="agent_reactivate"),
    path("<int:pk>/second-facteur/", views.agent_factor_reset, name="agent_factor_reset"),
]
