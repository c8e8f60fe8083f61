"""An export has its date of end if and only if it ended, as every job has."""

from django.db import migrations, models
from django.db.models import Q

ENDED = ("done", "failed", "cancelled", "expired")


class Migration(migrations.Migration):
    dependencies = [("reports", "0004_ended_exports_have_their_date")]

    operations = [
        migrations.AddConstraint(
            "exportjob",
            models.CheckConstraint(
                name="exportjob_ended_iff_finished",
                condition=Q(state__in=ENDED, finished_at__isnull=False)
                | (~Q(state__in=ENDED) & Q(finished_at__isnull=True)),
            ),
        ),
    ]
