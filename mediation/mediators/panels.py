"""The mediators of a service on its page: who, and the Etp with the DEMF beside the Etp that the convention funds."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils import timezone

from mediation.conventions.models import Convention
from mediation.mediators.etp import demf_etp
from mediation.mediators.models import Mediator
from mediation.mediators.permissions import may_keep_mediators
from mediation.services.models import Service
from portal.foundation.contributions.panels import Panel, panel


@dataclass(frozen=True, kw_only=True)
class Year:
    """The Etp of a service in an exercice; `funded` is None without a convention."""

    exercice: int
    with_diploma: Decimal
    funded: Decimal | None

    @property
    def lacks(self) -> Decimal | None:
        """How many funded Etp no mediator with the diploma holds; None when all are held."""
        missing = (self.funded or Decimal(0)) - self.with_diploma
        return missing if missing > 0 else None


@panel(Service, order=10)
def mediators_of_service(service, agent):
    """The last exercice and this one; those in post first."""
    mediators = list(Mediator.objects.visible_to(agent).filter(service=service.pk).order_by("name_key", "starts_on"))
    this_year = timezone.localdate().year
    conventions = Convention.objects.visible_to(agent)
    years = [
        Year(
            exercice=year,
            with_diploma=demf_etp(mediators, year),
            funded=conventions.funded_etp(service, year),
        )
        for year in (this_year, this_year - 1)
    ]
    return Panel(
        template="mediation/mediators/_mediators.html",
        context={
            "service": service,
            "mediators": sorted(mediators, key=lambda row: not row.is_in_post),
            "years": years,
            "may_keep": may_keep_mediators(agent, service),
        },
    )
