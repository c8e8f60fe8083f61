"""A funding request carries a version, so that nobody overwrites or hands in what they did not read."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("funding", "0007_one_index_per_declaration"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="fundingrequest",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="fundingrequest",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="fundingrequest",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="fundingrequest",
            name="version",
            field=models.PositiveIntegerField(default=1, verbose_name="version"),
        ),
        migrations.AddField(
            model_name="fundingrequestevent",
            name="version",
            field=models.PositiveIntegerField(default=1, verbose_name="version"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fundingrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_fundingrequestevent" ("amount_granted", "amount_requested", "caf_id", "created_by_id", "ddcs_proof", "decided_at", "decided_by_id", "decision_note", "exercice", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "refusal", "space_id", "state", "submitted_at", "submitted_by_id", "version") VALUES (NEW."amount_granted", NEW."amount_requested", NEW."caf_id", NEW."created_by_id", NEW."ddcs_proof", NEW."decided_at", NEW."decided_by_id", NEW."decision_note", NEW."exercice", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."purpose", NEW."refusal", NEW."space_id", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."version"); RETURN NULL;',
                    hash="891787f6853e539642c246eee950ce190b82433b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_38fd2",
                    table="funding_fundingrequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fundingrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "funding_fundingrequestevent" ("amount_granted", "amount_requested", "caf_id", "created_by_id", "ddcs_proof", "decided_at", "decided_by_id", "decision_note", "exercice", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "refusal", "space_id", "state", "submitted_at", "submitted_by_id", "version") VALUES (NEW."amount_granted", NEW."amount_requested", NEW."caf_id", NEW."created_by_id", NEW."ddcs_proof", NEW."decided_at", NEW."decided_by_id", NEW."decision_note", NEW."exercice", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."purpose", NEW."refusal", NEW."space_id", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."version"); RETURN NULL;',
                    hash="4903b3f6adca46c8b5f02121def1cbf3ef9647f9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_114b4",
                    table="funding_fundingrequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fundingrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_fundingrequestevent" ("amount_granted", "amount_requested", "caf_id", "created_by_id", "ddcs_proof", "decided_at", "decided_by_id", "decision_note", "exercice", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "refusal", "space_id", "state", "submitted_at", "submitted_by_id", "version") VALUES (OLD."amount_granted", OLD."amount_requested", OLD."caf_id", OLD."created_by_id", OLD."ddcs_proof", OLD."decided_at", OLD."decided_by_id", OLD."decision_note", OLD."exercice", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."purpose", OLD."refusal", OLD."space_id", OLD."state", OLD."submitted_at", OLD."submitted_by_id", OLD."version"); RETURN NULL;',
                    hash="bff17edab49c6a1985e6c3c133e256a1dffdc126",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e36ab",
                    table="funding_fundingrequest",
                    when="AFTER",
                ),
            ),
        ),
    ]
