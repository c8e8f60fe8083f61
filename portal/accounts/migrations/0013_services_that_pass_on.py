"""A service passes to another operator once no open account names it; closed ones, and requests, say what they said."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

CREATE = """
    CREATE OR REPLACE FUNCTION accounts_service_is_named() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'UPDATE' AND NEW.id = OLD.id AND NEW.operator_id = OLD.operator_id THEN
            RETURN NEW;
        END IF;
        IF EXISTS (
            SELECT FROM accounts_agent WHERE services @> ARRAY[OLD.id]
            AND (is_active OR TG_OP = 'DELETE' OR NEW.id <> OLD.id)
        ) THEN
            RAISE EXCEPTION 'a service that an account names keeps its operator' USING ERRCODE = 'check_violation';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END $$;
"""
BACK = """
    CREATE OR REPLACE FUNCTION accounts_service_is_named() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'UPDATE' AND NEW.id = OLD.id AND NEW.operator_id = OLD.operator_id THEN
            RETURN NEW;
        END IF;
        IF EXISTS (SELECT FROM accounts_agent WHERE services @> ARRAY[OLD.id]) THEN
            RAISE EXCEPTION 'a service that an account names keeps its operator' USING ERRCODE = 'check_violation';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0012_budgets"),
    ]

    operations = [
        migrations.RunSQL(CREATE, BACK),
        pgtrigger.migrations.RemoveTrigger(
            model_name="accountchange",
            name="services_of_its_operator",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="agent",
            name="services_of_its_operator",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accountchange",
            trigger=pgtrigger.compiler.Trigger(
                name="services_of_its_operator",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF NEW.services = '{}' OR (TG_OP = 'UPDATE' AND TRUE AND NEW.services = OLD.services\n                AND NEW.operator_id IS NOT DISTINCT FROM OLD.operator_id)\n            THEN\n                RETURN NEW;\n            END IF;\n            PERFORM FROM partners_service WHERE id = ANY (NEW.services) ORDER BY id FOR SHARE;\n            IF array_ndims(NEW.services) > 1 OR cardinality(NEW.services) <> (\n                SELECT count(*) FROM partners_service WHERE id = ANY (NEW.services) AND operator_id = NEW.operator_id\n            ) THEN\n                RAISE EXCEPTION 'services of one operator, each once' USING ERRCODE = 'check_violation';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="1dd0c8d0404e91b35e7383a1c577c794fa6b73b1",
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
                name="services_of_its_operator",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF NEW.services = '{}' OR (TG_OP = 'UPDATE' AND NOT NEW.is_active AND NEW.services = OLD.services\n                AND NEW.operator_id IS NOT DISTINCT FROM OLD.operator_id)\n            THEN\n                RETURN NEW;\n            END IF;\n            PERFORM FROM partners_service WHERE id = ANY (NEW.services) ORDER BY id FOR SHARE;\n            IF array_ndims(NEW.services) > 1 OR cardinality(NEW.services) <> (\n                SELECT count(*) FROM partners_service WHERE id = ANY (NEW.services) AND operator_id = NEW.operator_id\n            ) THEN\n                RAISE EXCEPTION 'services of one operator, each once' USING ERRCODE = 'check_violation';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="23aea7f76038dbac1072033c788574264a81fcfa",
                    operation='INSERT OR UPDATE OF "services", "operator_id", "is_active"',
                    pgid="pgtrigger_services_of_its_operator_03b06",
                    table="accounts_agent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
