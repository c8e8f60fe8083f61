"""`manage.py load_demo`: invented families, partners and figures, for whoever wants to try the portal."""

import time
from argparse import ArgumentTypeError

from django.conf import settings
from django.core.management.base import CommandError
from django.utils import timezone

from demonstration.accounts import accounts_in_words
from demonstration.load import NATIONAL, SEED, NotEmpty, load, measure_tables, seal_what_was_loaded
from demonstration.sample import RECORDED, RECORDED_NATIONAL, SMALL
from demonstration.summary import count_rows
from portal.foundation.database.owner import OwnerCommand


def number_of_files(text):
    """A number above zero."""
    if not text.isdecimal() or int(text) == 0:
        raise ArgumentTypeError(f"{text!r} is not a number of family files.")
    return int(text)


class Command(OwnerCommand):
    """Refused in production and on a database that is not empty; everything is loaded, or nothing.

    It alone dates the lines that it writes: as the owner of the tables, which the portal itself never is.
    """

    help = "Loads invented demonstration data into an empty database."

    def add_arguments(self, parser):
        """Scale, seed, and the size of the national part."""
        parser.add_argument(
            "--scale", choices=["small", "national"], default="small",
            help=f"small: {SMALL:,} family files, of which the portal itself records {RECORDED}; "
            f"national: {NATIONAL:,} copies of {RECORDED_NATIONAL:,}",
        )  # fmt: skip
        parser.add_argument("--seed", type=int, default=SEED, help="the same seed on the same day gives the same rows")
        parser.add_argument("--size", type=number_of_files, default=NATIONAL, help="family files of the national part")

    def handle(self, *, scale, seed, size, **options):
        """Load, then say what there is and who may sign in."""
        if settings.PRODUCTION:
            raise CommandError(
                "Demonstration data is refused in production: unset PRODUCTION on a machine for trials."
            )
        begun = time.monotonic()
        try:
            if scale == "national":
                load(seed=seed, today=timezone.localdate(), sample=RECORDED_NATIONAL, copies=size)
            else:
                load(seed=seed, today=timezone.localdate())
        except NotEmpty as error:
            raise CommandError(
                f"{error} Nothing was loaded: use a new database (create it, then `manage.py migrate`); "
                f"the embedded one is new once {settings.EMBEDDED_DIR} is removed."
            ) from error
        measure_tables()
        seal_what_was_loaded()
        self.stdout.write(f"Loaded in {time.monotonic() - begun:.0f} s, all invented:")
        for count, what in count_rows():
            self.stdout.write(f"{count:>12,}  {what}")
        self.stdout.write(accounts_in_words())
