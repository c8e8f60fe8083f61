"""Conventions on file before signatures: the migration writes rows that fund exactly what one Etp funded."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from importlib import import_module
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from mediation.funded_etp.periods import funded_periods, over_the_year

MIGRATION = import_module("mediation.migrations.0030_conventions_taken_over")


class Tables:
    """What the migration reads and writes, in memory."""

    def __init__(self, *conventions):
        self.written, self.updated = [], {}
        convention = SimpleNamespace(iterator=lambda: conventions, update=self.updated.update)
        self.models = {
            "Convention": SimpleNamespace(objects=convention),
            "ConventionYear": type("Year", (SimpleNamespace,), {"objects": SimpleNamespace(bulk_create=self.add)}),
        }

    def add(self, rows):
        """Keep the rows of one convention."""
        self.written += rows

    def get_model(self, app, name):
        """As the registry of a migration."""
        return self.models[name]


def as_before(convention, exercice):
    """What `funded_etp()` computed of one convention: its days over those of the year, four decimals half up."""
    first, last = date(exercice, 1, 1), date(exercice, 12, 31)
    days = (min(convention.ends_on, last) - max(convention.starts_on, first)).days + 1
    return (convention.funded_etp * days / ((last - first).days + 1)).quantize(Decimal("0.0001"), ROUND_HALF_UP)


@given(
    start=st.dates(date(2006, 1, 1), date(2030, 12, 31)),
    days=st.integers(0, 1500),
    etp=st.decimals(0, 50, places=2),
)
def test_each_exercice_funds_what_it_did(start, days, etp):
    old = SimpleNamespace(starts_on=start, ends_on=start + timedelta(days=days), funded_etp=etp)
    tables = Tables(old)
    MIGRATION.take_over(tables, None)
    assert tables.updated == {"state": "signed", "taken_over": True}
    years = range(old.starts_on.year, old.ends_on.year + 1)
    assert [row.exercice for row in tables.written] == list(years)
    for row in tables.written:
        row.pk = None
        assert over_the_year(funded_periods(old, [row]), row.exercice) == as_before(old, row.exercice)
