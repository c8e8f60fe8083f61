"""What the API says of each row: never a name, an address, an allocataire number or a danger."""

from rest_framework import serializers

from funding.models import PriceParameter
from mediation.models import Referral, Service
from portal.permissions import is_partner
from reports.figures import FIRST_EXERCICE, LAST_EXERCICE


class PriceParameterSerializer(serializers.ModelSerializer):
    """A published barème, with its source; `fictitious` when it was invented for the demonstration."""

    class Meta:
        model = PriceParameter
        fields = [
            "id", "prestation", "exercice", "unit", "unit_ceiling", "rate", "organisation_cap", "source", "fictitious",
            "state", "published_at", "superseded_on",
        ]  # fmt: skip


class ServiceSerializer(serializers.ModelSerializer):
    """A mediation service and the operator that runs it."""

    operator = serializers.CharField(source="operator.name")

    class Meta:
        model = Service
        fields = ["id", "name", "city", "caf", "operator", "fictitious"]


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
        return None if is_partner(self.context["request"].user) else referral.family.reference


class NationalLineSerializer(serializers.Serializer):
    """The figures of one Caf; null is unknown, never zero."""

    caf = serializers.CharField(source="code")
    name = serializers.CharField()
    separations = serializers.IntegerField()
    referrals = serializers.IntegerField()
    ended = serializers.IntegerField()
    written = serializers.IntegerField()
    oral = serializers.IntegerField()
    etp = serializers.DecimalField(max_digits=12, decimal_places=4, allow_null=True)
    ps = serializers.DecimalField(max_digits=14, decimal_places=2, allow_null=True)
    real_receipts = serializers.IntegerField()
    updated_receipts = serializers.IntegerField()
    forecast_receipts = serializers.IntegerField()
    fictitious_receipts = serializers.IntegerField(help_text="Services dont la Ps vient d’un barème fictif")
    spaces = serializers.DecimalField(max_digits=14, decimal_places=2, allow_null=True)


class NationalFiguresSerializer(serializers.Serializer):
    """Every Caf for one exercice."""

    exercice = serializers.IntegerField()
    read_at = serializers.DateTimeField()
    lines = NationalLineSerializer(many=True)


class ExerciceSerializer(serializers.Serializer):
    """What the national figures ask for."""

    exercice = serializers.IntegerField(min_value=FIRST_EXERCICE, max_value=LAST_EXERCICE)
