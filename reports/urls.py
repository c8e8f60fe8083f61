"""Addresses of the home, the national figures, the exports, the API and the health endpoints."""

from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView

from reports.api.viewsets import router
from reports.views import exports, health, home, national

urlpatterns = [
    path("", home.home, name="home"),
    path("chiffres/", national.national_report, name="national_report"),
    path("exports/", exports.export_list, name="export_list"),
    path("exports/nouveau/", exports.export_create, name="export_create"),
    path("exports/<int:pk>/", exports.export_detail, name="export_detail"),
    path("exports/<int:pk>/fichier/", exports.export_download, name="export_download"),
    path("api/schema/", SpectacularAPIView.as_view(), name="api_schema"),
    path("api/v1/", include(router.urls)),
    path("health/live", health.health_live, name="health_live"),
    path("health/ready", health.health_ready, name="health_ready"),
]
