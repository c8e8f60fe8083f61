"""The codes by which Caf and départements exchange the situation of a parent about the ASF (`sitasf`).

Source: domain/separations_and_rights.md § 1.4 (flows read by the open-source WebRSA). Which answers of ours a code
stands for is our own reading (« interprétation »); codes whose meaning was not read (DC, RS, AS, AD) are never given.
"""

from django.db.models import Case, CharField, Exists, OuterRef, Q, Value, When

from portal.separations.events.models import Separation
from portal.separations.families.models import Family
from portal.separations.rights.models import Procedure, ProcedureQuerySet

MAINTENANCE = Separation.Maintenance
DECIDED = Q(procedure=Separation.ProcedureBegun.DECIDED)
LABELS = {
    "HB": "hors d’état",
    "NR": "enfant non reconnu",
    "TP": "abandon, pension fixée",
    "PA": "abandon, jugement sans pension",
    "OE": "abandon, sans jugement",
}


def sitasf(procedures: ProcedureQuerySet) -> Case:
    """The code of each `Separation`, the first that holds; `procedures` are those of the perimeter.

    A pension that is paid, or of which nothing was said, has no code.
    """
    unable = procedures.standing().filter(
        family=OuterRef("family"), kind=Procedure.Kind.HORS_ETAT, until_on__isnull=True
    )
    return Case(
        When(Exists(unable), then=Value("HB")),
        When(family__no_second_parent=Family.NoSecondParent.NOT_RECOGNISED, then=Value("NR")),
        When(maintenance__in=(MAINTENANCE.UNPAID, MAINTENANCE.PARTLY), then=Value("TP")),
        When(DECIDED, maintenance=MAINTENANCE.NONE, then=Value("PA")),
        When(maintenance=MAINTENANCE.NONE, then=Value("OE")),
        default=Value(""),
        output_field=CharField(),
    )
