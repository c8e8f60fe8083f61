"""Addresses of persons and of how to reach them."""

from django.urls import path

from portal.separations.contacts import views

urlpatterns = [
    path("personnes/<int:pk>/", views.person_detail, name="person_detail"),
    path("personnes/<int:pk>/modifier/", views.person_update, name="person_update"),
    path("personnes/<int:pk>/coordonnees/<str:kind>/", views.contact_point_add, name="contact_point_add"),
    path("coordonnees/<int:pk>/modifier/", views.contact_point_update, name="contact_point_update"),
    path("coordonnees/<int:pk>/retirer/", views.contact_point_end, name="contact_point_end"),
]
