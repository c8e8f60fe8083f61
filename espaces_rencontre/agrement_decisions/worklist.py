"""Files of agrément that wait for the Caf: to note complete, or whose two months end soon."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from espaces_rencontre.agrement_files.models import AgrementFile
from portal.foundation.access.roles import CAF_ROLES
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list
from portal.foundation.text.french import fr_date

State = AgrementFile.State
SOON = timedelta(days=15)


@work_list(*CAF_ROLES, order=44)
def silence_to_watch(agent):
    """Complete, and the two months end within a fortnight: the answer of the prefect is to be recorded before."""
    soon = timezone.localdate() + SOON
    rows = AgrementFile.objects.visible_to(agent).filter(state=State.COMPLETE, tacit_on__lte=soon)
    return _group(
        rows.order_by("tacit_on", "pk"),
        _to_watch,
        title="Agréments : les deux mois finissent",
        url=reverse("agrement_file_list", query={"state": State.COMPLETE}),
        button="Noter la réponse du préfet",
    )


def _to_watch(row):
    return TaskLine(
        text=f"n° {row.pk}, {row.space}",
        url=row.get_absolute_url(),
        note=f"silence le {fr_date(row.tacit_on)}",
        todo=f"{row.space} : notez la réponse du préfet ; sans elle, agrément acquis le {fr_date(row.tacit_on)}.",
    )


@work_list(*CAF_ROLES, order=45)
def files_to_note_complete(agent):
    """Deposited, and no day says since when they are complete, the oldest deposit first."""
    return _group(
        AgrementFile.objects.visible_to(agent).filter(state=State.DEPOSITED).order_by("deposited_on", "pk"),
        _to_note,
        title="Dossiers d’agrément à noter complets",
        url=reverse("agrement_file_list", query={"state": State.DEPOSITED}),
        button="Ouvrir le dossier",
    )


def _to_note(row):
    return TaskLine(
        text=f"n° {row.pk}, {row.space}",
        url=row.get_absolute_url(),
        since=row.deposited_on,
        todo=f"{row.space} : dites si le dossier d’agrément est complet, les deux mois en dépendent.",
    )


def _group(rows, line, **words):
    return task_group(rows, line, show=_shown, nothing="", **words)


def _shown(agent):
    return AgrementFile.objects.visible_to(agent).select_related("space")
