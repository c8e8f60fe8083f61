"""Conventions on file become signed ones, taken over without their act, with the same Etp for each exercice."""

from datetime import date

from django.db import migrations


def take_over(apps, schema_editor):
    """One row per exercice of each convention: funded Etp stay what they were."""
    Convention = apps.get_model("mediation", "Convention")
    ConventionYear = apps.get_model("mediation", "ConventionYear")
    for convention in Convention.objects.iterator():
        ConventionYear.objects.bulk_create(
            ConventionYear(
                convention=convention,
                exercice=exercice,
                applies_from=date(exercice, 1, 1),
                funded_etp=convention.funded_etp,
            )
            for exercice in range(convention.starts_on.year, convention.ends_on.year + 1)
        )
    Convention.objects.update(state="signed", taken_over=True)


def give_back(apps, schema_editor):
    """The Etp of the first exercice is again that of the convention; one that was not signed funds nothing."""
    Convention = apps.get_model("mediation", "Convention")
    ConventionYear = apps.get_model("mediation", "ConventionYear")
    for convention in Convention.objects.iterator():
        signed = convention.state in ("signed", "ended")
        first = ConventionYear.objects.filter(convention=convention).order_by("exercice", "applies_from", "pk").first()
        convention.funded_etp = first.funded_etp if first and signed else 0
        convention.save(update_fields=["funded_etp"])
    ConventionYear.objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("mediation", "0029_conventions_signed")]

    operations = [migrations.RunPython(take_over, give_back)]
