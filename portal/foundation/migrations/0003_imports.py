"""Imports of spreadsheets and their lines."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("foundation", "0002_drafts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Import",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("requested_at", models.DateTimeField(auto_now_add=True, verbose_name="demandé le")),
                ("touched_at", models.DateTimeField(auto_now=True, verbose_name="dernier signe")),
                ("finished_at", models.DateTimeField(blank=True, null=True, verbose_name="terminé le")),
                ("claim", models.UUIDField(blank=True, editable=False, null=True, verbose_name="marque du worker")),
                ("total", models.PositiveIntegerField(default=0, verbose_name="à faire")),
                ("done", models.PositiveIntegerField(default=0, verbose_name="fait")),
                ("failure", models.CharField(blank=True, max_length=500, verbose_name="motif de l’échec")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("queued", "en attente"),
                            ("running", "en cours"),
                            ("previewed", "à vérifier"),
                            ("done", "terminé"),
                            ("failed", "en échec"),
                            ("cancelled", "abandonné"),
                            ("expired", "supprimé"),
                        ],
                        default="queued",
                        max_length=10,
                        verbose_name="état",
                    ),
                ),
                ("kind", models.CharField(max_length=40, verbose_name="import")),
                ("file_name", models.CharField(max_length=150, verbose_name="fichier déposé")),
                ("stored_name", models.CharField(max_length=60, verbose_name="fichier gardé")),
                ("checksum", models.CharField(max_length=64, verbose_name="empreinte SHA-256")),
                ("confirmed_at", models.DateTimeField(blank=True, null=True, verbose_name="confirmé le")),
                ("sheet", models.CharField(blank=True, max_length=100, verbose_name="feuille lue")),
                ("other_sheets", models.JSONField(default=list, verbose_name="feuilles non lues")),
                ("heading", models.JSONField(default=list, verbose_name="intitulés du fichier")),
                ("columns", models.JSONField(default=list, verbose_name="colonnes reconnues")),
                (
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
            ],
            options={
                "verbose_name": "import",
                "verbose_name_plural": "imports",
                "ordering": ["-pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ImportLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField(verbose_name="ligne du fichier")),
                ("cells", models.JSONField(default=dict, verbose_name="cellules, par colonne")),
                ("key", models.CharField(blank=True, max_length=300, verbose_name="identité")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("new", "nouvelle"),
                            ("change", "à modifier"),
                            ("known", "identique"),
                            ("error", "en erreur"),
                        ],
                        max_length=8,
                        verbose_name="ce qu’elle ferait",
                    ),
                ),
                ("changes", models.JSONField(default=dict, verbose_name="modifications")),
                ("errors", models.JSONField(default=dict, verbose_name="erreurs")),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("created", "créée"),
                            ("updated", "modifiée"),
                            ("unchanged", "inchangée"),
                            ("refused", "refusée"),
                        ],
                        default="",
                        max_length=9,
                        verbose_name="ce qu’elle a fait",
                    ),
                ),
                ("repaired_at", models.DateTimeField(blank=True, null=True, verbose_name="corrigée le")),
                (
                    "job",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="foundation.import",
                        verbose_name="import",
                    ),
                ),
            ],
            options={
                "verbose_name": "ligne d’import",
                "verbose_name_plural": "lignes d’import",
                "ordering": ["number"],
            },
        ),
        migrations.AddConstraint(
            model_name="import",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("finished_at__isnull", False), ("state__in", ("done", "failed", "cancelled", "expired"))
                    ),
                    models.Q(
                        models.Q(("state__in", ("done", "failed", "cancelled", "expired")), _negated=True),
                        ("finished_at__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="import_ended_iff_finished",
            ),
        ),
        migrations.AddIndex(
            model_name="importline",
            index=models.Index(fields=["job", "outcome", "number"], name="import_line_by_outcome"),
        ),
        migrations.AddIndex(
            model_name="importline",
            index=models.Index(fields=["job", "key"], name="import_line_by_key"),
        ),
        migrations.AddConstraint(
            model_name="importline",
            constraint=models.UniqueConstraint(fields=("job", "number"), name="import_line_once"),
        ),
    ]
