"""What the database refuses of accounts and of requests about them: see `guards.py`."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

CREATE = """
    -- Whether the owner of the tables writes. It runs as who calls it, like the triggers that ask: none is a definer.
    CREATE FUNCTION accounts_written_by_owner() RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT current_user = pg_get_userbyid(relowner) FROM pg_class WHERE oid = 'accounts_agent'::regclass
    $$;
    -- Whether this very transaction confirmed that this account be so.
    CREATE FUNCTION accounts_change_is_confirmed(
        wanted_kind text, account bigint, wanted_email text, wanted_role text, wanted_caf text, wanted_operator bigint
    ) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT EXISTS (
            SELECT FROM accounts_accountchange
            WHERE account_id = account AND kind = wanted_kind AND state = 'confirmed'
              AND confirmed_in = pg_current_xact_id()::text::bigint
              AND email = wanted_email AND role = wanted_role
              AND caf_id IS NOT DISTINCT FROM wanted_caf AND operator_id IS NOT DISTINCT FROM wanted_operator
        )
    $$;
    -- Whether every account that exists was opened by this transaction: the two administrators of the first day.
    -- Two first days at once wait for each other.
    CREATE FUNCTION accounts_none_before() RETURNS boolean LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM pg_advisory_xact_lock(hashtext('accounts_agent.first_day'));
        RETURN NOT EXISTS (
            SELECT FROM accounts_agent WHERE NOT EXISTS (
                SELECT FROM accounts_agentevent
                WHERE pgh_obj_id = accounts_agent.id AND pgh_label = 'insert' AND pgh_created_at = now()
            )
        );
    END $$;
    -- Who confirms or refuses: the manager of the Caf, else an administrator; the account itself apart.
    CREATE FUNCTION accounts_may_answer(answerer bigint, account bigint, caf text) RETURNS boolean
    LANGUAGE sql STABLE AS $$
        SELECT EXISTS (
            SELECT FROM accounts_agent WHERE id = answerer AND is_active AND id IS DISTINCT FROM account AND CASE
                WHEN EXISTS (
                    SELECT FROM accounts_agent manager
                    WHERE manager.role = 'responsable' AND manager.is_active AND manager.caf_id = caf
                      AND manager.id IS DISTINCT FROM account
                ) THEN role = 'responsable' AND caf_id = caf
                ELSE role = 'administrateur'
            END
        )
    $$;
