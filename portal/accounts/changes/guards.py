"""What the database refuses of requests about accounts: they are kept as they were asked and answered.

`confirmed_in` is the transaction that confirmed: the database writes it, never the program, and the guards of accounts
look for it (`portal.accounts.guards`).
"""

import pgtrigger

_ASKED_FOR = (
    "kind", "email", "first_name", "last_name", "role", "caf_id", "operator_id", "services", "account_version",
    "asked_at", "asked_by_id",
)  # fmt: skip


def _of(row: str) -> str:
    return f"({', '.join(f'{row}.{column}' for column in _ASKED_FOR)})"


KEPT = pgtrigger.Trigger(
    name="account_change_kept",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func=f"""
        IF TG_OP = 'INSERT' AND NEW.state = 'asked' THEN
            NEW.confirmed_in := NULL;
            RETURN NEW;
        END IF;
        IF TG_OP = 'UPDATE' AND NEW.* IS NOT DISTINCT FROM OLD.* THEN
            RETURN NEW;
        END IF;
        IF TG_OP = 'UPDATE' AND OLD.state = 'asked' AND NEW.state <> 'asked'
           AND {_of("NEW")} IS NOT DISTINCT FROM {_of("OLD")}
           AND (NEW.account_id IS NOT DISTINCT FROM OLD.account_id
                OR (NEW.kind = 'open' AND NEW.state = 'confirmed' AND OLD.account_id IS NULL)) THEN
            NEW.confirmed_in := NULL;
            IF NEW.state = 'confirmed' THEN
                NEW.confirmed_in := pg_current_xact_id()::text::bigint;
            END IF;
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a request about an account is kept as asked and answered' USING ERRCODE = 'check_violation';
    """,
)
# Who answers has the power to, and answers for the account as it was when it was asked.
ANSWERED_BY_RIGHT = pgtrigger.Trigger(
    name="answered_by_right",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.Condition("OLD.state = 'asked' AND NEW.state IN ('confirmed', 'refused')"),
    func="""
        IF NOT accounts_may_answer(NEW.answered_by_id, OLD.account_id, NEW.caf_id) THEN
            RAISE EXCEPTION 'not theirs to answer' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.state = 'confirmed' AND NOT EXISTS (
            SELECT FROM accounts_agent WHERE id = NEW.asked_by_id AND is_active AND role = 'administrateur'
        ) THEN
            RAISE EXCEPTION 'asked by nobody who may ask' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.state = 'confirmed' AND OLD.account_id IS NOT NULL AND NOT EXISTS (
            SELECT FROM accounts_agent WHERE id = OLD.account_id AND version = OLD.account_version
        ) THEN
            RAISE EXCEPTION 'the account changed since' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
