"""`manage.py check_installation [--mail-to ADRESSE]`: whether everything is ready for a Caf, point by point."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.foundation.contributions.installation import Options, findings
from portal.foundation.text.french import counted


class Command(BaseCommand):
    """One line per point; the exit code is 1 when something is to do."""

    help = "Vérifie point par point ce qu’il faut au portail pour servir une Caf"

    def add_arguments(self, parser: CommandParser) -> None:
        """The address to write to."""
        parser.add_argument("--mail-to", default="", metavar="ADRESSE", help="à qui envoyer un message d’essai")

    def handle(self, *, mail_to: str, **options: Any) -> None:
        """Say each point as soon as it is known."""
        to_do = 0
        for finding in findings(Options(mail_to=mail_to)):
            to_do += not finding.is_ok
            self.stdout.write(f"{'ok' if finding.is_ok else 'à faire'} : {finding.label} : {finding.words}")
        if to_do:
            raise CommandError(f"{counted(to_do, 'point')} à faire.")
        self.stdout.write("Tout est prêt.")
