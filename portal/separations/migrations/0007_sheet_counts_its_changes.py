"""One number counts the changes of a whole sheet: that of its file, where the database keeps it."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("separations", "0006_separation_by_nature"),
    ]

    operations = [
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
        migrations.RemoveField(
            model_name="separation",
            name="version",
        ),
        migrations.RemoveField(
            model_name="separationevent",
            name="version",
        ),
        migrations.AddField(
            model_name="family",
            name="version",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
        ),
        migrations.AddField(
            model_name="familyevent",
            name="version",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="family",
            trigger=pgtrigger.compiler.Trigger(
                name="counts_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func="NEW.version := OLD.version + 1; RETURN NEW;",
                    hash="0142bc9aa3a31d5fa41a4bae269750ccf5246004",
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
                    func='INSERT INTO "separations_familyevent" ("caf_id", "id", "opened_at", "opened_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."caf_id", NEW."id", NEW."opened_at", NEW."opened_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                    hash="57b46746aa8a19d534071e465e5640aa2664fdc8",
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
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "separations_familyevent" ("caf_id", "id", "opened_at", "opened_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."caf_id", NEW."id", NEW."opened_at", NEW."opened_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                    hash="0c7836269a33cb018010089e24294fd4235eba51",
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
                    func='INSERT INTO "separations_familyevent" ("caf_id", "id", "opened_at", "opened_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."caf_id", OLD."id", OLD."opened_at", OLD."opened_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                    hash="caa288481fa83c67840fd3617ae108c316deefa1",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7215c",
                    table="separations_family",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="separation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_separationevent" ("caf_id", "family_id", "id", "logged_at", "logged_by_id", "mode", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "separated_on", "union") VALUES (NEW."caf_id", NEW."family_id", NEW."id", NEW."logged_at", NEW."logged_by_id", NEW."mode", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."separated_on", NEW."union"); RETURN NULL;',
                    hash="0bf346a220eb3850c4678717db7a9003b077489e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_660c6",
                    table="separations_separation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="separation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "separations_separationevent" ("caf_id", "family_id", "id", "logged_at", "logged_by_id", "mode", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "separated_on", "union") VALUES (NEW."caf_id", NEW."family_id", NEW."id", NEW."logged_at", NEW."logged_by_id", NEW."mode", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."separated_on", NEW."union"); RETURN NULL;',
                    hash="a1aab4d935940c3d4baff7a851daf84731b51204",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_cb554",
                    table="separations_separation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="separation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_separationevent" ("caf_id", "family_id", "id", "logged_at", "logged_by_id", "mode", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "separated_on", "union") VALUES (OLD."caf_id", OLD."family_id", OLD."id", OLD."logged_at", OLD."logged_by_id", OLD."mode", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."separated_on", OLD."union"); RETURN NULL;',
                    hash="3c161c70ba1955eacbd220500597376a6143b640",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c192d",
                    table="separations_separation",
                    when="AFTER",
                ),
            ),
        ),
    ]
