"""What the database itself refuses about transfers between shares: both entries at approval, or nothing."""

import pgtrigger

PROPOSED_FIRST = pgtrigger.Trigger(
    name="proposed_first",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="""
        IF NEW.state <> 'proposed' OR NEW.to_caf_id = (SELECT caf_id FROM funding_share WHERE id = NEW.share_id) THEN
            RAISE EXCEPTION 'a transfer is proposed first, to another Caf' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
APPROVED_MOVES_BOTH = pgtrigger.Trigger(
    name="approved_moves_both",
    when=pgtrigger.After,
    operation=pgtrigger.Update,
    timing=pgtrigger.Deferred,
    condition=pgtrigger.Q(new__state="approved"),
    func="""
        IF (SELECT COALESCE(sum(amount), 0) FROM funding_shareentry
                WHERE transfer_id = NEW.id AND share_id = NEW.share_id) <> -NEW.amount
           OR (SELECT COALESCE(sum(amount), 0) FROM funding_shareentry
                WHERE transfer_id = NEW.id AND share_id <> NEW.share_id)
                <> (CASE WHEN NEW.to_caf_id IS NULL THEN 0 ELSE NEW.amount END) THEN
            RAISE EXCEPTION 'an approved transfer has its entries' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    """,
)
