"""Parameters in the API: what was published, present and past."""

from rest_framework import serializers

from funding.parameters.models import PriceParameter
from portal.foundation.access.roles import any_agent
from portal.foundation.api.viewsets import ScopedViewSet, api_route


class PriceParameterSerializer(serializers.ModelSerializer):
    """A published barème, with its source; `fictitious` when it was invented for the demonstration."""

    class Meta:
        model = PriceParameter
        fields = [
            "id", "prestation", "exercice", "unit", "unit_ceiling", "rate", "organisation_cap", "source", "fictitious",
            "state", "published_at", "superseded_on",
        ]  # fmt: skip


@api_route("parameters", basename="api_parameter")
class PriceParameters(ScopedViewSet):
    """Barèmes publiés, présents et passés."""

    model = PriceParameter
    allowed = (any_agent,)
    serializer_class = PriceParameterSerializer

    def narrowed(self, rows):
        """Drafts stay between those who prepare them."""
        return rows.published()
