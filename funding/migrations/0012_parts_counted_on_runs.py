"""Runs of before count their parts as those of today do."""

from django.db import migrations
from django.db.models import Count


def count_parts(apps, schema_editor):
    """Write on each run how many parts it has, and how many are done."""
    runs = apps.get_model("funding", "RecomputeRun").objects
    for run in runs.annotate(parts_all=Count("parts"), parts_done=Count("parts__done_at")).iterator():
        runs.filter(pk=run.pk).update(total=run.parts_all, done=run.parts_done)


class Migration(migrations.Migration):
    dependencies = [("funding", "0011_runs_are_jobs")]

    operations = [migrations.RunPython(count_parts, migrations.RunPython.noop)]
