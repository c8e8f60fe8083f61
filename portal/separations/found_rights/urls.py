"""Addresses of the rights to examine."""

from django.urls import path

from portal.separations.found_rights import views

urlpatterns = [
    path("droits/", views.right_list, name="right_list"),
    path("droits/export/", views.right_export, name="right_export"),
    path("droits/<int:pk>/examiner/", views.right_examine, name="right_examine"),
    path("droits/<int:pk>/remettre/", views.right_examine_again, name="right_examine_again"),
    path("parents/<int:pk>/droits/<slug:code>/", views.parent_right_examine, name="parent_right_examine"),
]
