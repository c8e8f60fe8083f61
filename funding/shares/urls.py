"""Address where a share is entered."""

from django.urls import path

from funding.shares import views

urlpatterns = [
    path("enveloppes/<int:pk>/part/", views.share_entry_create, name="share_entry_create"),
]
