"""Since when the ASF is open; titles among the steps about maintenance; a step counts its changes."""

import django.contrib.postgres.constraints
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("separations", "0056_first_contacts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="AsfOpening",
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
                ("opened_on", models.DateField(verbose_name="ASF ouverte depuis le")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="jusqu’au")),
                ("recorded_at", models.DateTimeField(auto_now_add=True, verbose_name="notée le")),
            ],
            options={
                "verbose_name": "ouverture de l’ASF",
                "verbose_name_plural": "ouvertures de l’ASF",
                "ordering": ["opened_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="AsfOpeningEvent",
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
                ("opened_on", models.DateField(verbose_name="ASF ouverte depuis le")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="jusqu’au")),
                ("recorded_at", models.DateTimeField(auto_now_add=True, verbose_name="notée le")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AlterModelOptions(
            name="procedure",
            options={"ordering": ["from_on", "pk"], "verbose_name": "démarche", "verbose_name_plural": "démarches"},
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="procedure",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="procedure",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="procedure",
            name="delete_delete",
        ),
        migrations.RemoveConstraint(
            model_name="procedure",
            name="procedure_once_per_source",
        ),
        migrations.AddField(
            model_name="procedure",
            name="version",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
        ),
        migrations.AddField(
            model_name="procedureevent",
            name="version",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
        ),
        migrations.AlterField(
            model_name="procedure",
            name="kind",
            field=models.CharField(
                choices=[
                    ("court", "action devant le juge"),
                    ("mediation", "médiation familiale"),
                    ("hors_etat", "parent hors d’état"),
                    ("dispense", "dispense"),
                    ("decision", "décision de justice ou titre exécutoire"),
                    ("deed", "accord rendu exécutoire (acte, notaire, Caf)"),
                ],
                max_length=10,
                verbose_name="nature",
            ),
        ),
        migrations.AlterField(
            model_name="procedure",
            name="outcome",
            field=models.CharField(
                blank=True,
                choices=[
                    ("agreement", "accord écrit"),
                    ("none", "sans accord écrit"),
                    ("no_maintenance", "décision qui ne fixe pas de pension"),
                ],
                max_length=14,
                verbose_name="issue",
            ),
        ),
        migrations.AlterField(
            model_name="procedureevent",
            name="kind",
            field=models.CharField(
                choices=[
                    ("court", "action devant le juge"),
                    ("mediation", "médiation familiale"),
                    ("hors_etat", "parent hors d’état"),
                    ("dispense", "dispense"),
                    ("decision", "décision de justice ou titre exécutoire"),
                    ("deed", "accord rendu exécutoire (acte, notaire, Caf)"),
                ],
                max_length=10,
                verbose_name="nature",
            ),
        ),
        migrations.AlterField(
            model_name="procedureevent",
            name="outcome",
            field=models.CharField(
                blank=True,
                choices=[
                    ("agreement", "accord écrit"),
                    ("none", "sans accord écrit"),
                    ("no_maintenance", "décision qui ne fixe pas de pension"),
                ],
                max_length=14,
                verbose_name="issue",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="procedure",
            trigger=pgtrigger.compiler.Trigger(
                name="counts_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func="NEW.version := OLD.version + 1; RETURN NEW;",
                    hash="6a31ef43d4266837962e65bde918056592c4fc54",
                    operation="UPDATE",
                    pgid="pgtrigger_counts_changes_18372",
                    table="separations_procedure",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="procedure",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_procedureevent" ("cancel_reason", "cancelled_at", "cancelled_by_id", "covers_maintenance", "family_id", "from_on", "id", "kind", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_reference", "until_on", "version") VALUES (NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."covers_maintenance", NEW."family_id", NEW."from_on", NEW."id", NEW."kind", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_reference", NEW."until_on", NEW."version"); RETURN NULL;',
                    hash="ae473743bca2416fa38eb9398884b923831074d0",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1e53c",
                    table="separations_procedure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="procedure",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "separations_procedureevent" ("cancel_reason", "cancelled_at", "cancelled_by_id", "covers_maintenance", "family_id", "from_on", "id", "kind", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_reference", "until_on", "version") VALUES (NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."covers_maintenance", NEW."family_id", NEW."from_on", NEW."id", NEW."kind", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_reference", NEW."until_on", NEW."version"); RETURN NULL;',
                    hash="d7d9791f201fcbb58e5678088551670795bd008a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e91cb",
                    table="separations_procedure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="procedure",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_procedureevent" ("cancel_reason", "cancelled_at", "cancelled_by_id", "covers_maintenance", "family_id", "from_on", "id", "kind", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_reference", "until_on", "version") VALUES (OLD."cancel_reason", OLD."cancelled_at", OLD."cancelled_by_id", OLD."covers_maintenance", OLD."family_id", OLD."from_on", OLD."id", OLD."kind", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_reference", OLD."until_on", OLD."version"); RETURN NULL;',
                    hash="15cc41df9be0db1152b903c5a3121af6a5639765",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a5488",
                    table="separations_procedure",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="procedure",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("cancelled_at", None), ("kind", "mediation"), models.Q(("source_reference", ""), _negated=True)
                ),
                fields=("kind", "source_reference"),
                name="procedure_once_per_source",
            ),
        ),
        migrations.AddConstraint(
            model_name="procedure",
            constraint=models.UniqueConstraint(
                condition=models.Q(models.Q(("kind", "mediation"), _negated=True), ("cancelled_at", None)),
                fields=("family", "kind", "from_on"),
                name="procedure_once_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="procedure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "mediation"), ("source_reference__regex", "^[a-z_]+:[0-9]+$")),
                    models.Q(
                        models.Q(("kind", "mediation"), _negated=True),
                        models.Q(("source_reference__regex", "^[a-z_]+:[0-9]+$"), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="procedure_names_a_row_or_a_proof",
            ),
        ),
        migrations.AddField(
            model_name="asfopening",
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
            model_name="asfopening",
            name="parent",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="asf_openings",
                to="separations.parent",
                verbose_name="parent",
            ),
        ),
        migrations.AddField(
            model_name="asfopening",
            name="recorded_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="notée par",
            ),
        ),
        migrations.AddField(
            model_name="asfopeningevent",
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
            model_name="asfopeningevent",
            name="parent",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="separations.parent",
                verbose_name="parent",
            ),
        ),
        migrations.AddField(
            model_name="asfopeningevent",
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
            model_name="asfopeningevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="separations.asfopening",
            ),
        ),
        migrations.AddField(
            model_name="asfopeningevent",
            name="recorded_by",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="notée par",
            ),
        ),
        migrations.AddConstraint(
            model_name="asfopening",
            constraint=models.CheckConstraint(
                condition=models.Q(("ended_on", None), ("ended_on__gte", models.F("opened_on")), _connector="OR"),
                name="asf_opening_dates_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="asfopening",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("cancelled_at", None)),
                expressions=[
                    ("parent", "="),
                    (models.Func("opened_on", "ended_on", models.Value("[]"), function="DATERANGE"), "&&"),
                ],
                name="asf_openings_apart",
            ),
        ),
        migrations.AddConstraint(
            model_name="asfopening",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("cancel_reason", ""), ("cancelled_at", None), ("cancelled_by", None)),
                    models.Q(
                        ("cancelled_at__isnull", False),
                        ("cancelled_by__isnull", False),
                        models.Q(("cancel_reason", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="asf_opening_cancelled_by_someone",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="asfopening",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_asfopeningevent" ("cancel_reason", "cancelled_at", "cancelled_by_id", "ended_on", "id", "opened_on", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id") VALUES (NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."ended_on", NEW."id", NEW."opened_on", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id"); RETURN NULL;',
                    hash="af5e81cdcdaafbbf99ebd79931bd39db5743aef3",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_66fe0",
                    table="separations_asfopening",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="asfopening",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "separations_asfopeningevent" ("cancel_reason", "cancelled_at", "cancelled_by_id", "ended_on", "id", "opened_on", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id") VALUES (NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."ended_on", NEW."id", NEW."opened_on", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id"); RETURN NULL;',
                    hash="9d266ce7846ddfdc2efd386d880ad00ab4f743ee",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a006c",
                    table="separations_asfopening",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="asfopening",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_asfopeningevent" ("cancel_reason", "cancelled_at", "cancelled_by_id", "ended_on", "id", "opened_on", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id") VALUES (OLD."cancel_reason", OLD."cancelled_at", OLD."cancelled_by_id", OLD."ended_on", OLD."id", OLD."opened_on", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id"); RETURN NULL;',
                    hash="006142b4265e62ee2abaeb10ad5522f7100d39e1",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5beff",
                    table="separations_asfopening",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="asfopeningevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d26d66d43cc8ca412744e48e725d6d25dd9fdf6e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0a880",
                    table="separations_asfopeningevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
