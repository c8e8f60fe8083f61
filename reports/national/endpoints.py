"""The national figures in the API: a number per Caf, never a row of a family."""

from collections.abc import Callable

from drf_spectacular.helpers import forced_singular_serializer
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from portal.foundation.access.roles import is_cnaf
from portal.foundation.api.viewsets import GuardedViewSet, api_route
from portal.foundation.contributions.indicators import measures
from reports.national.figures import FIRST_EXERCICE, LAST_EXERCICE, national_figures

FIELDS: dict[str, Callable[..., serializers.Field]] = {
    "count": serializers.IntegerField,
    "etp": lambda **options: serializers.DecimalField(max_digits=12, decimal_places=4, allow_null=True, **options),
    "euros": lambda **options: serializers.DecimalField(max_digits=14, decimal_places=2, allow_null=True, **options),
}


class NationalLineSerializer(serializers.Serializer):
    """The figures of one Caf; null is unknown, never zero."""

    caf = serializers.CharField(source="code")
    name = serializers.CharField()

    def get_fields(self):
        """A field per measure that the features contribute."""
        fields = super().get_fields()
        for measure in measures():
            options = {"help_text": measure.note} if measure.note else {}
            fields[measure.name] = FIELDS[measure.kind](**options)
        return fields


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
