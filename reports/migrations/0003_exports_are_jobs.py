"""An export is a job like the others: the worker’s mark, why it failed, lines as what is to do and what is done."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

STATES = [
    ("queued", "en attente"),
    ("running", "en cours"),
    ("done", "terminé"),
    ("failed", "en échec"),
    ("cancelled", "arrêté"),
    ("expired", "supprimé"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("reports", "0002_perimeter_and_checksum"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RenameField("exportjob", "rows_total", "total"),
        migrations.RenameField("exportjob", "rows_done", "done"),
        migrations.AlterField("exportjob", "total", models.PositiveIntegerField(default=0, verbose_name="à faire")),
        migrations.AlterField("exportjob", "done", models.PositiveIntegerField(default=0, verbose_name="fait")),
        migrations.AlterField(
            "exportjob", "requested_at", models.DateTimeField(auto_now_add=True, verbose_name="demandé le")
        ),
        migrations.AlterField(
            "exportjob",
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
            "exportjob",
            "state",
            models.CharField(choices=STATES, default="queued", max_length=10, verbose_name="état"),
        ),
        migrations.AlterField(
            "exportjob", "touched_at", models.DateTimeField(auto_now=True, verbose_name="dernier signe")
        ),
        migrations.AddField(
            "exportjob",
            "claim",
            models.UUIDField(blank=True, editable=False, null=True, verbose_name="marque du worker"),
        ),
        migrations.AddField(
            "exportjob",
            "failure",
            models.CharField(blank=True, max_length=500, verbose_name="motif de l’échec"),
        ),
    ]
