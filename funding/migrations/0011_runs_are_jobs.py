"""A recompute run is a job: who asked, the worker’s mark, what is done of what."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import Q

STATES = [
    ("queued", "en attente"),
    ("running", "en cours"),
    ("done", "terminé"),
    ("failed", "en échec"),
    ("cancelled", "arrêté"),
    ("expired", "supprimé"),
]
ENDED = ("done", "failed", "cancelled", "expired")


class Migration(migrations.Migration):
    dependencies = [
        ("funding", "0010_changes_are_counted"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint("recomputerun", "run_done_iff_finished"),
        migrations.RenameField("recomputerun", "started_at", "requested_at"),
        migrations.RenameField("recomputerun", "started_by", "requested_by"),
        migrations.AlterField(
            "recomputerun", "requested_at", models.DateTimeField(auto_now_add=True, verbose_name="demandé le")
        ),
        migrations.AlterField(
            "recomputerun",
            "requested_by",
            models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="demandé par",
            ),
        ),
        migrations.AlterField(
            "recomputerun",
            "state",
            models.CharField(choices=STATES, default="queued", max_length=10, verbose_name="état"),
        ),
        migrations.AlterField(
            "recomputerun", "touched_at", models.DateTimeField(auto_now=True, verbose_name="dernier signe")
        ),
        migrations.AddField(
            "recomputerun",
            "claim",
            models.UUIDField(blank=True, editable=False, null=True, verbose_name="marque du worker"),
        ),
        migrations.AddField(
            "recomputerun",
            "failure",
            models.CharField(blank=True, max_length=500, verbose_name="motif de l’échec"),
        ),
        migrations.AddField("recomputerun", "total", models.PositiveIntegerField(default=0, verbose_name="à faire")),
        migrations.AddField("recomputerun", "done", models.PositiveIntegerField(default=0, verbose_name="fait")),
        migrations.AddConstraint(
            "recomputerun",
            models.CheckConstraint(
                name="recomputerun_ended_iff_finished",
                condition=Q(state__in=ENDED, finished_at__isnull=False)
                | (~Q(state__in=ENDED) & Q(finished_at__isnull=True)),
            ),
        ),
    ]
