"""Rights found to examine over the caseload, and the nights that find them."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("separations", "0065_specialised_orientations"),
        ("territory", "0003_search_extensions"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="RightsRun",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("queued", "en attente"),
                            ("running", "en cours"),
                            ("done", "terminé"),
                            ("failed", "en échec"),
                            ("cancelled", "arrêté"),
                            ("expired", "supprimé"),
                        ],
                        default="queued",
                        max_length=10,
                        verbose_name="état",
                    ),
                ),
                ("requested_at", models.DateTimeField(auto_now_add=True, verbose_name="demandé le")),
                ("touched_at", models.DateTimeField(auto_now=True, verbose_name="dernier signe")),
                ("finished_at", models.DateTimeField(blank=True, null=True, verbose_name="terminé le")),
                ("claim", models.UUIDField(blank=True, editable=False, null=True, verbose_name="marque du worker")),
                ("total", models.PositiveIntegerField(default=0, verbose_name="à faire")),
                ("done", models.PositiveIntegerField(default=0, verbose_name="fait")),
                ("failure", models.CharField(blank=True, max_length=500, verbose_name="motif de l’échec")),
                (
                    "caf",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="territory.caf",
                        verbose_name="Caf",
                    ),
                ),
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
                "verbose_name": "recherche des droits à examiner",
                "verbose_name_plural": "recherches des droits à examiner",
                "ordering": ["-pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RightsPart",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="fait le")),
                ("after", models.BigIntegerField(verbose_name="après le dossier")),
                ("until", models.BigIntegerField(blank=True, null=True, verbose_name="jusqu’au dossier")),
                ("files", models.PositiveIntegerField(default=0, verbose_name="dossiers")),
                ("found", models.PositiveIntegerField(default=0, verbose_name="droits à examiner")),
                ("written", models.PositiveIntegerField(default=0, verbose_name="nouveaux ou changés")),
                ("ended", models.PositiveIntegerField(default=0, verbose_name="qui ne se présentent plus")),
                (
                    "caf",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="territory.caf",
                        verbose_name="Caf",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="separations.rightsrun",
                        verbose_name="recherche",
                    ),
                ),
            ],
            options={
                "verbose_name": "part de recherche des droits",
                "verbose_name_plural": "parts de recherche des droits",
            },
        ),
        migrations.CreateModel(
            name="FoundRight",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "code",
                    models.CharField(
                        choices=[
                            ("asf_not_recoverable", "ASF non recouvrable"),
                            ("asf_no_maintenance", "ASF, aucune pension fixée"),
                            ("asf_recoverable", "ASF recouvrable"),
                            ("asf_part_payment", "ASF différentielle, paiement partiel"),
                            ("asf_complement", "ASF différentielle"),
                            ("asf_to_clarify", "ASF, situation à préciser"),
                            ("shared_allowances", "Partage des allocations familiales"),
                            ("housing_aid", "Aide au logement"),
                            ("rsa", "RSA"),
                            ("rsa_majore", "RSA majoré"),
                            ("rsa_child_supplement", "RSA, enfant en résidence alternée"),
                            ("recovery", "Recouvrement par l’Aripa"),
                            ("enforceable_agreement", "Titre exécutoire de la Caf"),
                            ("intermediation", "Intermédiation financière"),
                        ],
                        max_length=24,
                        verbose_name="droit",
                    ),
                ),
                (
                    "because",
                    models.CharField(
                        choices=[
                            ("other_parent_deceased", "l’autre parent est décédé"),
                            ("not_recognised", "enfant non reconnu par un second parent"),
                            ("hors_etat", "l’autre parent est hors d’état"),
                            ("maintenance_not_known", "pension non renseignée"),
                            ("no_maintenance", "aucune pension fixée"),
                            ("unpaid", "pension non payée"),
                            ("partly_paid", "pension payée en partie"),
                            ("small_maintenance", "pension payée, peut-être inférieure à l’ASF"),
                            ("alternating", "enfant en résidence alternée"),
                            ("home_not_known", "résidence d’un enfant non connue"),
                            ("separation", "le foyer a changé"),
                            ("lone_parent", "parent isolé avec un enfant"),
                            ("automatic", "automatique pour ce titre"),
                            ("on_request", "à la demande d’un parent"),
                        ],
                        max_length=24,
                        verbose_name="motif",
                    ),
                ),
                ("since_on", models.DateField(verbose_name="à examiner depuis le")),
                ("until_on", models.DateField(blank=True, null=True, verbose_name="jusqu’au, au plus")),
                ("facts", models.BigIntegerField(editable=False, verbose_name="empreinte des faits")),
                ("facts_on", models.DateField(verbose_name="d’après les faits du")),
                (
                    "state",
                    models.CharField(
                        choices=[("found", "à examiner"), ("examined", "examiné"), ("ended", "ne se présente plus")],
                        default="found",
                        max_length=8,
                        verbose_name="état",
                    ),
                ),
                ("examined_at", models.DateTimeField(blank=True, null=True, verbose_name="examiné le")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("opened", "droit ouvert"),
                            ("not_opened", "droit non ouvert"),
                            ("no_follow_up", "sans suite"),
                        ],
                        max_length=12,
                        verbose_name="issue",
                    ),
                ),
                (
                    "outcome_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("conditions", "les conditions ne sont pas remplies"),
                            ("already_open", "le droit était déjà ouvert"),
                            ("not_wanted", "le parent ne le demande pas"),
                            ("no_answer", "pas de réponse, ou pièces non reçues"),
                            ("elsewhere", "relève d’un autre organisme"),
                            ("wrong_facts", "le dossier était mal renseigné"),
                        ],
                        max_length=12,
                        verbose_name="motif de l’issue",
                    ),
                ),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="ne se présente plus depuis le")),
                (
                    "caf",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="territory.caf",
                        verbose_name="Caf",
                    ),
                ),
                (
                    "examined_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="examiné par",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="found_rights",
                        to="separations.family",
                        verbose_name="dossier",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="found_rights",
                        to="separations.parent",
                        verbose_name="parent",
                    ),
                ),
            ],
            options={
                "verbose_name": "droit à examiner",
                "verbose_name_plural": "droits à examiner",
                "indexes": [
                    models.Index(
                        condition=models.Q(("state__in", ("found", "examined"))),
                        fields=["caf", "family"],
                        name="found_right_of_file",
                    ),
                    models.Index(
                        condition=models.Q(("state", "found")),
                        fields=["caf", "until_on", "id"],
                        name="found_right_by_term",
                    ),
                    models.Index(
                        condition=models.Q(("state", "found")),
                        fields=["caf", "code", "until_on", "id"],
                        name="found_right_by_code",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ("found", "examined"))),
                        fields=("parent", "code"),
                        name="found_right_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("examined_at", None),
                                ("examined_by", None),
                                ("outcome", ""),
                                models.Q(("state", "examined"), _negated=True),
                            ),
                            models.Q(
                                ("examined_at__isnull", False),
                                ("examined_by__isnull", False),
                                models.Q(("outcome", ""), _negated=True),
                                models.Q(("state", "found"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="found_right_examined_iff_agent_outcome",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome__in", ["", "opened"]), ("outcome_reason", "")),
                            models.Q(
                                ("outcome__in", ["not_opened", "no_follow_up"]),
                                models.Q(("outcome_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="found_right_reason_iff_not_opened",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_on__isnull", False), ("state", "ended")),
                            models.Q(models.Q(("state", "ended"), _negated=True), ("ended_on", None)),
                            _connector="OR",
                        ),
                        name="found_right_ended_iff_day",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="foundright",
            trigger=pgtrigger.compiler.Trigger(
                name="ended_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.state = 'ended')",
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="75f9e518646efae4e62f6d18e2baec2a0f388c56",
                    operation="UPDATE",
                    pgid="pgtrigger_ended_stays_0dcf5",
                    table="separations_foundright",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="foundright",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="bfe6875a342e20c8fe48daa29cfe129228870b47",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_e773c",
                    table="separations_foundright",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="rightsrun",
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
                name="rightsrun_ended_iff_finished",
            ),
        ),
        migrations.AddConstraint(
            model_name="rightspart",
            constraint=models.UniqueConstraint(fields=("run", "caf", "after"), name="rights_part_once"),
        ),
        # A right stays in the Caf of its file: this key is that of the file too.
        migrations.RunSQL(
            "ALTER TABLE separations_foundright ADD CONSTRAINT separations_foundright_same_caf "
            "FOREIGN KEY (family_id, caf_id) REFERENCES separations_family (id, caf_id) DEFERRABLE INITIALLY DEFERRED",
            "ALTER TABLE separations_foundright DROP CONSTRAINT separations_foundright_same_caf",
        ),
    ]
