"""What keeps a family file: a referral that goes on, or that a service has read; what keeps a draft from leaving."""

from mediation.referrals.models import SERVICE_IS_CLOSED, Referral
from mediation.referrals.querysets import OPEN_STATES
from portal.foundation.workflow.obstacles import obstacle
from portal.partners.models import Service as FundedService
from portal.separations.families.models import Family


@obstacle(Family, "cancel")
@obstacle(Family, "transfer")
@obstacle(Family, "close")
def referral_goes_on(family: Family) -> str:
    """Each open referral is named, with what to do; none passes to another Caf."""
    rows = family.mediation_referrals.open().order_by("pk")
    numbers = [f"n° {referral.pk} ({referral.get_state_display()})" for referral in rows]
    if not numbers:
        return ""
    if len(numbers) == 1:
        return f"L’orientation {numbers[0]} est en cours : attendez son issue ou retirez-la, puis recommencez."
    return f"Des orientations sont en cours : {', '.join(numbers)}. Attendez leur issue ou retirez-les d’abord."


@obstacle(Family, "cancel")
def a_service_has_read_it(family: Family) -> str:
    """What a service received did happen, and is counted: the file is closed, not cancelled."""
    rows = family.mediation_referrals.filter(sent_at__isnull=False).exclude(state__in=OPEN_STATES).order_by("pk")
    if not rows:
        return ""
    return (
        f"L’orientation n° {rows[0].pk} a été transmise à un service : ce dossier ne s’annule plus. Fermez-le, avec "
        "l’issue « ouvert par erreur »."
    )


@obstacle(Referral, "send")
def service_is_closed(referral: Referral) -> str:
    """A service that closed since the draft receives nothing more."""
    return "" if FundedService.receives_families(referral.service_id) else SERVICE_IS_CLOSED
