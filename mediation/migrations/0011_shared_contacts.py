"""What a service may read of how to reach the parents is chosen, referral by referral."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("mediation", "0010_closed_without_referral"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("separations", "0012_persons_kept"),
    ]

    operations = [
        migrations.CreateModel(
            name="SharedContact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "contact_point",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="separations.contactpoint",
                        verbose_name="coordonnée",
                    ),
                ),
                (
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="shared_contacts",
                        to="mediation.referral",
                        verbose_name="orientation",
                    ),
                ),
            ],
            options={
                "verbose_name": "coordonnée transmise",
                "verbose_name_plural": "coordonnées transmises",
            },
        ),
        migrations.CreateModel(
            name="SharedContactEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "contact_point",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="separations.contactpoint",
                        verbose_name="coordonnée",
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
                        to="mediation.sharedcontact",
                    ),
                ),
                (
                    "referral",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="mediation.referral",
                        verbose_name="orientation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="sharedcontact",
            constraint=models.UniqueConstraint(fields=("referral", "contact_point"), name="shared_contact_once"),
        ),
        # What a service could read stays so, of referrals sent as of those in preparation.
        migrations.RunSQL(
            """
            INSERT INTO mediation_sharedcontact (referral_id, contact_point_id)
            SELECT referral.id, point.id
            FROM mediation_referral AS referral
            JOIN separations_parent AS parent ON parent.family_id = referral.family_id
            JOIN separations_contactpoint AS point ON point.person_id = parent.person_id AND point.ended_at IS NULL;
            SET CONSTRAINTS ALL IMMEDIATE
            """,
            migrations.RunSQL.noop,
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sharedcontact",
            trigger=pgtrigger.compiler.Trigger(
                name="shared_while_draft",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF EXISTS (SELECT 1 FROM mediation_referral WHERE id = NEW.referral_id AND sent_at IS NOT NULL) THEN\n            RAISE EXCEPTION 'what the service may read is chosen before the sending' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="9ae92e14acf0885570b2660460efb4e44853aa14",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_shared_while_draft_e957d",
                    table="mediation_sharedcontact",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sharedcontact",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "mediation_sharedcontactevent" ("contact_point_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id") VALUES (NEW."contact_point_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."referral_id"); RETURN NULL;',
                    hash="e92efad3a80ce44c10f11f4b94392130d653f891",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fb415",
                    table="mediation_sharedcontact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sharedcontact",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "mediation_sharedcontactevent" ("contact_point_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id") VALUES (NEW."contact_point_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."referral_id"); RETURN NULL;',
                    hash="f49a5c09ba03d363be107e1adf8e894c519ea546",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_da9a1",
                    table="mediation_sharedcontact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sharedcontact",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "mediation_sharedcontactevent" ("contact_point_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id") VALUES (OLD."contact_point_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."referral_id"); RETURN NULL;',
                    hash="b87618db8fc8abfe0412b095d8ca870d4101a074",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f832b",
                    table="mediation_sharedcontact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sharedcontactevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="dd642c107abf9810f745181d23dceb5e1ca77158",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_35bf0",
                    table="mediation_sharedcontactevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
