"""A signed convention names the operator that signed it: of those on file, the one that runs the service."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

# What changes here is no act of anybody: neither the version nor the history counts it.
NAME = """
    SET CONSTRAINTS ALL IMMEDIATE;
    ALTER TABLE mediation_convention DISABLE TRIGGER USER;
    UPDATE mediation_convention convention SET operator_id = service.operator_id
    FROM partners_service service WHERE service.id = convention.service_id AND convention.state IN ('signed', 'ended');
    SET CONSTRAINTS ALL IMMEDIATE;
    ALTER TABLE mediation_convention ENABLE TRIGGER USER;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("mediation", "0031_conventions_guarded"),
        ("partners", "0003_kept_on_screen"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="convention",
            name="convention_kept",
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
            name="operator",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="partners.operator",
                verbose_name="gestionnaire signataire",
            ),
        ),
        migrations.AddField(
            model_name="conventionevent",
            name="operator",
            field=models.ForeignKey(
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="partners.operator",
                verbose_name="gestionnaire signataire",
            ),
        ),
        migrations.RunSQL(NAME, migrations.RunSQL.noop),
        pgtrigger.migrations.AddTrigger(
            model_name="convention",
            trigger=pgtrigger.compiler.Trigger(
                name="convention_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF TG_OP = 'INSERT' THEN\n            IF NEW.state <> 'prepared' AND NOT NEW.taken_over THEN\n                RAISE EXCEPTION 'a convention begins prepared' USING ERRCODE = 'check_violation';\n            END IF;\n            IF NEW.state = 'prepared' OR EXISTS (SELECT FROM partners_service WHERE id = NEW.service_id AND operator_id = NEW.operator_id FOR SHARE) THEN RETURN NEW; END IF;\n        END IF;\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.* IS NOT DISTINCT FROM OLD.* THEN RETURN NEW; END IF;\n            IF OLD.state = 'prepared' AND NEW.state IN ('prepared', 'cancelled') THEN RETURN NEW; END IF;\n            IF OLD.state = 'prepared' AND NEW.state = 'signed' AND EXISTS (SELECT FROM partners_service WHERE id = NEW.service_id AND operator_id = NEW.operator_id FOR SHARE) THEN RETURN NEW; END IF;\n            IF OLD.state = 'signed' AND to_jsonb(NEW) - 'operator_id' - 'version' = to_jsonb(OLD) - 'operator_id' - 'version' AND EXISTS (SELECT FROM partners_service WHERE id = NEW.service_id AND operator_id = NEW.operator_id FOR SHARE) THEN RETURN NEW; END IF;\n            IF OLD.state = 'signed' AND NEW.state IN ('signed', 'ended')\n               AND (NEW.service_id, NEW.starts_on, NEW.document, NEW.signed_on, NEW.signatories, NEW.signed_by_id, NEW.taken_over, NEW.prepared_by_id, NEW.operator_id) IS NOT DISTINCT FROM (OLD.service_id, OLD.starts_on, OLD.document, OLD.signed_on, OLD.signatories, OLD.signed_by_id, OLD.taken_over, OLD.prepared_by_id, OLD.operator_id)\n               AND (NEW.state = 'ended' OR NEW.ends_on = OLD.ends_on OR EXISTS (\n                    SELECT FROM mediation_conventionamendment WHERE convention_id = NEW.id AND state = 'signed'\n                    AND ends_on_before = OLD.ends_on AND ends_on_after = NEW.ends_on))\n            THEN RETURN NEW; END IF;\n        END IF;\n        RAISE EXCEPTION 'a signed convention changes by an amendment' USING ERRCODE = 'check_violation';\n    ",
                    hash="6da126f6787d4e8888c95d51956180ce2e5c6bb5",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_convention_kept_14d3c",
                    table="mediation_convention",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="convention",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "mediation_conventionevent" ("close_reason", "closed_at", "closed_by_id", "document", "ends_on", "id", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end_on", "prepared_by_id", "service_id", "signatories", "signed_by_id", "signed_on", "starts_on", "state", "taken_over", "version") VALUES (NEW."close_reason", NEW."closed_at", NEW."closed_by_id", NEW."document", NEW."ends_on", NEW."id", NEW."operator_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."planned_end_on", NEW."prepared_by_id", NEW."service_id", NEW."signatories", NEW."signed_by_id", NEW."signed_on", NEW."starts_on", NEW."state", NEW."taken_over", NEW."version"); RETURN NULL;',
                    hash="64c8bb58f25baa4d4c394ec04e9f48e7309a7a4b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_679d6",
                    table="mediation_convention",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="convention",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "mediation_conventionevent" ("close_reason", "closed_at", "closed_by_id", "document", "ends_on", "id", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end_on", "prepared_by_id", "service_id", "signatories", "signed_by_id", "signed_on", "starts_on", "state", "taken_over", "version") VALUES (NEW."close_reason", NEW."closed_at", NEW."closed_by_id", NEW."document", NEW."ends_on", NEW."id", NEW."operator_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."planned_end_on", NEW."prepared_by_id", NEW."service_id", NEW."signatories", NEW."signed_by_id", NEW."signed_on", NEW."starts_on", NEW."state", NEW."taken_over", NEW."version"); RETURN NULL;',
                    hash="4035c44a097c303176e3d6eea6cd7d767bde803b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_60fba",
                    table="mediation_convention",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="convention",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "mediation_conventionevent" ("close_reason", "closed_at", "closed_by_id", "document", "ends_on", "id", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end_on", "prepared_by_id", "service_id", "signatories", "signed_by_id", "signed_on", "starts_on", "state", "taken_over", "version") VALUES (OLD."close_reason", OLD."closed_at", OLD."closed_by_id", OLD."document", OLD."ends_on", OLD."id", OLD."operator_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."planned_end_on", OLD."prepared_by_id", OLD."service_id", OLD."signatories", OLD."signed_by_id", OLD."signed_on", OLD."starts_on", OLD."state", OLD."taken_over", OLD."version"); RETURN NULL;',
                    hash="f0b9efd8a2f5c3f94b85797e3f55204964599754",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b5e60",
                    table="mediation_convention",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="convention",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("operator", None), ("state__in", ["prepared", "cancelled"])),
                    models.Q(("operator__isnull", False), ("state__in", ["signed", "ended"])),
                    _connector="OR",
                ),
                name="convention_signed_iff_operator",
            ),
        ),
    ]
