"""Addresses of motives, protected files, exceptional openings and declarations."""

from django.urls import path

from portal.separations.file_access import views

urlpatterns = [
    path("motif/", views.motive_choose, name="motive_choose"),
    path("<int:pk>/ouverture-exceptionnelle/", views.glass_break, name="glass_break"),
    path("<int:pk>/je-connais-cette-famille/", views.concern_declare, name="concern_declare"),
    path("<int:pk>/protection/", views.protection_detail, name="protection_detail"),
    path("protections/<int:pk>/lever/", views.protection_lift, name="protection_lift"),
    path("acces/", views.file_access_list, name="file_access_list"),
    path("ouvertures-exceptionnelles/<int:pk>/", views.broken_glass_detail, name="broken_glass_detail"),
    path("ouvertures-exceptionnelles/<int:pk>/vue/", views.broken_glass_see, name="broken_glass_see"),
    path("declarations/<int:pk>/", views.concern_detail, name="concern_detail"),
    path("declarations/<int:pk>/lever/", views.concern_lift, name="concern_lift"),
]
