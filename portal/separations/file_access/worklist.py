"""Exceptional openings to look at, and files whose référent knows the family, on the home pages of who watches."""

from datetime import timedelta

from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list
from portal.separations.file_access.models import BrokenGlass, Concern

RECENT = timedelta(days=7)


@work_list(Role.RESPONSABLE, order=3)
def openings_to_see(agent):
    """Those of the Caf that no manager looked at, the oldest first; nothing at all when there is none."""
    rows = BrokenGlass.objects.visible_to(agent).to_see().exclude(agent=agent.pk)
    return _openings(rows, asks=True)


@work_list(Role.DPO, order=4)
def openings_of_the_week(agent):
    """Those of the last seven days, seen or not."""
    rows = BrokenGlass.objects.visible_to(agent).filter(broken_at__gt=timezone.now() - RECENT)
    return _openings(rows.order_by("-broken_at", "-pk"), asks=False)


def _openings(rows, *, asks):
    def line(opening):
        todo = f"{opening.agent} a ouvert le dossier protégé {opening.reference} : lisez pourquoi." if asks else ""
        return TaskLine(
            text=f"{opening.reference}, {opening.agent}",
            url=opening.get_absolute_url(),
            since=opening.broken_at,
            note=opening.reason.rstrip("."),
            todo=todo,
        )

    return task_group(
        rows,
        line,
        show=_openings_shown,
        title="Ouvertures exceptionnelles",
        url=reverse("file_access_list"),
        button="Lire la raison",
        nothing="",
    )


def _openings_shown(agent):
    return BrokenGlass.objects.visible_to(agent).select_related("agent")


@work_list(Role.RESPONSABLE, order=16)
def files_to_give(agent):
    """Open files whose référent declared to know the family; nothing at all when there is none."""
    concerns = Concern.objects.visible_to(agent).filter(state=Concern.State.DECLARED)
    rows = concerns.filter(family__state="open", family__cancelled_at=None, family__referent=F("agent"))
    return task_group(
        rows.order_by("declared_at", "pk"),
        lambda concern: TaskLine(
            text=f"{concern.family.reference}, suivi par {concern.agent}",
            url=reverse("family_entrust", args=[concern.family_id]),
            since=concern.declared_at,
            note="connaît cette famille",
            todo=f"{concern.agent} connaît la famille du dossier {concern.family.reference} : confiez-le.",
        ),
        show=_concerns_shown,
        title="Dossiers à confier à un collègue",
        url=reverse("file_access_list"),
        button="Confier le dossier",
        nothing="",
    )


def _concerns_shown(agent):
    return Concern.objects.visible_to(agent).select_related("family", "agent")
