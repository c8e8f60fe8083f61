"""Referrals in the API: states and dates; never a name, an address, an allocataire number or a danger."""

from rest_framework import serializers

from mediation.referrals.models import Referral
from portal.foundation.access.roles import is_caf_agent, is_partner
from portal.foundation.api.viewsets import ScopedViewSet, api_route


class ReferralSerializer(serializers.ModelSerializer):
    """A referral; the number of the file is the Caf's own, and null for a partner."""

    file = serializers.SerializerMethodField(help_text="Numéro du dossier, pour la Caf seulement")

    class Meta:
        model = Referral
        fields = [
            "id", "file", "caf", "service", "state", "created_at", "sent_at", "answered_at", "refusal", "started_on",
            "ended_on", "outcome",
        ]  # fmt: skip

    def get_file(self, referral) -> str | None:
        """The reference of the family, as on screen: not for the service."""
        return None if is_partner(self.context["request"].user) else referral.file_reference


@api_route("referrals", basename="api_referral")
class Referrals(ScopedViewSet):
    """Orientations : celles de la Caf, ou celles que les services du compte ont reçues."""

    model = Referral
    allowed = (is_caf_agent, is_partner)
    serializer_class = ReferralSerializer
