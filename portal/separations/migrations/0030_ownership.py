"""Family files have a référent, a next step, a state with its outcome; absences and hand-overs of caseloads."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("separations", "0012_persons_kept"),
        ("territory", "0003_search_extensions"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HandOver",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "version",
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                ("whole", models.BooleanField(default=True, verbose_name="tous les dossiers ouverts")),
                ("starts_on", models.DateField(verbose_name="à partir du")),
                ("returns_on", models.DateField(blank=True, null=True, verbose_name="retour le")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "prévue"),
                            ("running", "en cours"),
                            ("done", "terminée"),
                            ("cancelled", "annulée"),
                        ],
                        default="planned",
                        max_length=10,
                        verbose_name="état",
                    ),
                ),
                ("given", models.PositiveIntegerField(default=0, editable=False, verbose_name="dossiers confiés")),
                ("returned", models.PositiveIntegerField(default=0, editable=False, verbose_name="dossiers revenus")),
                ("entered_at", models.DateTimeField(auto_now_add=True, verbose_name="saisie le")),
            ],
            options={
                "verbose_name": "passation",
                "verbose_name_plural": "passations",
            },
        ),
        migrations.CreateModel(
            name="HandOverEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "version",
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                ("whole", models.BooleanField(default=True, verbose_name="tous les dossiers ouverts")),
                ("starts_on", models.DateField(verbose_name="à partir du")),
                ("returns_on", models.DateField(blank=True, null=True, verbose_name="retour le")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "prévue"),
                            ("running", "en cours"),
                            ("done", "terminée"),
                            ("cancelled", "annulée"),
                        ],
                        default="planned",
                        max_length=10,
                        verbose_name="état",
                    ),
                ),
                ("entered_at", models.DateTimeField(auto_now_add=True, verbose_name="saisie le")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NextStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("what", models.CharField(max_length=200, verbose_name="ce qu’il faut faire")),
                ("due_on", models.DateField(verbose_name="avant le")),
                ("written_at", models.DateTimeField(auto_now_add=True, verbose_name="écrite le")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("todo", "à faire"),
                            ("done", "faite"),
                            ("replaced", "remplacée"),
                            ("corrected", "corrigée"),
                            ("withdrawn", "retirée"),
                            ("closed", "dossier fermé"),
                        ],
                        default="todo",
                        max_length=10,
                        verbose_name="état",
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="finie le")),
            ],
            options={
                "verbose_name": "prochaine étape",
                "verbose_name_plural": "prochaines étapes",
            },
        ),
        migrations.CreateModel(
            name="Replacement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "version",
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                ("from_on", models.DateField(verbose_name="du")),
                ("until_on", models.DateField(verbose_name="au (inclus)")),
                (
                    "state",
                    models.CharField(
                        choices=[("planned", "retenu"), ("cancelled", "annulé")],
                        default="planned",
                        max_length=10,
                        verbose_name="état",
                    ),
                ),
                ("entered_at", models.DateTimeField(auto_now_add=True, verbose_name="saisi le")),
            ],
            options={
                "verbose_name": "remplacement",
                "verbose_name_plural": "remplacements",
            },
        ),
        migrations.CreateModel(
            name="ReplacementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "version",
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                ("from_on", models.DateField(verbose_name="du")),
                ("until_on", models.DateField(verbose_name="au (inclus)")),
                (
                    "state",
                    models.CharField(
                        choices=[("planned", "retenu"), ("cancelled", "annulé")],
                        default="planned",
                        max_length=10,
                        verbose_name="état",
                    ),
                ),
                ("entered_at", models.DateTimeField(auto_now_add=True, verbose_name="saisi le")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="family",
            name="counts_changes",
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
        migrations.AddField(
            model_name="family",
            name="closed_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="fermé le"),
        ),
        migrations.AddField(
            model_name="family",
            name="closed_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="fermé par",
            ),
        ),
        migrations.AddField(
            model_name="family",
            name="due_on",
            field=models.DateField(
                blank=True, editable=False, null=True, verbose_name="échéance de la prochaine étape"
            ),
        ),
        migrations.AddField(
            model_name="family",
            name="outcome",
            field=models.CharField(
                blank=True,
                choices=[
                    ("agreement", "accord entre les parents"),
                    ("stable", "droits ouverts, situation stabilisée"),
                    ("reconciled", "réconciliation"),
                    ("moved", "départ vers une autre Caf"),
                    ("deceased", "décès d’un parent"),
                    ("no_follow_up", "sans suite : la famille ne donne plus de nouvelles"),
                    ("mistake", "ouvert par erreur"),
                ],
                max_length=12,
                verbose_name="issue",
            ),
        ),
        migrations.AddField(
            model_name="family",
            name="referent",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="followed_families",
                to=settings.AUTH_USER_MODEL,
                verbose_name="référent",
            ),
        ),
        migrations.AddField(
            model_name="family",
            name="state",
            field=models.CharField(
                choices=[("open", "ouvert"), ("closed", "fermé")], default="open", max_length=8, verbose_name="état"
            ),
        ),
        migrations.AddField(
            model_name="familyevent",
            name="closed_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="fermé le"),
        ),
        migrations.AddField(
            model_name="familyevent",
            name="closed_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="fermé par",
            ),
        ),
        migrations.AddField(
            model_name="familyevent",
            name="outcome",
            field=models.CharField(
                blank=True,
                choices=[
                    ("agreement", "accord entre les parents"),
                    ("stable", "droits ouverts, situation stabilisée"),
                    ("reconciled", "réconciliation"),
                    ("moved", "départ vers une autre Caf"),
                    ("deceased", "décès d’un parent"),
                    ("no_follow_up", "sans suite : la famille ne donne plus de nouvelles"),
                    ("mistake", "ouvert par erreur"),
                ],
                max_length=12,
                verbose_name="issue",
            ),
        ),
        migrations.AddField(
            model_name="familyevent",
            name="referent",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="référent",
            ),
        ),
        migrations.AddField(
            model_name="familyevent",
            name="state",
            field=models.CharField(
                choices=[("open", "ouvert"), ("closed", "fermé")], default="open", max_length=8, verbose_name="état"
            ),
        ),
        migrations.AddField(
            model_name="handover",
            name="caf",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="territory.caf", verbose_name="Caf"
            ),
        ),
        migrations.AddField(
            model_name="handover",
            name="entered_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="saisie par",
            ),
        ),
        migrations.AddField(
            model_name="handover",
            name="giver",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="de",
            ),
        ),
        migrations.AddField(
            model_name="handover",
            name="receiver",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="à",
            ),
        ),
        migrations.AddField(
            model_name="family",
            name="hand_over",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="files",
                to="separations.handover",
                verbose_name="passation",
            ),
        ),
        migrations.AddField(
            model_name="familyevent",
            name="hand_over",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="separations.handover",
                verbose_name="passation",
            ),
        ),
        migrations.AddIndex(
            model_name="family",
            index=models.Index(fields=["referent", "state", "due_on", "id"], name="family_by_referent"),
        ),
        migrations.AddIndex(
            model_name="family",
            index=models.Index(fields=["caf", "state", "due_on", "id"], name="family_by_due_day"),
        ),
        migrations.AddConstraint(
            model_name="family",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("closed_at", None), ("closed_by", None), ("outcome", ""), ("state", "open")),
                    models.Q(
                        ("closed_at__isnull", False),
                        ("closed_by__isnull", False),
                        ("state", "closed"),
                        models.Q(("outcome", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="family_closed_iff_date_agent_outcome",
            ),
        ),
        migrations.AddField(
            model_name="handoverevent",
            name="caf",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="territory.caf",
                verbose_name="Caf",
            ),
        ),
        migrations.AddField(
            model_name="handoverevent",
            name="entered_by",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="saisie par",
            ),
        ),
        migrations.AddField(
            model_name="handoverevent",
            name="giver",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="de",
            ),
        ),
        migrations.AddField(
            model_name="handoverevent",
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
            model_name="handoverevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="separations.handover",
            ),
        ),
        migrations.AddField(
            model_name="handoverevent",
            name="receiver",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="à",
            ),
        ),
        migrations.AddField(
            model_name="nextstep",
            name="corrects",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="corrected_by",
                to="separations.nextstep",
                verbose_name="corrige",
            ),
        ),
        migrations.AddField(
            model_name="nextstep",
            name="ended_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="finie par",
            ),
        ),
        migrations.AddField(
            model_name="nextstep",
            name="family",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="next_steps",
                to="separations.family",
                verbose_name="dossier",
            ),
        ),
        migrations.AddField(
            model_name="nextstep",
            name="for_agent",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="pour qui",
            ),
        ),
        migrations.AddField(
            model_name="nextstep",
            name="written_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="écrite par",
            ),
        ),
        migrations.AddField(
            model_name="replacement",
            name="agent",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="replacements",
                to=settings.AUTH_USER_MODEL,
                verbose_name="agent absent",
            ),
        ),
        migrations.AddField(
            model_name="replacement",
            name="caf",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="territory.caf", verbose_name="Caf"
            ),
        ),
        migrations.AddField(
            model_name="replacement",
            name="entered_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="saisi par",
            ),
        ),
        migrations.AddField(
            model_name="replacement",
            name="substitute",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="substitutions",
                to=settings.AUTH_USER_MODEL,
                verbose_name="remplacé par",
            ),
        ),
        migrations.AddField(
            model_name="replacementevent",
            name="agent",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="agent absent",
            ),
        ),
        migrations.AddField(
            model_name="replacementevent",
            name="caf",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="territory.caf",
                verbose_name="Caf",
            ),
        ),
        migrations.AddField(
            model_name="replacementevent",
            name="entered_by",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="saisi par",
            ),
        ),
        migrations.AddField(
            model_name="replacementevent",
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
            model_name="replacementevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="separations.replacement",
            ),
        ),
        migrations.AddField(
            model_name="replacementevent",
            name="substitute",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="remplacé par",
            ),
        ),
        migrations.AddConstraint(
            model_name="handover",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "planned"), ("whole", True)),
                fields=("giver",),
                name="hand_over_one_planned",
                violation_error_message="Une passation de tous les dossiers de cet agent est déjà prévue : corrigez-la, ou annulez-la d’abord.",
            ),
        ),
        migrations.AddConstraint(
            model_name="handover",
            constraint=models.CheckConstraint(
                condition=models.Q(("giver", models.F("receiver")), _negated=True),
                name="hand_over_to_another",
                violation_error_message="Choisissez un autre collègue.",
            ),
        ),
        migrations.AddConstraint(
            model_name="handover",
            constraint=models.CheckConstraint(
                condition=models.Q(("returns_on", None), ("returns_on__gte", models.F("starts_on")), _connector="OR"),
                name="hand_over_dates_in_order",
                violation_error_message="Le retour vient après le premier jour : vérifiez les deux dates.",
            ),
        ),
        migrations.AddConstraint(
            model_name="handover",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "running"), _negated=True), ("returns_on__isnull", False), _connector="OR"
                ),
                name="hand_over_running_until_a_day",
            ),
        ),
        migrations.AddIndex(
            model_name="nextstep",
            index=models.Index(
                condition=models.Q(("state", "todo")), fields=["for_agent", "due_on"], name="next_step_of_agent"
            ),
        ),
        migrations.AddIndex(
            model_name="nextstep",
            index=models.Index(
                condition=models.Q(("corrects", None)), fields=["family", "written_at"], name="next_step_decided"
            ),
        ),
        migrations.AddConstraint(
            model_name="nextstep",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "todo")), fields=("family",), name="next_step_one_todo"
            ),
        ),
        migrations.AddConstraint(
            model_name="nextstep",
            constraint=models.CheckConstraint(
                condition=models.Q(("what", ""), _negated=True), name="next_step_says_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="nextstep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ended_at", None), ("ended_by", None), ("state", "todo")),
                    models.Q(
                        models.Q(("state", "todo"), _negated=True),
                        ("ended_at__isnull", False),
                        ("ended_by__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="next_step_ended_iff_date_and_agent",
            ),
        ),
        migrations.AddConstraint(
            model_name="replacement",
            constraint=models.CheckConstraint(
                condition=models.Q(("until_on__gte", models.F("from_on"))),
                name="replacement_dates_in_order",
                violation_error_message="La fin vient avant le début : vérifiez les deux dates.",
            ),
        ),
        migrations.AddConstraint(
            model_name="replacement",
            constraint=models.CheckConstraint(
                condition=models.Q(("agent", models.F("substitute")), _negated=True),
                name="replacement_by_another",
                violation_error_message="Choisissez un autre collègue : personne ne se remplace soi-même.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="family",
            trigger=pgtrigger.compiler.Trigger(
                name="counts_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."caf_id" IS DISTINCT FROM (NEW."caf_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."opened_at" IS DISTINCT FROM (NEW."opened_at") OR OLD."opened_by_id" IS DISTINCT FROM (NEW."opened_by_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func="NEW.version := OLD.version + 1; RETURN NEW;",
                    hash="549d773ea706bc455d1221e3500dfc7fb1e434cf",
                    operation="UPDATE",
                    pgid="pgtrigger_counts_changes_24e78",
                    table="separations_family",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="family",
            trigger=pgtrigger.compiler.Trigger(
                name="referent_works_here",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.referent_id IS NOT NULL)",
                    func="\n        IF TG_OP = 'UPDATE' AND OLD.referent_id IS NOT DISTINCT FROM NEW.referent_id THEN RETURN NEW; END IF;\n        IF NOT EXISTS (\n            SELECT 1 FROM accounts_agent WHERE id = NEW.referent_id AND caf_id = NEW.caf_id AND is_active\n            AND role IN ('conseiller', 'travailleur_social')\n        ) THEN\n            RAISE EXCEPTION 'a file is followed by a caseworker of its Caf' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="b13865a57cf86bdbce5aaa329601b0608ad64b83",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_referent_works_here_c64fa",
                    table="separations_family",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="family",
            trigger=pgtrigger.compiler.Trigger(
                name="due_on_is_read",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        NEW.due_on := (SELECT due_on FROM separations_nextstep WHERE family_id = NEW.id AND state = 'todo');\n        RETURN NEW;\n    ",
                    hash="7c74e5271bb8dea9fbd46cf1ee89eeffb230c0f1",
                    operation="UPDATE",
                    pgid="pgtrigger_due_on_is_read_1fc4e",
                    table="separations_family",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="family",
            trigger=pgtrigger.compiler.Trigger(
                name="closed_without_danger",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.state = 'closed' AND OLD.state <> 'closed')",
                    func="\n        IF EXISTS (SELECT 1 FROM separations_dangerreport WHERE family_id = NEW.id AND lifted_at IS NULL) THEN\n            RAISE EXCEPTION 'a file is not closed while a danger is recorded' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="b68d7fc286287f829fa6391eba6edc8fb66f8bec",
                    operation="UPDATE",
                    pgid="pgtrigger_closed_without_danger_922b2",
                    table="separations_family",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="family",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_familyevent" ("caf_id", "closed_at", "closed_by_id", "hand_over_id", "id", "opened_at", "opened_by_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referent_id", "state", "version") VALUES (NEW."caf_id", NEW."closed_at", NEW."closed_by_id", NEW."hand_over_id", NEW."id", NEW."opened_at", NEW."opened_by_id", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."referent_id", NEW."state", NEW."version"); RETURN NULL;',
                    hash="73ec2313144f8f5a12d0b78f597712a4f8991e7d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b1b6d",
                    table="separations_family",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="family",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."caf_id" IS DISTINCT FROM (NEW."caf_id") OR OLD."closed_at" IS DISTINCT FROM (NEW."closed_at") OR OLD."closed_by_id" IS DISTINCT FROM (NEW."closed_by_id") OR OLD."hand_over_id" IS DISTINCT FROM (NEW."hand_over_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."opened_at" IS DISTINCT FROM (NEW."opened_at") OR OLD."opened_by_id" IS DISTINCT FROM (NEW."opened_by_id") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."referent_id" IS DISTINCT FROM (NEW."referent_id") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "separations_familyevent" ("caf_id", "closed_at", "closed_by_id", "hand_over_id", "id", "opened_at", "opened_by_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referent_id", "state", "version") VALUES (NEW."caf_id", NEW."closed_at", NEW."closed_by_id", NEW."hand_over_id", NEW."id", NEW."opened_at", NEW."opened_by_id", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."referent_id", NEW."state", NEW."version"); RETURN NULL;',
                    hash="35cd553ff7374a5e2614b37faf413cd03941e959",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_33f5e",
                    table="separations_family",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="family",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_familyevent" ("caf_id", "closed_at", "closed_by_id", "hand_over_id", "id", "opened_at", "opened_by_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referent_id", "state", "version") VALUES (OLD."caf_id", OLD."closed_at", OLD."closed_by_id", OLD."hand_over_id", OLD."id", OLD."opened_at", OLD."opened_by_id", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."referent_id", OLD."state", OLD."version"); RETURN NULL;',
                    hash="162bb021cc3b7e0a7b455acb21d1f60a25a42308",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7215c",
                    table="separations_family",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handover",
            trigger=pgtrigger.compiler.Trigger(
                name="counts_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."caf_id" IS DISTINCT FROM (NEW."caf_id") OR OLD."entered_at" IS DISTINCT FROM (NEW."entered_at") OR OLD."entered_by_id" IS DISTINCT FROM (NEW."entered_by_id") OR OLD."giver_id" IS DISTINCT FROM (NEW."giver_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."receiver_id" IS DISTINCT FROM (NEW."receiver_id") OR OLD."returns_on" IS DISTINCT FROM (NEW."returns_on") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."whole" IS DISTINCT FROM (NEW."whole"))',
                    func="NEW.version := OLD.version + 1; RETURN NEW;",
                    hash="f0c6b6a8584d778bab91a018c8b9f21c659ed1d5",
                    operation="UPDATE",
                    pgid="pgtrigger_counts_changes_22841",
                    table="separations_handover",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handover",
            trigger=pgtrigger.compiler.Trigger(
                name="colleagues_of_one_caf",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF TG_OP = 'UPDATE' AND (OLD.giver_id, OLD.receiver_id, OLD.caf_id)\n            = (NEW.giver_id, NEW.receiver_id, NEW.caf_id) THEN RETURN NEW; END IF;\n        IF (SELECT count(*) FROM accounts_agent WHERE id IN (NEW.giver_id, NEW.receiver_id) AND caf_id = NEW.caf_id)\n            <> 2 THEN\n            RAISE EXCEPTION 'colleagues of one Caf hand files over' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="faed8a2f3e4d93d6246b23ace285333395a31091",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_colleagues_of_one_caf_77423",
                    table="separations_handover",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handover",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_handoverevent" ("caf_id", "entered_at", "entered_by_id", "giver_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "returns_on", "starts_on", "state", "version", "whole") VALUES (NEW."caf_id", NEW."entered_at", NEW."entered_by_id", NEW."giver_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."receiver_id", NEW."returns_on", NEW."starts_on", NEW."state", NEW."version", NEW."whole"); RETURN NULL;',
                    hash="f508ba93c84a1235dcefc78e1b8feb022a6d3f18",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ee7ee",
                    table="separations_handover",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handover",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."caf_id" IS DISTINCT FROM (NEW."caf_id") OR OLD."entered_at" IS DISTINCT FROM (NEW."entered_at") OR OLD."entered_by_id" IS DISTINCT FROM (NEW."entered_by_id") OR OLD."giver_id" IS DISTINCT FROM (NEW."giver_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."receiver_id" IS DISTINCT FROM (NEW."receiver_id") OR OLD."returns_on" IS DISTINCT FROM (NEW."returns_on") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."whole" IS DISTINCT FROM (NEW."whole"))',
                    func='INSERT INTO "separations_handoverevent" ("caf_id", "entered_at", "entered_by_id", "giver_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "returns_on", "starts_on", "state", "version", "whole") VALUES (NEW."caf_id", NEW."entered_at", NEW."entered_by_id", NEW."giver_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."receiver_id", NEW."returns_on", NEW."starts_on", NEW."state", NEW."version", NEW."whole"); RETURN NULL;',
                    hash="8c48235fe22bb91fd41e536eaa3654a51dd543e5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0f5d2",
                    table="separations_handover",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handover",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_handoverevent" ("caf_id", "entered_at", "entered_by_id", "giver_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "returns_on", "starts_on", "state", "version", "whole") VALUES (OLD."caf_id", OLD."entered_at", OLD."entered_by_id", OLD."giver_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."receiver_id", OLD."returns_on", OLD."starts_on", OLD."state", OLD."version", OLD."whole"); RETURN NULL;',
                    hash="71bb50466e86f532e1e9fb567c6b972632a82429",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_55c53",
                    table="separations_handover",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handoverevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="86f980a143d1e7b6ef7fa08419e7a0d68dcb2aaa",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f9f91",
                    table="separations_handoverevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nextstep",
            trigger=pgtrigger.compiler.Trigger(
                name="next_step_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF TG_OP = 'UPDATE' AND OLD.state = 'todo' AND NEW.state <> 'todo'\n           AND (NEW.family_id, NEW.what, NEW.for_agent_id, NEW.due_on, NEW.written_at)\n               = (OLD.family_id, OLD.what, OLD.for_agent_id, OLD.due_on, OLD.written_at)\n           AND (NEW.written_by_id, NEW.corrects_id) IS NOT DISTINCT FROM (OLD.written_by_id, OLD.corrects_id) THEN\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'a next step is kept as it was written' USING ERRCODE = 'check_violation';\n    ",
                    hash="5cbfd7d927f3f04627529ea9baed2858fc87eb89",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_next_step_kept_5eac8",
                    table="separations_nextstep",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nextstep",
            trigger=pgtrigger.compiler.Trigger(
                name="for_an_agent_here",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NOT EXISTS (\n            SELECT 1 FROM accounts_agent agent JOIN separations_family family ON family.caf_id = agent.caf_id\n            WHERE agent.id = NEW.for_agent_id AND family.id = NEW.family_id\n        ) THEN\n            RAISE EXCEPTION 'a next step is for an agent of the Caf of the file' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="8846596351e03983d654dd8303face3b1f4a2760",
                    operation="INSERT",
                    pgid="pgtrigger_for_an_agent_here_a77f0",
                    table="separations_nextstep",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nextstep",
            trigger=pgtrigger.compiler.Trigger(
                name="tells_the_file",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE term date;",
                    func="\n        SELECT due_on INTO term FROM separations_nextstep WHERE family_id = NEW.family_id AND state = 'todo';\n        UPDATE separations_family SET due_on = term WHERE id = NEW.family_id AND due_on IS DISTINCT FROM term;\n        RETURN NULL;\n    ",
                    hash="165854f5137adaf9b35c002605f6b4479d06048a",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_tells_the_file_7c904",
                    table="separations_nextstep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="replacement",
            trigger=pgtrigger.compiler.Trigger(
                name="counts_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func="NEW.version := OLD.version + 1; RETURN NEW;",
                    hash="8737c9802166c56b7597eefb5f3529f102f53745",
                    operation="UPDATE",
                    pgid="pgtrigger_counts_changes_b40a8",
                    table="separations_replacement",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="replacement",
            trigger=pgtrigger.compiler.Trigger(
                name="colleagues_of_one_caf",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF TG_OP = 'UPDATE' AND (OLD.agent_id, OLD.substitute_id, OLD.caf_id)\n            = (NEW.agent_id, NEW.substitute_id, NEW.caf_id) THEN RETURN NEW; END IF;\n        IF (SELECT count(*) FROM accounts_agent WHERE id IN (NEW.agent_id, NEW.substitute_id) AND caf_id = NEW.caf_id\n            AND role IN ('conseiller', 'travailleur_social')) <> 2 THEN\n            RAISE EXCEPTION 'caseworkers of one Caf replace each other' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="634e64cbc2bc46035d01dfa8f310411277ecf059",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_colleagues_of_one_caf_1a95c",
                    table="separations_replacement",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="replacement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_replacementevent" ("agent_id", "caf_id", "entered_at", "entered_by_id", "from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "substitute_id", "until_on", "version") VALUES (NEW."agent_id", NEW."caf_id", NEW."entered_at", NEW."entered_by_id", NEW."from_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."state", NEW."substitute_id", NEW."until_on", NEW."version"); RETURN NULL;',
                    hash="e8c0c0a536b11d3879e45f5cab7ea5d3860212fd",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_86f08",
                    table="separations_replacement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="replacement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "separations_replacementevent" ("agent_id", "caf_id", "entered_at", "entered_by_id", "from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "substitute_id", "until_on", "version") VALUES (NEW."agent_id", NEW."caf_id", NEW."entered_at", NEW."entered_by_id", NEW."from_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."state", NEW."substitute_id", NEW."until_on", NEW."version"); RETURN NULL;',
                    hash="56636521bf3c63de0c3e766060bbf2a6182337e7",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e4d14",
                    table="separations_replacement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="replacement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_replacementevent" ("agent_id", "caf_id", "entered_at", "entered_by_id", "from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "substitute_id", "until_on", "version") VALUES (OLD."agent_id", OLD."caf_id", OLD."entered_at", OLD."entered_by_id", OLD."from_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."state", OLD."substitute_id", OLD."until_on", OLD."version"); RETURN NULL;',
                    hash="0c185b1a4f0aae746292a38640bf4f162c091589",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d7e8a",
                    table="separations_replacement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="replacementevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6e8a7596cc17c0b5861351cc7d18b86dcceb61a7",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b5af1",
                    table="separations_replacementevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
