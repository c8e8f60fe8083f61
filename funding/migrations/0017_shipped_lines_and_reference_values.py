"""The line shipped in 2014 is published, its publisher the release; published figures to compare with, with sources."""

from decimal import Decimal

from django.db import migrations
from django.utils import timezone

ARTICLE = "Cnaf, « Favoriser la co-parentalité après la rupture », article sur le soutien à la parentalité, 2014"
PARENTALITY = "soutien à la parentalité dans le Fnas"
FUND = "fonds national espaces de rencontre"
FIGURES = [
    (PARENTALITY, 2012, "51000000", ""),
    (PARENTALITY, 2017, "100000000", "prévu : un peu plus de"),
    (FUND, 2014, "1200000", ""),
    (FUND, 2015, "2900000", "prévu :"),
]


def ship(apps, schema_editor):
    """Lines that stood before lines were published by two persons are published; the figures are added."""
    apps.get_model("funding", "Envelope").objects.filter(state="draft", prepared_by=None).update(
        state="published", published_at=timezone.now()
    )
    for subject, exercice, amount, about in FIGURES:
        apps.get_model("funding", "ReferenceValue").objects.get_or_create(
            subject=subject,
            exercice=exercice,
            defaults={"amount": Decimal(amount), "about": about, "source": ARTICLE},
        )


class Migration(migrations.Migration):
    dependencies = [("funding", "0016_lines_and_transfers")]

    operations = [migrations.RunPython(ship, migrations.RunPython.noop)]
