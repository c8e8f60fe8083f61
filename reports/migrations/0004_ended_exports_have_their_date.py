"""Exports of before that ended without a date take that of their last sign; those under way have none."""

from django.db import migrations
from django.db.models import F

ENDED = ("done", "failed", "expired")


def date_the_ends(apps, schema_editor):
    """Make each row fit what the next migration asks of all."""
    exports = apps.get_model("reports", "ExportJob").objects
    exports.filter(state__in=ENDED, finished_at=None).update(finished_at=F("touched_at"))
    exports.exclude(state__in=ENDED).exclude(finished_at=None).update(finished_at=None)


class Migration(migrations.Migration):
    dependencies = [("reports", "0003_exports_are_jobs")]

    operations = [migrations.RunPython(date_the_ends, migrations.RunPython.noop)]
