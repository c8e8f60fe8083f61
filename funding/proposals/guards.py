"""What the database itself refuses about proposals: what was proposed never changes, what was answered is final."""

import pgtrigger

PROPOSAL_STAYS = pgtrigger.Trigger(
    name="proposal_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    declare=[("answering", "text[]")],
    func="""
        answering := ARRAY['state', 'answered_at', 'answered_by_id', 'answer_note'];
        IF TG_OP = 'UPDATE' AND OLD.state = 'proposed'
           AND to_jsonb(NEW) - answering = to_jsonb(OLD) - answering THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a proposal is kept as it was written' USING ERRCODE = 'check_violation';
    """,
)
