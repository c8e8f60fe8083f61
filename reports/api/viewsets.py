"""The addresses of the API: each list is narrowed to the perimeter of whoever asks, page after page."""

from drf_spectacular.helpers import forced_singular_serializer
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.permissions import BasePermission, IsAuthenticated
from rest_framework.response import Response
from rest_framework.routers import SimpleRouter
from rest_framework.viewsets import ReadOnlyModelViewSet, ViewSet

from funding.models import PriceParameter
from mediation.models import Referral, Service
from portal.permissions import any_agent, is_caf_agent, is_cnaf, is_partner
from reports.api import serializers
from reports.figures import national_figures


class MeetsPredicate(BasePermission):
    """The agent meets one of the predicates that the view states; a view that states none is closed."""

    message = "Votre rôle ne donne pas accès à ces données."

    def has_permission(self, request, view):
        """Whether one of `view.allowed` says yes."""
        return any(predicate(request.user) for predicate in view.allowed)


class Scoped(ReadOnlyModelViewSet):
    """Rows of `model`, always through `visible_to`: a subclass gives a model, never a queryset."""

    model = None
    allowed = ()
    related = ()
    permission_classes = [IsAuthenticated, MeetsPredicate]

    def get_queryset(self):
        """What the agent may see; nothing without a perimeter."""
        return self.narrowed(self.model.objects.visible_to(self.request.user).select_related(*self.related))

    def narrowed(self, rows):
        """The rows that this address is about, among those the agent may see."""
        return rows


class PriceParameters(Scoped):
    """Barèmes publiés, présents et passés."""

    model = PriceParameter
    allowed = (any_agent,)
    serializer_class = serializers.PriceParameterSerializer

    def narrowed(self, rows):
        """Drafts stay between those who prepare them."""
        return rows.exclude(state=PriceParameter.State.DRAFT)


class Services(Scoped):
    """Services de médiation du périmètre."""

    model = Service
    allowed = (is_caf_agent, is_partner, is_cnaf)
    serializer_class = serializers.ServiceSerializer
    related = ("operator",)


class Referrals(Scoped):
    """Orientations : celles de la Caf, ou celles que les services du gestionnaire ont reçues."""

    model = Referral
    allowed = (is_caf_agent, is_partner)
    serializer_class = serializers.ReferralSerializer
    related = ("family",)


class NationalFigures(ViewSet):
    """Chiffres nationaux par Caf : des nombres, jamais une ligne d’un dossier."""

    allowed = (is_cnaf,)
    permission_classes = [IsAuthenticated, MeetsPredicate]

    @extend_schema(
        parameters=[OpenApiParameter("exercice", int, required=True)],
        responses=forced_singular_serializer(serializers.NationalFiguresSerializer),
    )
    def list(self, request):
        """Every Caf for the `exercice` asked; 400 without one."""
        asked = serializers.ExerciceSerializer(data=request.query_params)
        asked.is_valid(raise_exception=True)
        figures = national_figures(asked.validated_data["exercice"], request.user)
        return Response(serializers.NationalFiguresSerializer(figures).data)


router = SimpleRouter()
router.register("parameters", PriceParameters, basename="api_parameter")
router.register("mediation-services", Services, basename="api_service")
router.register("referrals", Referrals, basename="api_referral")
router.register("national-figures", NationalFigures, basename="api_national_figures")
