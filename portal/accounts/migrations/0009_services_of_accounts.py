"""Accounts, and requests about them, name services; the guards know them: see `guards.py`."""

import django.contrib.postgres.fields
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

CREATE = """
    -- Whether this very transaction confirmed that this account be so.
    CREATE FUNCTION accounts_change_is_confirmed(
        wanted_kind text, account bigint, wanted_email text, wanted_role text, wanted_caf text, wanted_operator bigint,
        wanted_services bigint[]
    ) RETURNS boolean LANGUAGE sql STABLE
    SET search_path = public, pg_temp AS $$
        SELECT EXISTS (
            SELECT FROM accounts_accountchange
            WHERE account_id = account AND kind = wanted_kind AND state = 'confirmed'
              AND confirmed_in = pg_current_xact_id()::text::bigint
              AND email = wanted_email AND role = wanted_role AND services = wanted_services
              AND caf_id IS NOT DISTINCT FROM wanted_caf AND operator_id IS NOT DISTINCT FROM wanted_operator
        )
    $$;
    DROP FUNCTION accounts_change_is_confirmed(text, bigint, text, text, text, bigint);
"""
DROP = """
    CREATE FUNCTION accounts_change_is_confirmed(
        wanted_kind text, account bigint, wanted_email text, wanted_role text, wanted_caf text, wanted_operator bigint
    ) RETURNS boolean LANGUAGE sql STABLE
    SET search_path = public, pg_temp AS $$
        SELECT EXISTS (
            SELECT FROM accounts_accountchange
            WHERE account_id = account AND kind = wanted_kind AND state = 'confirmed'
              AND confirmed_in = pg_current_xact_id()::text::bigint
              AND email = wanted_email AND role = wanted_role
              AND caf_id IS NOT DISTINCT FROM wanted_caf AND operator_id IS NOT DISTINCT FROM wanted_operator
        )
    $$;
    DROP FUNCTION accounts_change_is_confirmed(text, bigint, text, text, text, bigint, bigint[]);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0008_dated_settings"),
        ("partners", "0002_services"),
        ("territory", "0003_search_extensions"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="accountchange",
            name="account_change_kept",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="agent",
            name="counts_changes",
        ),
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
        pgtrigger.migrations.RemoveTrigger(
            model_name="agent",
            name="opened_by_two",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="agent",
            name="changed_by_two",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="agent",
            name="reopened_by_two",
        ),
        migrations.RemoveConstraint(
            model_name="accountchange",
            name="account_change_perimeter_fits_role",
        ),
        migrations.RemoveConstraint(
            model_name="agent",
            name="agent_perimeter_fits_role",
        ),
        migrations.AddField(
            model_name="accountchange",
            name="services",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.BigIntegerField(), blank=True, default=list, size=None, verbose_name="services"
            ),
        ),
        migrations.AddField(
            model_name="agent",
            name="services",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.BigIntegerField(), blank=True, default=list, size=None, verbose_name="services"
            ),
        ),
        migrations.AddField(
            model_name="agentevent",
            name="services",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.BigIntegerField(), blank=True, default=list, size=None, verbose_name="services"
            ),
        ),
        migrations.RunSQL(CREATE, DROP),
        pgtrigger.migrations.AddTrigger(
            model_name="accountchange",
            trigger=pgtrigger.compiler.Trigger(
                name="account_change_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF TG_OP = 'INSERT' AND NEW.state = 'asked' THEN\n            NEW.confirmed_in := NULL;\n            RETURN NEW;\n        END IF;\n        IF TG_OP = 'UPDATE' AND NEW.* IS NOT DISTINCT FROM OLD.* THEN\n            RETURN NEW;\n        END IF;\n        IF TG_OP = 'UPDATE' AND OLD.state = 'asked' AND NEW.state <> 'asked'\n           AND (NEW.kind, NEW.email, NEW.first_name, NEW.last_name, NEW.role, NEW.caf_id, NEW.operator_id, NEW.services, NEW.account_version, NEW.asked_at, NEW.asked_by_id) IS NOT DISTINCT FROM (OLD.kind, OLD.email, OLD.first_name, OLD.last_name, OLD.role, OLD.caf_id, OLD.operator_id, OLD.services, OLD.account_version, OLD.asked_at, OLD.asked_by_id)\n           AND (NEW.account_id IS NOT DISTINCT FROM OLD.account_id\n                OR (NEW.kind = 'open' AND NEW.state = 'confirmed' AND OLD.account_id IS NULL)) THEN\n            NEW.confirmed_in := NULL;\n            IF NEW.state = 'confirmed' THEN\n                NEW.confirmed_in := pg_current_xact_id()::text::bigint;\n            END IF;\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'a request about an account is kept as asked and answered' USING ERRCODE = 'check_violation';\n    ",
                    hash="5bb997d79309db3a08f6ee1dd10efe052046f94a",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_account_change_kept_bed9a",
                    table="accounts_accountchange",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accountchange",
            trigger=pgtrigger.compiler.Trigger(
                name="services_of_its_operator",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.services = '{}' THEN\n            RETURN NEW;\n        END IF;\n        PERFORM FROM partners_service WHERE id = ANY (NEW.services) ORDER BY id FOR SHARE;\n        IF array_ndims(NEW.services) > 1 OR cardinality(NEW.services) <> (\n            SELECT count(*) FROM partners_service WHERE id = ANY (NEW.services) AND operator_id = NEW.operator_id\n        ) THEN\n            RAISE EXCEPTION 'services of one operator, each once' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="dd6f9091ddd4a90493f2f47e417ab9c0d38ecd83",
                    operation='INSERT OR UPDATE OF "services", "operator_id"',
                    pgid="pgtrigger_services_of_its_operator_2749d",
                    table="accounts_accountchange",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agent",
            trigger=pgtrigger.compiler.Trigger(
                name="counts_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."caf_id" IS DISTINCT FROM (NEW."caf_id") OR OLD."date_joined" IS DISTINCT FROM (NEW."date_joined") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."first_name" IS DISTINCT FROM (NEW."first_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."last_name" IS DISTINCT FROM (NEW."last_name") OR OLD."operator_id" IS DISTINCT FROM (NEW."operator_id") OR OLD."role" IS DISTINCT FROM (NEW."role") OR OLD."services" IS DISTINCT FROM (NEW."services") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func="NEW.version := OLD.version + 1; RETURN NEW;",
                    hash="65287f545c13d515185d7c11ec0d11893e0f41e8",
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
                name="opened_by_two",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF accounts_written_by_owner() OR accounts_change_is_confirmed('open', NEW.id, NEW.email, NEW.role, NEW.caf_id, NEW.operator_id, NEW.services)\n           OR (NEW.role = 'administrateur' AND accounts_none_before()) THEN\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'an account is opened by two persons' USING ERRCODE = 'check_violation';\n    ",
                    hash="2204fd93b17c803b4e44a93e256f3f196e3ab71c",
                    operation="INSERT",
                    pgid="pgtrigger_opened_by_two_6b87c",
                    table="accounts_agent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agent",
            trigger=pgtrigger.compiler.Trigger(
                name="changed_by_two",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."caf_id" IS DISTINCT FROM (NEW."caf_id") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."operator_id" IS DISTINCT FROM (NEW."operator_id") OR OLD."role" IS DISTINCT FROM (NEW."role") OR OLD."services" IS DISTINCT FROM (NEW."services"))',
                    func="\n        IF accounts_written_by_owner() OR accounts_change_is_confirmed('change', NEW.id, NEW.email, NEW.role, NEW.caf_id, NEW.operator_id, NEW.services) THEN\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'an account is changed by two persons' USING ERRCODE = 'check_violation';\n    ",
                    hash="2fd2c3fae164513866720d3cb242512e35db2c11",
                    operation="UPDATE",
                    pgid="pgtrigger_changed_by_two_fe71b",
                    table="accounts_agent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agent",
            trigger=pgtrigger.compiler.Trigger(
                name="reopened_by_two",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."is_active" AND NOT OLD."is_active")',
                    func="\n        IF accounts_written_by_owner() OR accounts_change_is_confirmed('reopen', NEW.id, NEW.email, NEW.role, NEW.caf_id, NEW.operator_id, NEW.services) THEN\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'an account is opened again by two persons' USING ERRCODE = 'check_violation';\n    ",
                    hash="82cc6da618a63de64f79d879b630aa8c50749f94",
                    operation="UPDATE",
                    pgid="pgtrigger_reopened_by_two_81136",
                    table="accounts_agent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agent",
            trigger=pgtrigger.compiler.Trigger(
                name="services_of_its_operator",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.services = '{}' THEN\n            RETURN NEW;\n        END IF;\n        PERFORM FROM partners_service WHERE id = ANY (NEW.services) ORDER BY id FOR SHARE;\n        IF array_ndims(NEW.services) > 1 OR cardinality(NEW.services) <> (\n            SELECT count(*) FROM partners_service WHERE id = ANY (NEW.services) AND operator_id = NEW.operator_id\n        ) THEN\n            RAISE EXCEPTION 'services of one operator, each once' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="6f4a1edf86d3c9ead7d0184d3a62da4aeb0163a6",
                    operation='INSERT OR UPDATE OF "services", "operator_id"',
                    pgid="pgtrigger_services_of_its_operator_03b06",
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
                    func='INSERT INTO "accounts_agentevent" ("caf_id", "date_joined", "email", "first_name", "id", "is_active", "last_name", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "services", "version") VALUES (NEW."caf_id", NEW."date_joined", NEW."email", NEW."first_name", NEW."id", NEW."is_active", NEW."last_name", NEW."operator_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."services", NEW."version"); RETURN NULL;',
                    hash="e191b408dfdbb004499bad0f5291a7ee3163e626",
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
                    condition='WHEN (OLD."caf_id" IS DISTINCT FROM (NEW."caf_id") OR OLD."date_joined" IS DISTINCT FROM (NEW."date_joined") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."first_name" IS DISTINCT FROM (NEW."first_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."last_name" IS DISTINCT FROM (NEW."last_name") OR OLD."operator_id" IS DISTINCT FROM (NEW."operator_id") OR OLD."role" IS DISTINCT FROM (NEW."role") OR OLD."services" IS DISTINCT FROM (NEW."services") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "accounts_agentevent" ("caf_id", "date_joined", "email", "first_name", "id", "is_active", "last_name", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "services", "version") VALUES (NEW."caf_id", NEW."date_joined", NEW."email", NEW."first_name", NEW."id", NEW."is_active", NEW."last_name", NEW."operator_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."services", NEW."version"); RETURN NULL;',
                    hash="e20d1d18292b5834f8b2bc7d9d4b4039716c54b8",
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
                    func='INSERT INTO "accounts_agentevent" ("caf_id", "date_joined", "email", "first_name", "id", "is_active", "last_name", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "services", "version") VALUES (OLD."caf_id", OLD."date_joined", OLD."email", OLD."first_name", OLD."id", OLD."is_active", OLD."last_name", OLD."operator_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."services", OLD."version"); RETURN NULL;',
                    hash="503bd17063ce4f850c968c9d2b44beeaab71074d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_37fac",
                    table="accounts_agent",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="accountchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("caf__isnull", False),
                        ("operator__isnull", True),
                        ("role__in", ("conseiller", "travailleur_social", "responsable")),
                        ("services", []),
                    ),
                    models.Q(("caf__isnull", True), ("operator__isnull", False), ("role", "partenaire")),
                    models.Q(
                        ("caf__isnull", True),
                        ("operator__isnull", True),
                        ("role__in", ("cnaf", "administrateur", "dpo")),
                        ("services", []),
                    ),
                    _connector="OR",
                ),
                name="account_change_perimeter_fits_role",
                violation_error_message="Le périmètre ne va pas avec le rôle : une Caf pour un conseiller, un travailleur social ou un responsable ; les services d’un gestionnaire pour un partenaire ; rien pour un rôle national.",
            ),
        ),
        migrations.AddConstraint(
            model_name="agent",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("caf__isnull", False),
                        ("operator__isnull", True),
                        ("role__in", ("conseiller", "travailleur_social", "responsable")),
                        ("services", []),
                    ),
                    models.Q(("caf__isnull", True), ("operator__isnull", False), ("role", "partenaire")),
                    models.Q(
                        ("caf__isnull", True),
                        ("operator__isnull", True),
                        ("role__in", ("cnaf", "administrateur", "dpo")),
                        ("services", []),
                    ),
                    _connector="OR",
                ),
                name="agent_perimeter_fits_role",
                violation_error_message="Le périmètre ne va pas avec le rôle : une Caf pour un conseiller, un travailleur social ou un responsable ; les services d’un gestionnaire pour un partenaire ; rien pour un rôle national.",
            ),
        ),
    ]
