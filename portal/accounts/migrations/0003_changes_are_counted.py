"""The database counts the changes of an account, so that nobody overwrites unseen what somebody else wrote."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_compact_tables"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="agent",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="agent",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="agent",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="agent",
            name="version",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
        ),
        migrations.AddField(
            model_name="agentevent",
            name="version",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agent",
            trigger=pgtrigger.compiler.Trigger(
                name="counts_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."caf_id" IS DISTINCT FROM (NEW."caf_id") OR OLD."date_joined" IS DISTINCT FROM (NEW."date_joined") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."first_name" IS DISTINCT FROM (NEW."first_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."last_name" IS DISTINCT FROM (NEW."last_name") OR OLD."operator_id" IS DISTINCT FROM (NEW."operator_id") OR OLD."role" IS DISTINCT FROM (NEW."role") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func="NEW.version := OLD.version + 1; RETURN NEW;",
                    hash="6174b80d8c7d391ade4a61d498a27ef786d66d65",
                    operation="UPDATE",
                    pgid="pgtrigger_counts_changes_0e1bc",
                    table="accounts_agent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agent",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_agentevent" ("caf_id", "date_joined", "email", "first_name", "id", "is_active", "last_name", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "version") VALUES (NEW."caf_id", NEW."date_joined", NEW."email", NEW."first_name", NEW."id", NEW."is_active", NEW."last_name", NEW."operator_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."version"); RETURN NULL;',
                    hash="a00d41935384dc47444b093993fca01a36ea30ce",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4254a",
                    table="accounts_agent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agent",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."caf_id" IS DISTINCT FROM (NEW."caf_id") OR OLD."date_joined" IS DISTINCT FROM (NEW."date_joined") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."first_name" IS DISTINCT FROM (NEW."first_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."last_name" IS DISTINCT FROM (NEW."last_name") OR OLD."operator_id" IS DISTINCT FROM (NEW."operator_id") OR OLD."role" IS DISTINCT FROM (NEW."role") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "accounts_agentevent" ("caf_id", "date_joined", "email", "first_name", "id", "is_active", "last_name", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "version") VALUES (NEW."caf_id", NEW."date_joined", NEW."email", NEW."first_name", NEW."id", NEW."is_active", NEW."last_name", NEW."operator_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."version"); RETURN NULL;',
                    hash="bb6c18437773e14684f49b72216a46f1eb88c479",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_32ad9",
                    table="accounts_agent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agent",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_agentevent" ("caf_id", "date_joined", "email", "first_name", "id", "is_active", "last_name", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "version") VALUES (OLD."caf_id", OLD."date_joined", OLD."email", OLD."first_name", OLD."id", OLD."is_active", OLD."last_name", OLD."operator_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."version"); RETURN NULL;',
                    hash="384c6ce2ae70498e1287cae1aac95fa01a3c348a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_37fac",
                    table="accounts_agent",
                    when="AFTER",
                ),
            ),
        ),
    ]
