"""Imports by the manager of the Nord, with what a real list brings: two of operators, one of agréments."""

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

OPERATORS = ("N° SIRET", "Raison sociale", "Ville", "Observations")
AGREMENTS = ("Espace de rencontre", "Arrêté", "Délivré le", "Valable jusqu’au")
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
        first = _deposited("operators", [OPERATORS, *as_known, *news], "gestionnaires-nord.csv", by)
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
        _deposited("operators", [OPERATORS, *latest], "gestionnaires-nord-à-jour.csv", by)


@story(order=31)
def agrements_taken_over(scene):
    """The space of the Nord whose agrément was withdrawn is agreed again: a list tells it, its arrêté is awaited."""
    by = scene.agents[Role.RESPONSABLE, NORD][0]
    again, other = [space for space in scene.partners.spaces if space.caf_id == NORD][:2]
    known, granted_on = other.agrements.get(), scene.last - timedelta(days=20)
    lines = [
        (other.name, known.reference, f"{known.granted_on:%d/%m/%Y}", ""),
        (f"n° {again.pk}", f"{granted_on.year}-{NORD}-101 (fictif)", f"{granted_on:%d/%m/%Y}", ""),
    ]
    with at(moment_of(scene.last - timedelta(days=12), 10)):
        job = _deposited("agrements", [AGREMENTS, *lines], "agréments-nord.csv", by)
        process.apply(job, by=by)
        run_job(Import, job.pk)


def _deposited(kind, rows, name, by):
    """The import of these rows, their heading first, read."""
    upload = SimpleUploadedFile(name, "\r\n".join(";".join(cells) for cells in rows).encode("cp1252"))
    job = process.deposit(upload, kind=kind, by=by)
    run_job(Import, job.pk)
    job.refresh_from_db()
    return job
