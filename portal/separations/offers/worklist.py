"""What was put off until a day that has come, on the files one follows."""

from django.db.models import Min
from django.urls import reverse

from portal.foundation.access.roles import CASEWORKER_ROLES
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list
from portal.separations.families.models import Family
from portal.separations.offers.models import Offer
from portal.separations.replacements.models import stands_for


@work_list(*CASEWORKER_ROLES, order=33)
def offers_to_make_again(agent):
    """One line per file, the first due first; no group while nothing is due."""
    families = Family.objects.visible_to(agent).open().followed_by(stands_for(agent))
    rows = families.filter(parents__offers__in=Offer.objects.visible_to(agent).due())
    group = task_group(
        rows.annotate(again_on=Min("parents__offers__due_on")).order_by("again_on", "pk"),
        _line,
        reads=("parents",),
        title="À reproposer",
        url=reverse("family_list", query={"propositions": "a_refaire"}),
        button="Ouvrir le dossier",
        nothing="Rien n’est à reproposer.",
    )
    return group if group.count else None


def _line(family):
    who = f"{family.reference}, {family.surnames}"
    return TaskLine(
        text=who,
        url=family.get_absolute_url(),
        since=family.again_on,
        note="à reproposer",
        todo=f"Dossier {who} : ce qu’un parent avait reporté est à reproposer.",
    )
