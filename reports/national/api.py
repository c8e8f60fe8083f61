"""The national figures in the API: a number per Caf, never a row of a family."""

from drf_spectacular.helpers import forced_singular_serializer
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from portal.foundation.access.roles import is_cnaf
from portal.foundation.api.viewsets import GuardedViewSet, api_route
from reports.national.figures import FIRST_EXERCICE, LAST_EXERCICE, national_figures


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


@api_route("national-figures", basename="api_national_figures")
class NationalFigures(GuardedViewSet):
    """Chiffres nationaux par Caf : des nombres, jamais une ligne d’un dossier."""

    allowed = (is_cnaf,)

    @extend_schema(
        parameters=[OpenApiParameter("exercice", int, required=True)],
        responses=forced_singular_serializer(NationalFiguresSerializer),
    )
    def list(self, request):
        """Every Caf for the `exercice` asked; 400 without one."""
        query = ExerciceSerializer(data=request.query_params)
        query.is_valid(raise_exception=True)
        figures = national_figures(query.validated_data["exercice"], request.user)
        return Response(NationalFiguresSerializer(figures).data)
