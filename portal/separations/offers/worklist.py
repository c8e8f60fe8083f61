"""What was put off until a day that has come, on the files one follows."""

from django.db.models import Min
from django.urls import reverse

from portal.foundation.access.roles import CASEWORKER_ROLES
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list
from portal.separations.families.home_lines import shown
from portal.separations.offers.models import Offer
from portal.separations.replacements.models import stands_for


@work_list(*CASEWORKER_ROLES, order=33)
def offers_to_make_again(agent):
    """One line per file, the first due first; no group while nothing is due."""
    followed = {"parent__family__state": "open", "parent__family__cancelled_at": None}
    due = Offer.objects.visible_to(agent).due().filter(parent__family__referent__in=stands_for(agent), **followed)
    again_on = dict(due.order_by().values_list("parent__family").annotate(Min("due_on")))
    if not again_on:
        return None
    keys = sorted(again_on, key=lambda pk: (again_on[pk], pk))
    return task_group(
        due,
        lambda family: _line(family, again_on[family.pk]),
        keys=keys,
        count=len(keys),
        show=shown,
        reads=("parents",),
        title="À reproposer",
        url=reverse("family_list", query={"propositions": "a_refaire"}),
        button="Ouvrir le dossier",
        nothing="Rien n’est à reproposer.",
    )


def _line(family, again_on):
    who = f"{family.reference}, {family.surnames}"
    return TaskLine(
        text=who,
        url=family.get_absolute_url(),
        since=again_on,
        note="à reproposer",
        todo=f"Dossier {who} : ce qu’un parent avait reporté est à reproposer.",
    )
