"""Addresses of receipts."""

from django.urls import path

from funding.receipts import views

urlpatterns = [path("declarations/recus/<int:pk>/", views.receipt_detail, name="receipt_detail")]
