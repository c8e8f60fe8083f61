"""Addresses of conventions-cadres."""

from django.urls import path

from funding.frameworks import views

urlpatterns = [
    path("conventions-cadres/", views.framework_list, name="framework_list"),
    path("conventions-cadres/nouvelle/", views.framework_create, name="framework_create"),
    path("conventions-cadres/<int:pk>/", views.framework_detail, name="framework_detail"),
    path("conventions-cadres/<int:pk>/corriger/", views.framework_update, name="framework_update"),
    path("conventions-cadres/<int:pk>/signer/", views.framework_sign, name="framework_sign"),
    path("conventions-cadres/<int:pk>/terminer/", views.framework_end, name="framework_end"),
    path("conventions-cadres/<int:pk>/abandonner/", views.framework_cancel, name="framework_cancel"),
    path("conventions-cadres/<int:pk>/document/", views.framework_document, name="framework_document"),
]
