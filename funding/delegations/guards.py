"""What the database itself refuses about delegations, whoever writes."""

import pgtrigger

DELEGATION_KEPT = pgtrigger.Trigger(
    name="delegation_kept_until_it_ends",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    declare=[("ending", "text[]")],
    func="""
        ending := ARRAY['state', 'ended_at', 'ended_by_id', 'end_reason'];
        IF TG_OP = 'UPDATE' AND OLD.state = 'given' AND NEW.state = 'ended'
           AND to_jsonb(NEW) - ending = to_jsonb(OLD) - ending THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a delegation is kept as it was entered, and ends once' USING ERRCODE = 'check_violation';
    """,
)
HOLDERS_ARE_MANAGERS = pgtrigger.Trigger(
    name="holders_are_managers_of_the_caf",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="""
        IF EXISTS (
            SELECT 1 FROM accounts_agent WHERE id IN (NEW.agent_id, NEW.substitute_id)
                AND (role <> 'responsable' OR caf_id IS DISTINCT FROM NEW.caf_id)
        ) THEN
            RAISE EXCEPTION 'a delegation goes to managers of its Caf' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
