"""The files one follows whose ASF is in its second, third or fourth month without any step about maintenance."""

from django.db.models import Min
from django.urls import reverse
from django.utils import timezone

from portal.foundation.access.roles import CASEWORKER_ROLES
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list
from portal.separations.families.models import Family
from portal.separations.replacements.models import stands_for
from portal.separations.rights.alerts import openings_in_alert, openings_in_months_of_alert
from portal.separations.rights.asf.clock import UNCONDITIONAL_MONTHS
from portal.separations.rights.terms.facts import add_months, in_french


@work_list(*CASEWORKER_ROLES, order=32)
def asf_alerts(agent):
    """The ASF that was opened first comes first; no group while nothing is in alert."""
    today, followed = timezone.localdate(), stands_for(agent)
    # The few of these months are found first: what was done since is asked of them alone.
    begun = openings_in_months_of_alert(agent, today).filter(parent__family__referent__in=followed)
    keys = list(begun.values_list("pk", flat=True))
    if not keys:
        return None
    openings = openings_in_alert(agent, today).filter(pk__in=keys)
    families = Family.objects.visible_to(agent).open().followed_by(followed)
    rows = families.filter(parents__asf_openings__in=openings).annotate(
        opened_on=Min("parents__asf_openings__opened_on")
    )
    return task_group(
        rows.order_by("opened_on", "pk"),
        _line,
        reads=("parents",),
        title="Alertes ASF",
        url=reverse("family_list", query={"asf": "alerte"}),
        button="Ouvrir le dossier",
        nothing="",
    )


def _line(family):
    awaited = in_french(add_months(family.opened_on.replace(day=1), UNCONDITIONAL_MONTHS))
    who = f"{family.reference}, {family.surnames}"
    return TaskLine(
        text=who,
        url=family.get_absolute_url(),
        since=family.opened_on,
        note="ASF ouverte",
        todo=f"Dossier {who} : une démarche sur la pension sera attendue à partir du {awaited}.",
    )
