"""`manage.py recompute_ps --year Y --stage S [--caf CODE] [--wait]`: the same recompute as on screen."""

import json
import time

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from funding.declarations.models import Stage
from funding.recompute import process as recompute
from funding.rule.exercices import declarable
from portal.foundation.jobs import process as jobs
from portal.territory.models import Caf


class Command(BaseCommand):
    """Queues a run for the workers, or works it through here beside them; prints one JSON object."""

    help = "Recalcule la Ps d’un exercice et d’un stade, pour toutes les Caf ou une seule"

    def add_arguments(self, parser):
        """Year, stage, Caf, and whether to do the work here."""
        parser.add_argument("--year", type=int, required=True, help="exercice, par exemple 2014")
        parser.add_argument("--stage", choices=Stage.values, required=True, help="stade des déclarations")
        parser.add_argument("--caf", metavar="CODE", help="une seule Caf, par exemple 59")
        parser.add_argument(
            "--wait",
            action="store_true",
            help="calcule ici et rend le bilan, au lieu de confier le calcul aux workers",
        )

    def handle(self, *, year, stage, caf, wait, **options):
        """Check what was asked, start, print."""
        years = declarable(timezone.localdate().year)
        if year not in years:
            raise CommandError(f"L’exercice doit être une année de {years[-1]} à {years[0]}.")
        if caf is not None and not Caf.objects.filter(pk=caf).exists():
            raise CommandError(f"Aucune Caf n’a le code « {caf} ».")
        cafs = None if caf is None else [caf]
        self.stdout.write(json.dumps(_worked(year, stage, cafs) if wait else _queued(year, stage, cafs)))


def _queued(year, stage, cafs):
    """What is told at once: the run, and how many parts it has."""
    run = recompute.start(year, stage, cafs=cafs)
    return {"run": run.pk, "parts": run.summary()["parts"]}


def _worked(year, stage, cafs):
    """The summary of a run done in this process, with the seconds it took."""
    begun = time.monotonic()
    run = recompute.prepare(year, stage, cafs=cafs)
    jobs.work_through(run)
    summary = run.summary()
    del summary["parts"], summary["done"]
    return {"run": run.pk, **summary, "seconds": round(time.monotonic() - begun, 3)}
