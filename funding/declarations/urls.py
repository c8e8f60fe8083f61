"""Addresses of declarations."""

from django.urls import path

from funding.declarations import views

urlpatterns = [
    path("declarations/", views.declaration_list, name="declaration_list"),
    path("declarations/nouvelle/", views.declaration_create, name="declaration_create"),
    path("declarations/groupe/", views.declaration_bulk, name="declaration_bulk"),
    path("declarations/<int:pk>/", views.declaration_detail, name="declaration_detail"),
    path("declarations/<int:pk>/modifier/", views.declaration_update, name="declaration_update"),
    path("declarations/<int:pk>/transmettre/", views.declaration_submit, name="declaration_submit"),
    path("declarations/<int:pk>/reprendre/", views.declaration_reopen, name="declaration_reopen"),
]
