"""Régions, the 101 départements, their Caf and Msa, and the courts, as shipped in portal/territory/data."""

import csv
from pathlib import Path

from django.db import migrations

DATA = Path(__file__).resolve().parent.parent / "data"


def rows(name):
    """Lines of a file, names with the curly apostrophe that the screens use: « Caf de l’Ain »."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return [{key: value.replace("'", "’") for key, value in line.items()} for line in csv.DictReader(file)]


def ship(apps, schema_editor):
    region, msa, departement, caf, court = (
        apps.get_model("territory", name).objects for name in ("Region", "Msa", "Departement", "Caf", "Court")
    )
    lines = rows("departements.csv")
    for line in lines:
        region.get_or_create(code=line["region_code"], defaults={"name": line["region"]})
        scheme, _ = msa.get_or_create(name=line["msa_or_cgss"], defaults={"dsn_code": line["msa_dsn_code"]})
        departement.create(
            code=line["code"],
            name=line["name"],
            region_id=line["region_code"],
            msa=scheme,
            population=int(line["population"]),
            gipa_pilot=line["gipa_pilot_2014"] == "1",
        )
        caf.create(code=line["code"], name=line["caf_label"], departement_id=line["code"])
    court.bulk_create(
        court.model(
            name=line["name"],
            insee_commune=line["insee_commune"],
            departement_id=line["departement"],
            chambre_detachee=line["chambre_detachee"] == "1",
        )
        for line in rows("courts.csv")
    )


class Migration(migrations.Migration):
    dependencies = [("territory", "0001_initial")]

    operations = [migrations.RunPython(ship, migrations.RunPython.noop)]
