"""The three official price ceilings of family mediation, and the national fund of 2014, each with its source."""

from decimal import Decimal

from django.db import migrations
from django.utils import timezone

ARTICLE = "Cnaf, « Favoriser la co-parentalité après la rupture », article sur le soutien à la parentalité, 2014"
CEILINGS = [
    (2012, "73613", "0.66", "Cnaf, l’e-ssentiel n° 143, février 2014"),
    (2013, "74974", "0.66", ARTICLE),
    (2014, "80223", "0.75", ARTICLE),
]


def ship(apps, schema_editor):
    for exercice, ceiling, rate, source in CEILINGS:
        apps.get_model("funding", "PriceParameter").objects.create(
            prestation="mediation",
            exercice=exercice,
            unit="etp",
            unit_ceiling=Decimal(ceiling),
            rate=Decimal(rate),
            source=source,
            state="published",
            published_at=timezone.now(),
        )
    apps.get_model("funding", "Envelope").objects.create(
        fund="espaces_rencontre", exercice=2014, amount=Decimal("1200000"), binding=True, source=ARTICLE
    )


class Migration(migrations.Migration):
    dependencies = [("funding", "0003_same_caf")]

    operations = [migrations.RunPython(ship, migrations.RunPython.noop)]
