"""Address of the call for funds."""

from django.urls import path

from funding.overruns import views

urlpatterns = [path("depassements/", views.overrun_list, name="overrun_list")]
