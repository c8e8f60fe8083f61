"""The dated amounts of the ASF, as shipped in portal/separations/data."""

import csv
from decimal import Decimal
from pathlib import Path

from django.db import migrations

DATA = Path(__file__).resolve().parent.parent / "data" / "asf_amounts.csv"
COLUMNS = {
    "bmaf": "bmaf_eur",
    "rate_one_parent": "rate_one_parent",
    "gross_one_parent": "gross_one_parent_eur",
    "net_one_parent": "net_one_parent_eur",
    "rate_two_parents": "rate_two_parents",
    "net_two_parents": "net_two_parents_eur",
}


def ship(apps, schema_editor):
    with DATA.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            apps.get_model("separations", "AsfAmount").objects.create(
                valid_from=line["valid_from"], **{name: Decimal(line[column]) for name, column in COLUMNS.items()}
            )


class Migration(migrations.Migration):
    dependencies = [("separations", "0002_same_caf")]

    operations = [migrations.RunPython(ship, migrations.RunPython.noop)]
