"""The openings of the ASF for which a step about maintenance will soon be awaited, found in one query.

What the clock says of one file (`asf.clock`), the database says of many: a test holds them together.
"""

from datetime import date

from django.db.models import Exists, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from portal.accounts.models import Agent
from portal.separations.events.models import Reconciliation, Separation
from portal.separations.families.models import Family, Parent
from portal.separations.rights.asf.clock import ALERT_MONTHS
from portal.separations.rights.models import AsfOpening, AsfOpeningQuerySet, Procedure
from portal.separations.rights.terms.facts import add_months

NONE_FIXED = ("", Separation.Maintenance.NONE)
FAMILY = OuterRef("parent__family")


def openings_in_months_of_alert(reader: Agent, on: date) -> AsfOpeningQuerySet:
    """Those that `reader` may see, in a month of alert of the clock, whatever was done since."""
    month = on.replace(day=1)
    openings: AsfOpeningQuerySet = AsfOpening.objects.visible_to(reader).open_on(on)
    return openings.filter(
        opened_on__gte=add_months(month, 1 - max(ALERT_MONTHS)),
        opened_on__lt=add_months(month, 2 - min(ALERT_MONTHS)),
    )


def openings_in_alert(reader: Agent, on: date) -> AsfOpeningQuerySet:
    """Those in a month of alert, and without a step that counts on that day.

    Those that no clock counts are left out: maintenance fixed, parents together again, one of them deceased, a child
    whom no second parent recognised.
    """
    separations = Separation.objects.visible_to(reader).filter(family=FAMILY, cancelled_at=None)
    latest = separations.order_by("-separated_on", "-pk")
    together = Reconciliation.objects.visible_to(reader).filter(
        family=FAMILY, cancelled_at=None, reconciled_on__gte=OuterRef("separated_on"), reconciled_on__lte=on
    )
    steps = Procedure.objects.visible_to(reader).counting(on).filter(family=FAMILY)
    deceased = Parent.objects.visible_to(reader).filter(family=FAMILY, person__is_deceased=True)
    return (
        openings_in_months_of_alert(reader, on)
        .alias(
            maintenance=Coalesce(Subquery(latest.values("maintenance")[:1]), Value("")),
            separated_on=Subquery(latest.values("separated_on")[:1]),
        )
        .filter(maintenance__in=NONE_FIXED)
        .filter(~Exists(steps), ~Exists(deceased), ~Exists(together))
        .exclude(parent__family__no_second_parent=Family.NoSecondParent.NOT_RECOGNISED)
    )
