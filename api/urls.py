"""Addresses of the API, version 1, and of its OpenAPI description."""

from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView
from rest_framework.routers import SimpleRouter

from portal.foundation.api.viewsets import ROUTES

router = SimpleRouter()
for prefix, (viewset, basename) in sorted(ROUTES.items()):
    router.register(prefix, viewset, basename=basename)

urlpatterns = [
    path("schema/", SpectacularAPIView.as_view(), name="api_schema"),
    path("v1/", include(router.urls)),
]
