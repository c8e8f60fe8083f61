"""Addresses of separations; a file is named by its family."""

from django.urls import path

from portal.separations import views

urlpatterns = [
    path("", views.separation_list, name="separation_list"),
    path("recherche/", views.separation_search, name="separation_search"),
    path("nouvelle/", views.separation_create, name="separation_create"),
    path("<int:pk>/", views.separation_detail, name="separation_detail"),
    path("<int:pk>/modifier/", views.separation_update, name="separation_update"),
    path("<int:pk>/danger/", views.danger_record, name="danger_record"),
    path("danger/<int:pk>/lever/", views.danger_lift, name="danger_lift"),
]
