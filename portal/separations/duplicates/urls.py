"""Addresses of what agents decide about persons who look alike."""

from django.urls import path

from portal.separations.duplicates import views

urlpatterns = [
    path("personnes/<int:pk>/distincte-de/<int:other_pk>/", views.person_tell_apart, name="person_tell_apart"),
    path("personnes/<int:pk>/reunir/<int:other_pk>/", views.person_merge, name="person_merge"),
    path("ressemblances/<int:pk>/reprendre/", views.person_tell_apart_undo, name="person_tell_apart_undo"),
    path("reunions/<int:pk>/separer/", views.person_merge_undo, name="person_merge_undo"),
]
