"""What the database itself does about corrections of lines: it adds an approved one, once, and refuses any other."""

import pgtrigger

APPLIED_TO_ITS_LINE = pgtrigger.Trigger(
    name="applied_to_its_line",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func="""
        IF TG_OP = 'INSERT' THEN
            IF NEW.state <> 'proposed' OR NOT EXISTS (
                SELECT 1 FROM funding_envelope WHERE id = NEW.envelope_id AND state = 'published'
            ) THEN
                RAISE EXCEPTION 'a correction is proposed, of a published line' USING ERRCODE = 'check_violation';
            END IF;
        ELSIF NEW.state = 'approved' AND OLD.state <> 'approved' THEN
            UPDATE funding_envelope SET amount = amount + NEW.amount WHERE id = NEW.envelope_id;
        END IF;
        RETURN NULL;
    """,
)
