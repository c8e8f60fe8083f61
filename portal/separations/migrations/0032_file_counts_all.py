"""The version of a file counts what is its own, whoever follows it."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("separations", "0031_absences_apart"),
    ]

    operations = [
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
        pgtrigger.migrations.AddTrigger(
            model_name="family",
            trigger=pgtrigger.compiler.Trigger(
                name="counts_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."caf_id" IS DISTINCT FROM (NEW."caf_id") OR OLD."cancel_reason" IS DISTINCT FROM (NEW."cancel_reason") OR OLD."cancelled_at" IS DISTINCT FROM (NEW."cancelled_at") OR OLD."cancelled_by_id" IS DISTINCT FROM (NEW."cancelled_by_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."no_second_parent" IS DISTINCT FROM (NEW."no_second_parent") OR OLD."opened_at" IS DISTINCT FROM (NEW."opened_at") OR OLD."opened_by_id" IS DISTINCT FROM (NEW."opened_by_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func="NEW.version := OLD.version + 1; RETURN NEW;",
                    hash="7d8197f257d398de90b64ad1b8955149681f70d7",
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
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_familyevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "closed_at", "closed_by_id", "hand_over_id", "id", "no_second_parent", "opened_at", "opened_by_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referent_id", "state") VALUES (NEW."caf_id", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."closed_at", NEW."closed_by_id", NEW."hand_over_id", NEW."id", NEW."no_second_parent", NEW."opened_at", NEW."opened_by_id", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."referent_id", NEW."state"); RETURN NULL;',
                    hash="b1946f0e1dacafbfe9b76b04b052516fb8fa3c2d",
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
                    condition='WHEN (OLD."caf_id" IS DISTINCT FROM (NEW."caf_id") OR OLD."cancel_reason" IS DISTINCT FROM (NEW."cancel_reason") OR OLD."cancelled_at" IS DISTINCT FROM (NEW."cancelled_at") OR OLD."cancelled_by_id" IS DISTINCT FROM (NEW."cancelled_by_id") OR OLD."closed_at" IS DISTINCT FROM (NEW."closed_at") OR OLD."closed_by_id" IS DISTINCT FROM (NEW."closed_by_id") OR OLD."hand_over_id" IS DISTINCT FROM (NEW."hand_over_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."no_second_parent" IS DISTINCT FROM (NEW."no_second_parent") OR OLD."opened_at" IS DISTINCT FROM (NEW."opened_at") OR OLD."opened_by_id" IS DISTINCT FROM (NEW."opened_by_id") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."referent_id" IS DISTINCT FROM (NEW."referent_id") OR OLD."state" IS DISTINCT FROM (NEW."state"))',
                    func='INSERT INTO "separations_familyevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "closed_at", "closed_by_id", "hand_over_id", "id", "no_second_parent", "opened_at", "opened_by_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referent_id", "state") VALUES (NEW."caf_id", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."closed_at", NEW."closed_by_id", NEW."hand_over_id", NEW."id", NEW."no_second_parent", NEW."opened_at", NEW."opened_by_id", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."referent_id", NEW."state"); RETURN NULL;',
                    hash="e2af8232e925713f682dfc28c54f2f987a131dd0",
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
                    func='INSERT INTO "separations_familyevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "closed_at", "closed_by_id", "hand_over_id", "id", "no_second_parent", "opened_at", "opened_by_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referent_id", "state") VALUES (OLD."caf_id", OLD."cancel_reason", OLD."cancelled_at", OLD."cancelled_by_id", OLD."closed_at", OLD."closed_by_id", OLD."hand_over_id", OLD."id", OLD."no_second_parent", OLD."opened_at", OLD."opened_by_id", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."referent_id", OLD."state"); RETURN NULL;',
                    hash="00956852b8a7f2493504e45022e5a399c1af57e2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7215c",
                    table="separations_family",
                    when="AFTER",
                ),
            ),
        ),
    ]
