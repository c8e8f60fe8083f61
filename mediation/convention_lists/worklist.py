"""Conventions that wait for their signature, and those at their end within six months, in the day of who answers."""

from django.urls import reverse
from django.utils import timezone

from mediation.convention_lists.filters import ENDING
from mediation.conventions.models import Convention
from portal.foundation.access.roles import Role, is_manager
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list
from portal.foundation.text.french import fr_date, relative


@work_list(Role.RESPONSABLE, order=22)
def conventions_to_sign(agent):
    """The first to begin first; nothing at all when there is none."""
    return task_group(
        Convention.objects.visible_to(agent).prepared().select_related("service").order_by("starts_on", "pk"),
        _to_sign,
        title="Conventions à signer",
        url=reverse("convention_list", query={"situation": Convention.State.PREPARED}),
        button="Ouvrir la convention",
        nothing="",
    )


def _to_sign(convention):
    return TaskLine(
        text=str(convention.service),
        url=convention.get_absolute_url(),
        note=convention.period,
        late=convention.starts_on < timezone.localdate(),
        todo=f"Convention {convention.in_words} : répondez aux conditions du service {convention.service}, puis "
        "notez la signature.",
    )


@work_list(Role.RESPONSABLE, order=26)
@work_list(Role.PARTENAIRE, order=40)
def conventions_at_their_end(agent):
    """The first to end first; nothing at all when there is none."""
    return task_group(
        Convention.objects.visible_to(agent).ending(timezone.localdate()).select_related("service"),
        _to_renew if is_manager(agent) else _to_ask_for,
        title="Conventions qui finissent dans les six mois",
        url=reverse("convention_list", query={"situation": ENDING}),
        button="Ouvrir la convention",
        nothing="",
    )


def _to_renew(convention):
    return _line(convention, "préparez la suivante")


def _to_ask_for(convention):
    return _line(convention, "préparez la suite avec la Caf")


def _line(convention, what):
    far = relative(convention.ends_on, timezone.localdate())
    return TaskLine(
        text=str(convention.service),
        url=convention.get_absolute_url(),
        note=f"finit {far}",
        todo=f"La convention du service {convention.service} finit le {fr_date(convention.ends_on)}, {far} : {what}.",
    )
