"""Two imports by the manager of the Nord: one applied, one that waits to be checked, with what a real list brings."""

from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

from demonstration.accounts import NORD
from demonstration.clock import at, moment_of
from demonstration.names import siret
from demonstration.scene import story
from portal.foundation.access.roles import Role
from portal.foundation.imports import process
from portal.foundation.imports.models import Import
from portal.foundation.jobs.process import run_job
from portal.partners.models import Operator

HEADING = ("N° SIRET", "Raison sociale", "Ville", "Observations")
# Ranks of numbers that no other invented operator bears.
FIRST_RANK = 90_001


@story(order=30)
def imported(scene):
    """Deposit a list two weeks before the last day and apply it, then another one on the last day."""
    by = scene.agents[Role.RESPONSABLE, NORD][0]
    known = [operator for operator in scene.partners.operators if operator.caf_id == NORD][:3]
    as_known = [(operator.siret, operator.name, operator.city, "") for operator in known]
    news = [
        (siret(FIRST_RANK), "Association Le Cap du Littoral", "Dunkerque", "ouverte en janvier"),
        (siret(FIRST_RANK + 1), "Association Les Deux Rives", "Valenciennes", ""),
    ]
    with at(moment_of(scene.last - timedelta(days=14), 9, 40)):
        first = _deposited([*as_known, *news], "gestionnaires-nord.csv", by)
        process.apply(first, by=by)
        run_job(Import, first.pk)
        Operator.objects.filter(siret__in=[cells[0] for cells in news]).update(fictitious=True)
    renamed = (known[0].siret, f"{known[0].name} et du Pont", known[0].city, "a changé de nom")
    wrong = [
        (siret(FIRST_RANK + 2)[:-1], "Association La Passerelle du Nord", "Cambrai", "SIRET à vérifier"),
        (siret(FIRST_RANK + 3), "", "Douai", "nom à demander"),
        (siret(FIRST_RANK + 1), "Les Deux Rives", "Valenciennes", ""),
    ]
    latest = [*as_known[1:], renamed, news[1], (siret(FIRST_RANK + 4), "Association Le Fil", "Maubeuge", ""), *wrong]
    with at(moment_of(scene.last, 16, 20)):
        _deposited(latest, "gestionnaires-nord-à-jour.csv", by)


def _deposited(rows, name, by):
    """The import of these rows, read."""
    lines = [";".join(cells) for cells in (HEADING, *rows)]
    upload = SimpleUploadedFile(name, "\r\n".join(lines).encode("cp1252"))
    job = process.deposit(upload, kind="operators", by=by)
    run_job(Import, job.pk)
    job.refresh_from_db()
    return job
