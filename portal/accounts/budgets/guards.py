"""What the database refuses of alerts and of requests for a release: kept as they were, answered by who may."""

from datetime import timedelta

import pgtrigger

# How long a release lasts at most.
LONGEST = timedelta(hours=4)

_ANSWERED_BY_RIGHT = """
    IF NOT accounts_may_answer(NEW.{by}, OLD.agent_id, OLD.caf_id) THEN
        RAISE EXCEPTION 'not theirs to answer' USING ERRCODE = 'check_violation';
    END IF;
"""
# Numbers only grow, a manager sees it once.
ALERT_KEPT = pgtrigger.Trigger(
    name="budget_alert_kept",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func=f"""
        IF TG_OP = 'DELETE'
           OR (NEW.agent_id, NEW.raised_at, NEW.until_at) IS DISTINCT FROM (OLD.agent_id, OLD.raised_at, OLD.until_at)
           OR NEW.caf_id IS DISTINCT FROM OLD.caf_id
           OR NEW.searches + NEW.files < OLD.searches + OLD.files OR NEW.refusals < OLD.refusals
           OR (OLD.state = 'seen' AND (NEW.state, NEW.seen_at, NEW.seen_by_id, NEW.comment)
               IS DISTINCT FROM (OLD.state, OLD.seen_at, OLD.seen_by_id, OLD.comment)) THEN
            RAISE EXCEPTION 'an alert is kept as it was raised and seen' USING ERRCODE = 'check_violation';
        END IF;
        IF OLD.state = 'open' AND NEW.state = 'seen' THEN {_ANSWERED_BY_RIGHT.format(by="seen_by_id")} END IF;
        RETURN NEW;
    """,
)
RELEASE_KEPT = pgtrigger.Trigger(
    name="budget_release_kept",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func=f"""
        IF TG_OP = 'INSERT' AND NEW.state = 'asked' THEN
            RETURN NEW;
        END IF;
        IF TG_OP = 'UPDATE' AND NEW.* IS NOT DISTINCT FROM OLD.* THEN
            RETURN NEW;
        END IF;
        IF TG_OP = 'UPDATE' AND OLD.state = 'asked' AND NEW.state <> 'asked'
           AND (NEW.agent_id, NEW.asked_at, NEW.reason) IS NOT DISTINCT FROM (OLD.agent_id, OLD.asked_at, OLD.reason)
           AND NEW.caf_id IS NOT DISTINCT FROM OLD.caf_id THEN
            IF NEW.state IN ('released', 'refused') THEN {_ANSWERED_BY_RIGHT.format(by="answered_by_id")} END IF;
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a request for a release is kept as asked and answered' USING ERRCODE = 'check_violation';
    """,
)
