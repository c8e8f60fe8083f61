"""The database counts the changes of every row of funding that several people edit."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("funding", "0009_commitments_of_funding_requests"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="priceparameter",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="priceparameter",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="priceparameter",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="priceparameter",
            name="version",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
        ),
        migrations.AddField(
            model_name="priceparameterevent",
            name="version",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
        ),
        migrations.AlterField(
            model_name="declaration",
            name="version",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
        ),
        migrations.AlterField(
            model_name="declarationevent",
            name="version",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
        ),
        migrations.AlterField(
            model_name="fundingrequest",
            name="version",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
        ),
        migrations.AlterField(
            model_name="fundingrequestevent",
            name="version",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="declaration",
            trigger=pgtrigger.compiler.Trigger(
                name="counts_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func="NEW.version := OLD.version + 1; RETURN NEW;",
                    hash="f71bb1134a4520468b728bc65aab8cbdab58403a",
                    operation="UPDATE",
                    pgid="pgtrigger_counts_changes_e740f",
                    table="funding_declaration",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fundingrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="counts_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func="NEW.version := OLD.version + 1; RETURN NEW;",
                    hash="5d6115e86ea4cfca3f16412df1dab4d6de119e60",
                    operation="UPDATE",
                    pgid="pgtrigger_counts_changes_cbdff",
                    table="funding_fundingrequest",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="priceparameter",
            trigger=pgtrigger.compiler.Trigger(
                name="counts_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func="NEW.version := OLD.version + 1; RETURN NEW;",
                    hash="b373c27ef6c6ea7ab9697d8687ec232d9d2ee59f",
                    operation="UPDATE",
                    pgid="pgtrigger_counts_changes_826ab",
                    table="funding_priceparameter",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="priceparameter",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_priceparameterevent" ("exercice", "fictitious", "id", "organisation_cap", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "prestation", "published_at", "published_by_id", "rate", "source", "state", "superseded_on", "unit", "unit_ceiling", "version") VALUES (NEW."exercice", NEW."fictitious", NEW."id", NEW."organisation_cap", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prepared_at", NEW."prepared_by_id", NEW."prestation", NEW."published_at", NEW."published_by_id", NEW."rate", NEW."source", NEW."state", NEW."superseded_on", NEW."unit", NEW."unit_ceiling", NEW."version"); RETURN NULL;',
                    hash="e7ea60b74bef42fb9334d8cdde30fbb642b9055b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c77e5",
                    table="funding_priceparameter",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="priceparameter",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "funding_priceparameterevent" ("exercice", "fictitious", "id", "organisation_cap", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "prestation", "published_at", "published_by_id", "rate", "source", "state", "superseded_on", "unit", "unit_ceiling", "version") VALUES (NEW."exercice", NEW."fictitious", NEW."id", NEW."organisation_cap", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prepared_at", NEW."prepared_by_id", NEW."prestation", NEW."published_at", NEW."published_by_id", NEW."rate", NEW."source", NEW."state", NEW."superseded_on", NEW."unit", NEW."unit_ceiling", NEW."version"); RETURN NULL;',
                    hash="c74ce76569d86ec9cb1d240224039c435552d1fa",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_39803",
                    table="funding_priceparameter",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="priceparameter",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_priceparameterevent" ("exercice", "fictitious", "id", "organisation_cap", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "prestation", "published_at", "published_by_id", "rate", "source", "state", "superseded_on", "unit", "unit_ceiling", "version") VALUES (OLD."exercice", OLD."fictitious", OLD."id", OLD."organisation_cap", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."prepared_at", OLD."prepared_by_id", OLD."prestation", OLD."published_at", OLD."published_by_id", OLD."rate", OLD."source", OLD."state", OLD."superseded_on", OLD."unit", OLD."unit_ceiling", OLD."version"); RETURN NULL;',
                    hash="dc3e930932125c5a83addb1c998e1bd994865574",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1e0f1",
                    table="funding_priceparameter",
                    when="AFTER",
                ),
            ),
        ),
    ]
