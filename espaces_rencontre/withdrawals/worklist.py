"""Withdrawals that wait: in the month of the manager of the space, then for the decision."""

from django.urls import reverse
from django.utils import timezone

from espaces_rencontre.withdrawals.models import AgrementWithdrawal
from portal.foundation.access.roles import CAF_ROLES
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list
from portal.foundation.text.french import fr_date


@work_list(*CAF_ROLES, order=46)
def withdrawals_under_way(agent):
    """The first month to end first; nothing at all when there is none."""
    rows = AgrementWithdrawal.objects.visible_to(agent).for_page().under_way().order_by("observations_until", "pk")
    return task_group(
        rows,
        _line,
        title="Retraits d’agrément en cours",
        url=reverse("space_list"),
        button="Ouvrir l’agrément",
        nothing="",
    )


def _line(row):
    space, until = row.agrement.space, fr_date(row.observations_until)
    month_is_over = timezone.localdate() > row.observations_until
    return TaskLine(
        text=str(space),
        url=row.get_absolute_url(),
        note=f"le mois est passé depuis le {until}" if month_is_over else f"observations jusqu’au {until}",
        todo=f"{space} : notez la décision du préfet sur le retrait de l’agrément." if month_is_over else "",
    )
