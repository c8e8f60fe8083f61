"""What the database itself refuses about decisions on funding requests."""

import pgtrigger

DECISION_IS_FINAL = pgtrigger.Protect(
    name="decision_is_final",
    operation=pgtrigger.Update | pgtrigger.Delete,
    condition=pgtrigger.Q(old__state__in=["granted", "refused"]),
)
GRANTED_IS_COMMITTED = pgtrigger.Trigger(
    name="granted_is_committed",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update,
    timing=pgtrigger.Deferred,
    condition=pgtrigger.Q(new__state="granted"),
    func="""
        IF NOT EXISTS (
            SELECT 1 FROM funding_commitment WHERE funding_request_id = NEW.id AND amount = NEW.amount_granted
        ) THEN
            RAISE EXCEPTION 'a granted request has its commitment' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    """,
)
