"""`manage.py verify_journal [--json] [--heads FILE]`: is the journal as it was sealed; it writes nothing."""

import json
import sys
from pathlib import Path

from django.core.management.base import BaseCommand

from portal.foundation.text.french import counted, fr_datetime
from portal.journal.verification.models import Verdict
from portal.journal.verification.process import verify

STATUS = {Verdict.INTACT: 0, Verdict.BROKEN: 1, Verdict.UNCHECKED: 2}


class Command(BaseCommand):
    """Ends with 0 when the journal is intact, 1 when it is not, 2 when something is missing to say so."""

    help = "Vérifie le journal contre ses sceaux et contre le fichier des têtes"

    def add_arguments(self, parser):
        """A copy of the file of heads, and JSON for programs."""
        parser.add_argument("--heads", type=Path, metavar="FICHIER", help="une copie du fichier des têtes")
        parser.add_argument("--json", action="store_true", help="un objet JSON au lieu de phrases")

    def handle(self, *, heads, **options):
        """Verify, print, and tell by the exit status."""
        report = verify(heads)
        self.stdout.write(json.dumps(report.as_json(), ensure_ascii=False) if options["json"] else _in_words(report))
        if status := STATUS[report.verdict]:
            sys.exit(status)


def _in_words(report):
    """The report as sentences, the gravest first."""
    lines, seals = counted(report.lines, "ligne"), counted(report.seals, "sceau,sceaux")
    said = [f"Journal {report.verdict.label} : {lines} dans {seals}."]
    said += [finding.sentence for finding in report.gravest_first]
    if report.found > len(report.findings):
        said.append(f"Et {report.found - len(report.findings)} autres constats.")
    if report.pending:
        since = fr_datetime(report.pending_since)
        said.append(f"{counted(report.pending, 'ligne')} en attente d’un sceau, depuis le {since}.")
    return "\n".join(said)
