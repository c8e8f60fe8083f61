"""Mediation services in the API."""

from rest_framework import serializers

from mediation.services.models import Service
from portal.foundation.access.roles import is_caf_agent, is_cnaf, is_partner
from portal.foundation.api.viewsets import ScopedViewSet, api_route


class ServiceSerializer(serializers.ModelSerializer):
    """A mediation service and the operator that runs it."""

    operator = serializers.CharField(source="operator.name")

    class Meta:
        model = Service
        fields = ["id", "name", "city", "caf", "operator", "fictitious"]


@api_route("mediation-services", basename="api_service")
class Services(ScopedViewSet):
    """Services de médiation du périmètre."""

    model = Service
    allowed = (is_caf_agent, is_partner, is_cnaf)
    serializer_class = ServiceSerializer
    related = ("operator",)
