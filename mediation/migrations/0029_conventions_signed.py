"""Conventions are prepared, then signed; their Etp stand per exercice; conditions and amendments."""

import django.db.models.deletion
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import portal.foundation.files.storage


class Migration(migrations.Migration):
    dependencies = [
        ("mediation", "0028_to_an_open_service"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("territory", "0003_search_extensions"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="AmendmentYear",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("exercice", models.PositiveSmallIntegerField(verbose_name="exercice")),
                (
                    "etp_before",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=6, null=True, verbose_name="Etp avant"
                    ),
                ),
                ("etp_after", models.DecimalField(decimal_places=2, max_digits=6, verbose_name="Etp après")),
            ],
            options={
                "verbose_name": "Etp d’un avenant",
                "verbose_name_plural": "Etp des avenants",
                "ordering": ["amendment", "exercice"],
            },
        ),
        migrations.CreateModel(
            name="ConventionAmendment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "version",
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="numéro")),
                ("effect_on", models.DateField(verbose_name="prend effet le")),
                ("ends_on_before", models.DateField(blank=True, null=True, verbose_name="dernier jour avant")),
                ("ends_on_after", models.DateField(blank=True, null=True, verbose_name="dernier jour après")),
                ("reason", models.CharField(max_length=300, verbose_name="motif")),
                (
                    "state",
                    models.CharField(
                        choices=[("prepared", "en préparation"), ("signed", "signé"), ("cancelled", "abandonné")],
                        default="prepared",
                        max_length=10,
                        verbose_name="état",
                    ),
                ),
                ("signed_on", models.DateField(blank=True, null=True, verbose_name="signé le")),
                ("signatories", models.CharField(blank=True, max_length=300, verbose_name="signataires")),
                (
                    "document",
                    models.FileField(
                        blank=True,
                        upload_to=portal.foundation.files.storage.random_path,
                        verbose_name="acte signé (PDF)",
                    ),
                ),
            ],
            options={
                "verbose_name": "avenant",
                "verbose_name_plural": "avenants",
                "ordering": ["convention", "number"],
            },
        ),
        migrations.CreateModel(
            name="ConventionYear",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("exercice", models.PositiveSmallIntegerField(verbose_name="exercice")),
                ("applies_from", models.DateField(verbose_name="à partir du")),
                ("funded_etp", models.DecimalField(decimal_places=2, max_digits=6, verbose_name="Etp financés")),
            ],
            options={
                "verbose_name": "Etp d’un exercice",
                "verbose_name_plural": "Etp des exercices",
                "ordering": ["convention", "exercice", "applies_from", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ConventionYearEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("exercice", models.PositiveSmallIntegerField(verbose_name="exercice")),
                ("applies_from", models.DateField(verbose_name="à partir du")),
                ("funded_etp", models.DecimalField(decimal_places=2, max_digits=6, verbose_name="Etp financés")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EligibilityAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "criterion",
                    models.CharField(
                        choices=[
                            ("operator", "gestionnaire éligible"),
                            ("main_activity", "activité principale"),
                            ("premises", "locaux"),
                            ("nature", "nature des médiations"),
                            ("scale", "barème national"),
                            ("ethics", "déontologie"),
                            ("information", "information des familles"),
                            ("diploma", "diplôme des médiateurs"),
                            ("practice_analysis", "analyse de la pratique"),
                        ],
                        max_length=20,
                        verbose_name="condition",
                    ),
                ),
                ("met", models.BooleanField(verbose_name="remplie")),
                (
                    "nature",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("out_of_court", "extrajudiciaires (à la demande des familles)"),
                            ("both", "extrajudiciaires et judiciaires"),
                            ("judicial", "judiciaires seulement"),
                        ],
                        max_length=12,
                        verbose_name="nature des médiations",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="remarque")),
                ("answered_at", models.DateTimeField(verbose_name="répondue le")),
            ],
            options={
                "verbose_name": "réponse à une condition",
                "verbose_name_plural": "réponses aux conditions",
            },
        ),
        migrations.CreateModel(
            name="EligibilityAnswerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "criterion",
                    models.CharField(
                        choices=[
                            ("operator", "gestionnaire éligible"),
                            ("main_activity", "activité principale"),
                            ("premises", "locaux"),
                            ("nature", "nature des médiations"),
                            ("scale", "barème national"),
                            ("ethics", "déontologie"),
                            ("information", "information des familles"),
                            ("diploma", "diplôme des médiateurs"),
                            ("practice_analysis", "analyse de la pratique"),
                        ],
                        max_length=20,
                        verbose_name="condition",
                    ),
                ),
                ("met", models.BooleanField(verbose_name="remplie")),
                (
                    "nature",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("out_of_court", "extrajudiciaires (à la demande des familles)"),
                            ("both", "extrajudiciaires et judiciaires"),
                            ("judicial", "judiciaires seulement"),
                        ],
                        max_length=12,
                        verbose_name="nature des médiations",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="remarque")),
                ("answered_at", models.DateTimeField(verbose_name="répondue le")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="convention",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="convention",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="convention",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="convention",
            name="close_reason",
            field=models.CharField(blank=True, max_length=300, verbose_name="motif"),
        ),
        migrations.AddField(
            model_name="convention",
            name="closed_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="arrêtée le"),
        ),
        migrations.AddField(
            model_name="convention",
            name="closed_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="arrêtée par",
            ),
        ),
        migrations.AddField(
            model_name="convention",
            name="document",
            field=models.FileField(
                blank=True, upload_to=portal.foundation.files.storage.random_path, verbose_name="acte signé (PDF)"
            ),
        ),
        migrations.AddField(
            model_name="convention",
            name="planned_end_on",
            field=models.DateField(blank=True, null=True, verbose_name="terme prévu"),
        ),
        migrations.AddField(
            model_name="convention",
            name="prepared_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="préparée par",
            ),
        ),
        migrations.AddField(
            model_name="convention",
            name="signatories",
            field=models.CharField(blank=True, max_length=300, verbose_name="signataires"),
        ),
        migrations.AddField(
            model_name="convention",
            name="signed_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="signature notée par",
            ),
        ),
        migrations.AddField(
            model_name="convention",
            name="signed_on",
            field=models.DateField(blank=True, null=True, verbose_name="signée le"),
        ),
        migrations.AddField(
            model_name="convention",
            name="state",
            field=models.CharField(
                choices=[
                    ("prepared", "en préparation"),
                    ("signed", "signée"),
                    ("ended", "terminée avant son terme"),
                    ("cancelled", "abandonnée"),
                ],
                default="prepared",
                max_length=10,
                verbose_name="état",
            ),
        ),
        migrations.AddField(
            model_name="convention",
            name="taken_over",
            field=models.BooleanField(default=False, editable=False, verbose_name="reprise, sans acte joint"),
        ),
        migrations.AddField(
            model_name="convention",
            name="version",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
        ),
        migrations.AddField(
            model_name="conventionevent",
            name="close_reason",
            field=models.CharField(blank=True, max_length=300, verbose_name="motif"),
        ),
        migrations.AddField(
            model_name="conventionevent",
            name="closed_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="arrêtée le"),
        ),
        migrations.AddField(
            model_name="conventionevent",
            name="closed_by",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="arrêtée par",
            ),
        ),
        migrations.AddField(
            model_name="conventionevent",
            name="document",
            field=models.FileField(
                blank=True, upload_to=portal.foundation.files.storage.random_path, verbose_name="acte signé (PDF)"
            ),
        ),
        migrations.AddField(
            model_name="conventionevent",
            name="planned_end_on",
            field=models.DateField(blank=True, null=True, verbose_name="terme prévu"),
        ),
        migrations.AddField(
            model_name="conventionevent",
            name="prepared_by",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="préparée par",
            ),
        ),
        migrations.AddField(
            model_name="conventionevent",
            name="signatories",
            field=models.CharField(blank=True, max_length=300, verbose_name="signataires"),
        ),
        migrations.AddField(
            model_name="conventionevent",
            name="signed_by",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="signature notée par",
            ),
        ),
        migrations.AddField(
            model_name="conventionevent",
            name="signed_on",
            field=models.DateField(blank=True, null=True, verbose_name="signée le"),
        ),
        migrations.AddField(
            model_name="conventionevent",
            name="state",
            field=models.CharField(
                choices=[
                    ("prepared", "en préparation"),
                    ("signed", "signée"),
                    ("ended", "terminée avant son terme"),
                    ("cancelled", "abandonnée"),
                ],
                default="prepared",
                max_length=10,
                verbose_name="état",
            ),
        ),
        migrations.AddField(
            model_name="conventionevent",
            name="taken_over",
            field=models.BooleanField(default=False, editable=False, verbose_name="reprise, sans acte joint"),
        ),
        migrations.AddField(
            model_name="conventionevent",
            name="version",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
        ),
        migrations.AlterConstraint(
            model_name="convention",
            name="convention_dates_in_order",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                name="convention_dates_in_order",
                violation_error_message="La fin précède le début : vérifiez les deux dates.",
            ),
        ),
        migrations.AddField(
            model_name="conventionamendment",
            name="convention",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="amendments",
                to="mediation.convention",
                verbose_name="convention",
            ),
        ),
        migrations.AddField(
            model_name="conventionamendment",
            name="prepared_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="préparé par",
            ),
        ),
        migrations.AddField(
            model_name="conventionamendment",
            name="signed_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="signature notée par",
            ),
        ),
        migrations.AddField(
            model_name="amendmentyear",
            name="amendment",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="lines",
                to="mediation.conventionamendment",
                verbose_name="avenant",
            ),
        ),
        migrations.AddField(
            model_name="conventionyear",
            name="amendment",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="mediation.conventionamendment",
                verbose_name="avenant",
            ),
        ),
        migrations.AddField(
            model_name="conventionyear",
            name="convention",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="years",
                to="mediation.convention",
                verbose_name="convention",
            ),
        ),
        migrations.AddField(
            model_name="conventionyearevent",
            name="amendment",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="mediation.conventionamendment",
                verbose_name="avenant",
            ),
        ),
        migrations.AddField(
            model_name="conventionyearevent",
            name="convention",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="mediation.convention",
                verbose_name="convention",
            ),
        ),
        migrations.AddField(
            model_name="conventionyearevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="conventionyearevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="mediation.conventionyear",
            ),
        ),
        migrations.AddField(
            model_name="eligibilityanswer",
            name="answered_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="répondue par",
            ),
        ),
        migrations.AddField(
            model_name="eligibilityanswer",
            name="convention",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="eligibility_answers",
                to="mediation.convention",
                verbose_name="convention",
            ),
        ),
        migrations.AddField(
            model_name="eligibilityanswerevent",
            name="answered_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="répondue par",
            ),
        ),
        migrations.AddField(
            model_name="eligibilityanswerevent",
            name="convention",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="mediation.convention",
                verbose_name="convention",
            ),
        ),
        migrations.AddField(
            model_name="eligibilityanswerevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="eligibilityanswerevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="mediation.eligibilityanswer",
            ),
        ),
    ]
