"""The address of the conditions of a convention."""

from django.urls import path

from mediation.eligibility import views

urlpatterns = [path("<int:pk>/conditions/", views.convention_eligibility, name="convention_eligibility")]
