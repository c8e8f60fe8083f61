"""A person is apart from the files they are in; the tables, not filled yet."""

import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("separations", "0009_foreign_postcodes"),
        ("territory", "0003_search_extensions"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="child",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="child",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="child",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="family",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="family",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="family",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="parent",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="parent",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="parent",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="separation",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="separation",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="separation",
            name="delete_delete",
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "version",
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                ("last_name", models.CharField(blank=True, max_length=80, verbose_name="nom")),
                ("used_name", models.CharField(blank=True, max_length=80, verbose_name="nom d’usage")),
                ("first_name", models.CharField(blank=True, max_length=80, verbose_name="prénom")),
                ("search_words", models.TextField(db_collation="C", editable=False)),
                ("sort_key", models.TextField(db_collation="C", editable=False)),
                ("birth_date", models.DateField(blank=True, null=True, verbose_name="date de naissance")),
                (
                    "allocataire_number",
                    models.CharField(
                        blank=True,
                        max_length=8,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[0-9]{5,8}\\Z",
                                "Le numéro d’allocataire compte de 5 à 8 chiffres, sans espace ni lettre.",
                            )
                        ],
                        verbose_name="numéro d’allocataire",
                    ),
                ),
                ("is_deceased", models.BooleanField(default=False, verbose_name="décédé")),
                ("deceased_on", models.DateField(blank=True, null=True, verbose_name="décédé le")),
                (
                    "guardianship",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("curatelle", "curatelle"),
                            ("tutelle", "tutelle"),
                            ("other", "autre mesure de protection"),
                        ],
                        max_length=10,
                        verbose_name="mesure de protection",
                    ),
                ),
                ("guardian", models.CharField(blank=True, max_length=200, verbose_name="tuteur ou curateur")),
                ("is_detained", models.BooleanField(default=False, verbose_name="détenu")),
                ("has_no_known_address", models.BooleanField(default=False, verbose_name="sans adresse connue")),
                (
                    "caf",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="territory.caf",
                        verbose_name="Caf",
                    ),
                ),
            ],
            options={
                "verbose_name": "personne",
                "verbose_name_plural": "personnes",
            },
        ),
        migrations.CreateModel(
            name="PersonEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "version",
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                ("last_name", models.CharField(blank=True, max_length=80, verbose_name="nom")),
                ("used_name", models.CharField(blank=True, max_length=80, verbose_name="nom d’usage")),
                ("first_name", models.CharField(blank=True, max_length=80, verbose_name="prénom")),
                ("birth_date", models.DateField(blank=True, null=True, verbose_name="date de naissance")),
                (
                    "allocataire_number",
                    models.CharField(
                        blank=True,
                        max_length=8,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[0-9]{5,8}\\Z",
                                "Le numéro d’allocataire compte de 5 à 8 chiffres, sans espace ni lettre.",
                            )
                        ],
                        verbose_name="numéro d’allocataire",
                    ),
                ),
                ("is_deceased", models.BooleanField(default=False, verbose_name="décédé")),
                ("deceased_on", models.DateField(blank=True, null=True, verbose_name="décédé le")),
                (
                    "guardianship",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("curatelle", "curatelle"),
                            ("tutelle", "tutelle"),
                            ("other", "autre mesure de protection"),
                        ],
                        max_length=10,
                        verbose_name="mesure de protection",
                    ),
                ),
                ("guardian", models.CharField(blank=True, max_length=200, verbose_name="tuteur ou curateur")),
                ("is_detained", models.BooleanField(default=False, verbose_name="détenu")),
                ("has_no_known_address", models.BooleanField(default=False, verbose_name="sans adresse connue")),
                (
                    "caf",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="territory.caf",
                        verbose_name="Caf",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="separations.person",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NameWord",
            fields=[
                (
                    "caf",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="territory.caf",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="words",
                        to="separations.person",
                    ),
                ),
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "person_id", "place", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("place", models.PositiveSmallIntegerField()),
                ("word", models.TextField(db_collation="C")),
            ],
            options={
                "verbose_name": "mot d’un nom",
                "verbose_name_plural": "mots des noms",
            },
        ),
        migrations.CreateModel(
            name="NameSpelling",
            fields=[
                ("word", models.TextField(db_collation="C", primary_key=True, serialize=False)),
            ],
            options={
                "verbose_name": "écriture d’un nom",
                "verbose_name_plural": "écritures des noms",
            },
        ),
        migrations.CreateModel(
            name="ContactPoint",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "version",
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("phone", "téléphone"), ("email", "courriel"), ("address", "adresse")],
                        max_length=7,
                        verbose_name="nature",
                    ),
                ),
                ("phone", models.CharField(blank=True, max_length=20, verbose_name="téléphone")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="courriel")),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="adresse")),
                ("postcode", models.CharField(blank=True, max_length=10, verbose_name="code postal")),
                ("city", models.CharField(blank=True, max_length=100, verbose_name="commune")),
                ("country", models.CharField(blank=True, max_length=60, verbose_name="pays")),
                ("hours", models.CharField(blank=True, max_length=100, verbose_name="quand appeler")),
                (
                    "voicemail",
                    models.BooleanField(blank=True, null=True, verbose_name="un message vocal peut être laissé"),
                ),
                ("is_open", models.BooleanField(default=False, verbose_name="peut être donné à l’autre parent")),
                ("is_shelter", models.BooleanField(default=False, verbose_name="hébergement protégé")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="retirée le")),
                (
                    "caf",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="territory.caf",
                        verbose_name="Caf",
                    ),
                ),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="retirée par",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contact_points",
                        to="separations.person",
                        verbose_name="personne",
                    ),
                ),
            ],
            options={
                "verbose_name": "coordonnée",
                "verbose_name_plural": "coordonnées",
                "ordering": ["person", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ContactPointEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "version",
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("phone", "téléphone"), ("email", "courriel"), ("address", "adresse")],
                        max_length=7,
                        verbose_name="nature",
                    ),
                ),
                ("phone", models.CharField(blank=True, max_length=20, verbose_name="téléphone")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="courriel")),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="adresse")),
                ("postcode", models.CharField(blank=True, max_length=10, verbose_name="code postal")),
                ("city", models.CharField(blank=True, max_length=100, verbose_name="commune")),
                ("country", models.CharField(blank=True, max_length=60, verbose_name="pays")),
                ("hours", models.CharField(blank=True, max_length=100, verbose_name="quand appeler")),
                (
                    "voicemail",
                    models.BooleanField(blank=True, null=True, verbose_name="un message vocal peut être laissé"),
                ),
                ("is_open", models.BooleanField(default=False, verbose_name="peut être donné à l’autre parent")),
                ("is_shelter", models.BooleanField(default=False, verbose_name="hébergement protégé")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="retirée le")),
                (
                    "caf",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="territory.caf",
                        verbose_name="Caf",
                    ),
                ),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="retirée par",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="separations.contactpoint",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="separations.person",
                        verbose_name="personne",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NotSamePerson",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("decided_at", models.DateTimeField(auto_now_add=True, verbose_name="décidé le")),
                ("undone_at", models.DateTimeField(blank=True, null=True, verbose_name="repris le")),
                (
                    "caf",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="territory.caf",
                        verbose_name="Caf",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="décidé par",
                    ),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="repris par",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="separations.person",
                        verbose_name="première personne",
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="separations.person",
                        verbose_name="seconde personne",
                    ),
                ),
            ],
            options={
                "verbose_name": "ressemblance écartée",
                "verbose_name_plural": "ressemblances écartées",
            },
        ),
        migrations.CreateModel(
            name="NotSamePersonEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("decided_at", models.DateTimeField(auto_now_add=True, verbose_name="décidé le")),
                ("undone_at", models.DateTimeField(blank=True, null=True, verbose_name="repris le")),
                (
                    "caf",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="territory.caf",
                        verbose_name="Caf",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="décidé par",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="separations.notsameperson",
                    ),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="repris par",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="separations.person",
                        verbose_name="première personne",
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="separations.person",
                        verbose_name="seconde personne",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Reconciliation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "cancelled_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="annulé le"),
                ),
                (
                    "cancel_reason",
                    models.CharField(blank=True, editable=False, max_length=500, verbose_name="motif de l’annulation"),
                ),
                ("reconciled_on", models.DateField(verbose_name="date de la réconciliation")),
                ("logged_at", models.DateTimeField(auto_now_add=True, verbose_name="enregistrée le")),
                (
                    "caf",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="territory.caf",
                        verbose_name="Caf",
                    ),
                ),
                (
                    "cancelled_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="annulé par",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reconciliations",
                        to="separations.family",
                        verbose_name="dossier",
                    ),
                ),
                (
                    "logged_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="enregistrée par",
                    ),
                ),
            ],
            options={
                "verbose_name": "réconciliation",
                "verbose_name_plural": "réconciliations",
            },
        ),
        migrations.CreateModel(
            name="ReconciliationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "cancelled_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="annulé le"),
                ),
                (
                    "cancel_reason",
                    models.CharField(blank=True, editable=False, max_length=500, verbose_name="motif de l’annulation"),
                ),
                ("reconciled_on", models.DateField(verbose_name="date de la réconciliation")),
                ("logged_at", models.DateTimeField(auto_now_add=True, verbose_name="enregistrée le")),
                (
                    "caf",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="territory.caf",
                        verbose_name="Caf",
                    ),
                ),
                (
                    "cancelled_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="annulé par",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="separations.family",
                        verbose_name="dossier",
                    ),
                ),
                (
                    "logged_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="enregistrée par",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="separations.reconciliation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Residence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "home",
                    models.CharField(
                        choices=[
                            ("parent_1", "chez le premier parent"),
                            ("parent_2", "chez le second parent"),
                            ("alternating", "en alternance"),
                            ("third_party", "chez un tiers"),
                            ("not_fixed", "pas encore fixée"),
                        ],
                        max_length=12,
                        verbose_name="résidence",
                    ),
                ),
                (
                    "third_party",
                    models.CharField(blank=True, max_length=160, verbose_name="tiers qui accueille l’enfant"),
                ),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="residences",
                        to="separations.child",
                        verbose_name="enfant",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="separations.family",
                        verbose_name="dossier",
                    ),
                ),
                (
                    "separation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="residences",
                        to="separations.separation",
                        verbose_name="séparation",
                    ),
                ),
            ],
            options={
                "verbose_name": "résidence",
                "verbose_name_plural": "résidences",
                "ordering": ["separation", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ResidenceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "home",
                    models.CharField(
                        choices=[
                            ("parent_1", "chez le premier parent"),
                            ("parent_2", "chez le second parent"),
                            ("alternating", "en alternance"),
                            ("third_party", "chez un tiers"),
                            ("not_fixed", "pas encore fixée"),
                        ],
                        max_length=12,
                        verbose_name="résidence",
                    ),
                ),
                (
                    "third_party",
                    models.CharField(blank=True, max_length=160, verbose_name="tiers qui accueille l’enfant"),
                ),
                (
                    "child",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="separations.child",
                        verbose_name="enfant",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="separations.family",
                        verbose_name="dossier",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="separations.residence",
                    ),
                ),
                (
                    "separation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="separations.separation",
                        verbose_name="séparation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Confirmation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("doubt", models.CharField(max_length=400, verbose_name="ce qui a été confirmé")),
                ("reason", models.CharField(max_length=300, verbose_name="ce qui l’explique")),
                ("confirmed_at", models.DateTimeField(auto_now=True, verbose_name="confirmé le")),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmé par",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="confirmations",
                        to="separations.family",
                        verbose_name="dossier",
                    ),
                ),
            ],
            options={
                "verbose_name": "vérification confirmée",
                "verbose_name_plural": "vérifications confirmées",
                "ordering": ["family", "confirmed_at"],
            },
        ),
        migrations.CreateModel(
            name="ConfirmationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("doubt", models.CharField(max_length=400, verbose_name="ce qui a été confirmé")),
                ("reason", models.CharField(max_length=300, verbose_name="ce qui l’explique")),
                ("confirmed_at", models.DateTimeField(auto_now=True, verbose_name="confirmé le")),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmé par",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="separations.family",
                        verbose_name="dossier",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="separations.confirmation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AlterModelOptions(
            name="child",
            options={
                "ordering": ["family", "person__birth_date", "pk"],
                "verbose_name": "enfant",
                "verbose_name_plural": "enfants",
            },
        ),
        migrations.AddField(
            model_name="child",
            name="caf",
            field=models.ForeignKey(
                null=True,
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="territory.caf",
                verbose_name="Caf",
            ),
        ),
        migrations.AddField(
            model_name="child",
            name="cancel_reason",
            field=models.CharField(blank=True, editable=False, max_length=500, verbose_name="motif de l’annulation"),
        ),
        migrations.AddField(
            model_name="child",
            name="cancelled_at",
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name="annulé le"),
        ),
        migrations.AddField(
            model_name="child",
            name="cancelled_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="annulé par",
            ),
        ),
        migrations.AddField(
            model_name="child",
            name="expected_on",
            field=models.DateField(blank=True, null=True, verbose_name="naissance attendue le"),
        ),
        migrations.AddField(
            model_name="child",
            name="is_adopted",
            field=models.BooleanField(default=False, verbose_name="adopté"),
        ),
        migrations.AddField(
            model_name="child",
            name="of",
            field=models.CharField(
                choices=[
                    ("both", "des deux parents"),
                    ("first", "du premier parent seulement"),
                    ("second", "du second parent seulement"),
                ],
                default="both",
                max_length=6,
                verbose_name="enfant",
            ),
        ),
        migrations.AddField(
            model_name="childevent",
            name="caf",
            field=models.ForeignKey(
                null=True,
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="territory.caf",
                verbose_name="Caf",
            ),
        ),
        migrations.AddField(
            model_name="childevent",
            name="cancel_reason",
            field=models.CharField(blank=True, editable=False, max_length=500, verbose_name="motif de l’annulation"),
        ),
        migrations.AddField(
            model_name="childevent",
            name="cancelled_at",
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name="annulé le"),
        ),
        migrations.AddField(
            model_name="childevent",
            name="cancelled_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="annulé par",
            ),
        ),
        migrations.AddField(
            model_name="childevent",
            name="expected_on",
            field=models.DateField(blank=True, null=True, verbose_name="naissance attendue le"),
        ),
        migrations.AddField(
            model_name="childevent",
            name="is_adopted",
            field=models.BooleanField(default=False, verbose_name="adopté"),
        ),
        migrations.AddField(
            model_name="childevent",
            name="of",
            field=models.CharField(
                choices=[
                    ("both", "des deux parents"),
                    ("first", "du premier parent seulement"),
                    ("second", "du second parent seulement"),
                ],
                default="both",
                max_length=6,
                verbose_name="enfant",
            ),
        ),
        migrations.AddField(
            model_name="family",
            name="cancel_reason",
            field=models.CharField(blank=True, editable=False, max_length=500, verbose_name="motif de l’annulation"),
        ),
        migrations.AddField(
            model_name="family",
            name="cancelled_at",
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name="annulé le"),
        ),
        migrations.AddField(
            model_name="family",
            name="cancelled_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="annulé par",
            ),
        ),
        migrations.AddField(
            model_name="family",
            name="no_second_parent",
            field=models.CharField(
                blank=True,
                choices=[
                    ("unknown", "parent non connu"),
                    ("not_recognised", "enfant non reconnu par un second parent"),
                    ("one_alone", "enfant d’un seul parent"),
                ],
                max_length=14,
                verbose_name="pourquoi il n’y a pas de second parent",
            ),
        ),
        migrations.AddField(
            model_name="familyevent",
            name="cancel_reason",
            field=models.CharField(blank=True, editable=False, max_length=500, verbose_name="motif de l’annulation"),
        ),
        migrations.AddField(
            model_name="familyevent",
            name="cancelled_at",
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name="annulé le"),
        ),
        migrations.AddField(
            model_name="familyevent",
            name="cancelled_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="annulé par",
            ),
        ),
        migrations.AddField(
            model_name="familyevent",
            name="no_second_parent",
            field=models.CharField(
                blank=True,
                choices=[
                    ("unknown", "parent non connu"),
                    ("not_recognised", "enfant non reconnu par un second parent"),
                    ("one_alone", "enfant d’un seul parent"),
                ],
                max_length=14,
                verbose_name="pourquoi il n’y a pas de second parent",
            ),
        ),
        migrations.AddField(
            model_name="separation",
            name="cancel_reason",
            field=models.CharField(blank=True, editable=False, max_length=500, verbose_name="motif de l’annulation"),
        ),
        migrations.AddField(
            model_name="separation",
            name="cancelled_at",
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name="annulé le"),
        ),
        migrations.AddField(
            model_name="separation",
            name="cancelled_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="annulé par",
            ),
        ),
        migrations.AddField(
            model_name="separation",
            name="maintenance",
            field=models.CharField(
                blank=True,
                choices=[
                    ("none", "aucune n’est fixée"),
                    ("paid", "fixée, et payée"),
                    ("partly", "fixée, payée en partie ou irrégulièrement"),
                    ("unpaid", "fixée, et non payée"),
                ],
                max_length=12,
                verbose_name="pension alimentaire",
            ),
        ),
        migrations.AddField(
            model_name="separation",
            name="procedure",
            field=models.CharField(
                blank=True,
                choices=[("none", "aucune"), ("begun", "engagée"), ("decided", "terminée par une décision")],
                max_length=12,
                verbose_name="démarche devant le juge",
            ),
        ),
        migrations.AddField(
            model_name="separation",
            name="residence_decided_by",
            field=models.CharField(
                blank=True,
                choices=[
                    ("parents", "par les parents entre eux"),
                    ("deed", "par une convention ou un acte"),
                    ("judge", "par le juge"),
                ],
                max_length=12,
                verbose_name="résidence des enfants décidée",
            ),
        ),
        migrations.AddField(
            model_name="separation",
            name="same_roof",
            field=models.BooleanField(default=False, verbose_name="les parents vivent encore sous le même toit"),
        ),
        migrations.AddField(
            model_name="separationevent",
            name="cancel_reason",
            field=models.CharField(blank=True, editable=False, max_length=500, verbose_name="motif de l’annulation"),
        ),
        migrations.AddField(
            model_name="separationevent",
            name="cancelled_at",
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name="annulé le"),
        ),
        migrations.AddField(
            model_name="separationevent",
            name="cancelled_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="annulé par",
            ),
        ),
        migrations.AddField(
            model_name="separationevent",
            name="maintenance",
            field=models.CharField(
                blank=True,
                choices=[
                    ("none", "aucune n’est fixée"),
                    ("paid", "fixée, et payée"),
                    ("partly", "fixée, payée en partie ou irrégulièrement"),
                    ("unpaid", "fixée, et non payée"),
                ],
                max_length=12,
                verbose_name="pension alimentaire",
            ),
        ),
        migrations.AddField(
            model_name="separationevent",
            name="procedure",
            field=models.CharField(
                blank=True,
                choices=[("none", "aucune"), ("begun", "engagée"), ("decided", "terminée par une décision")],
                max_length=12,
                verbose_name="démarche devant le juge",
            ),
        ),
        migrations.AddField(
            model_name="separationevent",
            name="residence_decided_by",
            field=models.CharField(
                blank=True,
                choices=[
                    ("parents", "par les parents entre eux"),
                    ("deed", "par une convention ou un acte"),
                    ("judge", "par le juge"),
                ],
                max_length=12,
                verbose_name="résidence des enfants décidée",
            ),
        ),
        migrations.AddField(
            model_name="separationevent",
            name="same_roof",
            field=models.BooleanField(default=False, verbose_name="les parents vivent encore sous le même toit"),
        ),
        migrations.AddField(
            model_name="child",
            name="person",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="as_child",
                to="separations.person",
                verbose_name="personne",
            ),
        ),
        migrations.AddField(
            model_name="childevent",
            name="person",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="separations.person",
                verbose_name="personne",
            ),
        ),
        migrations.AddField(
            model_name="parent",
            name="person",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="as_parent",
                to="separations.person",
                verbose_name="personne",
            ),
        ),
        migrations.AddField(
            model_name="parentevent",
            name="person",
            field=models.ForeignKey(
                null=True,
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="separations.person",
                verbose_name="personne",
            ),
        ),
    ]
