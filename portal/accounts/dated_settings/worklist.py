"""The first day of a Caf: its letterhead is to be given before a letter leaves."""

from django.urls import reverse

from portal.accounts.dated_settings.caf_settings import NAME
from portal.accounts.dated_settings.models import DatedSetting
from portal.accounts.dated_settings.sections import LETTERHEAD
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list
from portal.territory.models import Caf


@work_list(Role.RESPONSABLE, order=90)
def letterhead_to_give(agent):
    """The Caf, as long as its letters have no head; nothing at all once they do."""
    decided = DatedSetting.objects.visible_to(agent).kept().filter(key=NAME.key).values("caf")
    group = task_group(
        Caf.objects.visible_to(agent).filter(pk=agent.caf_id).exclude(pk__in=decided),
        _to_give,
        title="Réglages à donner",
        url=reverse("caf_setting_list"),
        button="Donner l’en-tête",
        nothing="",
    )
    return group if group.count else None


def _to_give(caf):
    return TaskLine(
        text=f"En-tête des lettres de la {caf}",
        url=reverse("caf_setting_change", args=[LETTERHEAD.slug]),
        todo="Donnez l’en-tête de vos lettres : nom, adresse et téléphone de votre Caf.",
    )
