"""The letterhead, to be given before the first letter of a Caf leaves; the limits raised, which the DPO is told."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from portal.accounts.dated_settings.caf_settings import NAME
from portal.accounts.dated_settings.models import DatedSetting
from portal.accounts.dated_settings.raises import RAISE
from portal.accounts.dated_settings.sections import LETTERHEAD
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list
from portal.journal.models import Entry
from portal.territory.models import Caf

RECENT = timedelta(days=7)


@work_list(Role.RESPONSABLE, order=90)
def letterhead_to_give(agent):
    """The Caf, as long as its letters have no head; nothing at all once they do."""
    decided = DatedSetting.objects.visible_to(agent).kept().filter(key=NAME.key).values("caf")
    return task_group(
        Caf.objects.visible_to(agent).filter(pk=agent.caf_id).exclude(pk__in=decided),
        _to_give,
        title="Réglages à donner",
        url=reverse("caf_setting_list"),
        button="Donner l’en-tête",
        nothing="",
    )


def _to_give(caf):
    return TaskLine(
        text=f"En-tête des lettres de la {caf}",
        url=reverse("caf_setting_change", args=[LETTERHEAD.slug]),
        todo="Donnez l’en-tête de vos lettres : nom, adresse et téléphone de votre Caf.",
    )


@work_list(Role.DPO, order=6)
def limits_raised(agent):
    """Limits that a Caf raised in the last seven days, the latest first; nothing at all when there is none."""
    rows = Entry.objects.visible_to(agent).filter(action=RAISE, at__gt=timezone.now() - RECENT)
    return task_group(
        rows.select_related("agent__caf").order_by("-at", "-pk"),
        _raised,
        title="Limites de consultation relevées",
        url=reverse("journal_list", query={"action": RAISE}),
        button="Lire le journal",
        nothing="",
    )


def _raised(line):
    return TaskLine(
        text=str(line.agent.caf),
        url=reverse("journal_list", query={"action": RAISE, "agent": line.agent.email}),
        since=line.at,
        note=f"{line.note} : de {line.before} à {line.after}, par {line.agent}",
    )
