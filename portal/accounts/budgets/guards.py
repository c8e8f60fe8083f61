"""What the database refuses of alerts and releases (kept as they were, answered by who may) and of budgets raised."""

from datetime import timedelta

import pgtrigger

# How long a release lasts at most.
LONGEST = timedelta(hours=4)
# The two numbers that a Caf decides, and what holds while it decided nothing.
ALERT_KEY, STOP_KEY = "budget_alert", "budget_stop"
DEFAULTS = {ALERT_KEY: 60, STOP_KEY: 120}

_ANSWERED_BY_RIGHT = """
    IF NOT accounts_may_answer(NEW.{by}, OLD.agent_id, OLD.caf_id) THEN
        RAISE EXCEPTION 'not theirs to answer' USING ERRCODE = 'check_violation';
    END IF;
"""
# What is decided today for today is at most as high as what was decided before: a row of today that stands higher was
# written on a day before. `raises.py` of the settings holds the rest, with sentences.
_DEFAULT = " ".join(f"WHEN '{key}' THEN {much}" for key, much in DEFAULTS.items())
RAISED_FROM_TOMORROW = pgtrigger.Trigger(
    name="budget_raised_from_tomorrow",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    condition=pgtrigger.Condition(f"NEW.key IN ({', '.join(map(repr, DEFAULTS))})"),
    declare=[("today", "date"), ("held", "integer")],
    func=f"""
        today := (now() AT TIME ZONE 'Europe/Paris')::date;
        IF NEW.from_on > today THEN RETURN NEW; END IF;
        SELECT value::integer INTO held FROM accounts_datedsetting
        WHERE caf_id = NEW.caf_id AND key = NEW.key AND state = 'kept' AND from_on < today
        ORDER BY from_on DESC LIMIT 1;
        held := coalesce(held, CASE NEW.key {_DEFAULT} END);
        SELECT greatest(held, max(value::integer)) INTO held FROM accounts_datedsetting
        WHERE caf_id = NEW.caf_id AND key = NEW.key AND from_on = today;
        IF NEW.value::integer > held THEN
            RAISE EXCEPTION 'a budget is raised from tomorrow on' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,  # noqa: S608 (our own keys and numbers)
)
# Numbers only grow, searches and files as a pair; a manager sees it once.
ALERT_KEPT = pgtrigger.Trigger(
    name="budget_alert_kept",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func=f"""
        IF TG_OP = 'DELETE'
           OR (NEW.agent_id, NEW.raised_at, NEW.until_at) IS DISTINCT FROM (OLD.agent_id, OLD.raised_at, OLD.until_at)
           OR NEW.caf_id IS DISTINCT FROM OLD.caf_id
           OR ((NEW.searches, NEW.files) IS DISTINCT FROM (OLD.searches, OLD.files)
               AND NEW.searches + NEW.files <= OLD.searches + OLD.files)
           OR NEW.refusals < OLD.refusals
           OR (OLD.state = 'seen' AND (NEW.state, NEW.seen_at, NEW.seen_by_id, NEW.seen_total, NEW.comment)
               IS DISTINCT FROM (OLD.state, OLD.seen_at, OLD.seen_by_id, OLD.seen_total, OLD.comment)) THEN
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
