"""Record the agréments that two months of silence granted, as the nightly task does."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from espaces_rencontre.agrement_decisions.process import record_tacit_agrements


class Command(BaseCommand):
    """Safe to run again; a day to come is refused."""

    help = "Records the agrément of each complete file whose two months of silence are over."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--on`: the day to count from, today unless given."""
        parser.add_argument("--on", type=date.fromisoformat, help="AAAA-MM-JJ, aujourd’hui par défaut")

    def handle(self, *args: object, **options: Any) -> None:
        """Say how many."""
        today = timezone.localdate()
        on = min(options["on"] or today, today)
        self.stdout.write(f"{record_tacit_agrements(on)} agrément(s) tacite(s) enregistré(s)")
