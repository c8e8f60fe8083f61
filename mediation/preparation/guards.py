"""What the database refuses of what a service may read, however it is written."""

import pgtrigger

SHARED_WHILE_DRAFT = pgtrigger.Trigger(
    name="shared_while_draft",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF EXISTS (
            SELECT 1 FROM mediation_referral
            WHERE id = COALESCE(NEW.referral_id, OLD.referral_id) AND sent_at IS NOT NULL
        ) THEN
            RAISE EXCEPTION 'what the service may read is chosen before the sending' USING ERRCODE = 'check_violation';
        END IF;
        RETURN COALESCE(NEW, OLD);
    """,
)
