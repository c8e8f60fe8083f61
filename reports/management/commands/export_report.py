"""`manage.py export_report NAME --year Y --format csv|xlsx -o FILE`: the same export as on screen."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from portal.accounts.models import Agent
from portal.foundation.access.roles import Role
from portal.journal.models import Entry
from portal.territory.models import Caf
from reports.exports.definitions import REPORTS
from reports.exports.models import ExportJob
from reports.exports.production import write_report
from reports.national.figures import FIRST_EXERCICE, LAST_EXERCICE


class Command(BaseCommand):
    """Writes a report to a file, whole or not at all, and journals it."""

    help = "Écrit un export dans un fichier : " + ", ".join(f"{r.name} ({r.title})" for r in REPORTS.values())

    def add_arguments(self, parser):
        """NAME, year, format, file, Caf."""
        parser.add_argument("name", metavar="NOM", help=" ou ".join(REPORTS))
        parser.add_argument("--year", type=int, required=True, help="exercice, par exemple 2014")
        parser.add_argument("--format", choices=ExportJob.Format.values, default="csv")
        parser.add_argument("-o", "--output", required=True, metavar="FICHIER")
        parser.add_argument("--caf", metavar="CODE", help="une seule Caf ; obligatoire pour « separations »")

    def handle(self, *, name, year, format, output, caf, **options):
        """Check what was asked, write, say how many rows."""
        report = self._report(name)
        self._check(report, year, caf)
        path = Path(output)
        if not path.parent.is_dir():
            raise CommandError(f"Le dossier {path.parent} n’existe pas.")
        if path.is_dir():
            raise CommandError(f"{path} est un dossier : indiquez un fichier.")
        try:
            rows = write_report(
                report, exercice=year, agent=_agent_for(report, caf), format=format, path=path, caf=caf
            )
        except OSError as error:
            raise CommandError(f"Le fichier {path} ne peut pas être écrit : {error.strerror}.") from error
        Entry.objects.record(by=None, action="export", note=" ".join(filter(None, [name, str(year), format, caf])))
        self.stdout.write(f"{rows} lignes écrites dans {path}")

    def _report(self, name):
        if name not in REPORTS:
            raise CommandError(f"« {name} » n’est pas un export : choisissez {', '.join(REPORTS)}.")
        return REPORTS[name]

    def _check(self, report, year, caf):
        if not FIRST_EXERCICE <= year <= LAST_EXERCICE:
            raise CommandError(f"L’exercice doit être une année de {FIRST_EXERCICE} à {LAST_EXERCICE}.")
        if report.role == Role.RESPONSABLE and not caf:
            raise CommandError(f"« {report.name} » porte sur une Caf : ajoutez --caf, par exemple --caf 59.")
        if caf and not Caf.objects.filter(pk=caf).exists():
            raise CommandError(f"Aucune Caf n’a le code « {caf} ».")


def _agent_for(report, caf):
    """Whoever may ask for this report on screen: the perimeter rules stay the same for the command."""
    return Agent(role=report.role, is_active=True, caf_id=caf if report.role == Role.RESPONSABLE else None)