"""
DROP = """
    DROP FUNCTION accounts_may_answer(bigint, bigint, text);
    DROP FUNCTION accounts_none_before();
    DROP FUNCTION accounts_change_is_confirmed(text, bigint, text, text, text, bigint);
    DROP FUNCTION accounts_written_by_owner();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0006_account_changes"),
    ]

    operations = [
        migrations.RunSQL(CREATE, DROP),
        pgtrigger.migrations.AddTrigger(
            model_name="agent",
            trigger=pgtrigger.compiler.Trigger(
                name="opened_by_two",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF accounts_written_by_owner() OR accounts_change_is_confirmed('open', NEW.id, NEW.email, NEW.role, NEW.caf_id, NEW.operator_id)\n           OR (NEW.role = 'administrateur' AND accounts_none_before()) THEN\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'an account is opened by two persons' USING ERRCODE = 'check_violation';\n    ",
                    hash="4cb63d6b1ba1e9230abd7048939e0426466ca9ba",
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
                    condition='WHEN (OLD."caf_id" IS DISTINCT FROM (NEW."caf_id") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."operator_id" IS DISTINCT FROM (NEW."operator_id") OR OLD."role" IS DISTINCT FROM (NEW."role"))',
                    func="\n        IF accounts_written_by_owner() OR accounts_change_is_confirmed('change', NEW.id, NEW.email, NEW.role, NEW.caf_id, NEW.operator_id) THEN\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'an account is changed by two persons' USING ERRCODE = 'check_violation';\n    ",
                    hash="c055bcdbcd8d836564244e57df80f86effc24c91",
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
                    func="\n        IF accounts_written_by_owner() OR accounts_change_is_confirmed('reopen', NEW.id, NEW.email, NEW.role, NEW.caf_id, NEW.operator_id) THEN\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'an account is opened again by two persons' USING ERRCODE = 'check_violation';\n    ",
                    hash="359cbf15999a6aefa649f12724f51d5596900512",
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
                name="last_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NOT OLD.is_active OR OLD.role NOT IN ('administrateur', 'dpo')\n           OR (TG_OP = 'UPDATE' AND NEW.is_active AND NEW.role = OLD.role) THEN\n            RETURN NULL;\n        END IF;\n        PERFORM pg_advisory_xact_lock(hashtext('accounts_agent.last_stays'), hashtext(OLD.role));\n        IF NOT EXISTS (SELECT FROM accounts_agent WHERE is_active AND role = OLD.role) THEN\n            RAISE EXCEPTION 'the last % stays', OLD.role USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="173fb8e41d3c3dce64f35f6b36f4bb4e108c64fb",
                    operation='UPDATE OF "role", "is_active" OR DELETE',
                    pgid="pgtrigger_last_stays_a6ca9",
                    table="accounts_agent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accountchange",
            trigger=pgtrigger.compiler.Trigger(
                name="account_change_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF TG_OP = 'INSERT' AND NEW.state = 'asked' THEN\n            NEW.confirmed_in := NULL;\n            RETURN NEW;\n        END IF;\n        IF TG_OP = 'UPDATE' AND NEW.* IS NOT DISTINCT FROM OLD.* THEN\n            RETURN NEW;\n        END IF;\n        IF TG_OP = 'UPDATE' AND OLD.state = 'asked' AND NEW.state <> 'asked'\n           AND (NEW.kind, NEW.email, NEW.first_name, NEW.last_name, NEW.role, NEW.caf_id, NEW.operator_id, NEW.account_version, NEW.asked_at, NEW.asked_by_id) IS NOT DISTINCT FROM (OLD.kind, OLD.email, OLD.first_name, OLD.last_name, OLD.role, OLD.caf_id, OLD.operator_id, OLD.account_version, OLD.asked_at, OLD.asked_by_id)\n           AND (NEW.account_id IS NOT DISTINCT FROM OLD.account_id\n                OR (NEW.kind = 'open' AND NEW.state = 'confirmed' AND OLD.account_id IS NULL)) THEN\n            NEW.confirmed_in := NULL;\n            IF NEW.state = 'confirmed' THEN\n                NEW.confirmed_in := pg_current_xact_id()::text::bigint;\n            END IF;\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'a request about an account is kept as asked and answered' USING ERRCODE = 'check_violation';\n    ",
                    hash="7c6752bf34a403831c56d5e039bcb856d7d90242",
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
                name="answered_by_right",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.state = 'asked' AND NEW.state IN ('confirmed', 'refused'))",
                    func="\n        IF NOT accounts_may_answer(NEW.answered_by_id, OLD.account_id, NEW.caf_id) THEN\n            RAISE EXCEPTION 'not theirs to answer' USING ERRCODE = 'check_violation';\n        END IF;\n        IF NEW.state = 'confirmed' AND NOT EXISTS (\n            SELECT FROM accounts_agent WHERE id = NEW.asked_by_id AND is_active AND role = 'administrateur'\n        ) THEN\n            RAISE EXCEPTION 'asked by nobody who may ask' USING ERRCODE = 'check_violation';\n        END IF;\n        IF NEW.state = 'confirmed' AND OLD.account_id IS NOT NULL AND NOT EXISTS (\n            SELECT FROM accounts_agent WHERE id = OLD.account_id AND version = OLD.account_version\n        ) THEN\n            RAISE EXCEPTION 'the account changed since' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="8eb1a7743fd0b268674122dd6cdafc703de2d0cb",
                    operation="UPDATE",
                    pgid="pgtrigger_answered_by_right_932a9",
                    table="accounts_accountchange",
                    when="BEFORE",
                ),
            ),
        ),
    ]
