"""What the database itself refuses about commissions."""

import pgtrigger

COMMISSION_KEPT = pgtrigger.Trigger(
    name="commission_kept_once_it_decided",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF TG_OP = 'DELETE' OR OLD.state = 'cancelled'
           OR EXISTS (SELECT 1 FROM funding_fundingrequest WHERE commission_id = OLD.id) THEN
            RAISE EXCEPTION 'a commission that decided is kept with its minutes' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
