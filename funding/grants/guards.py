"""What the database itself refuses about decisions on funding requests."""

import pgtrigger

from funding.rule.exercices import ESPACE_RENCONTRE_PS_FROM
from portal.foundation.database.owner import OWNER

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
DECISION_HAS_ITS_GROUND = pgtrigger.Trigger(
    name="decision_has_its_ground",
    # After: the constraints of the row itself speak first.
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Q(new__state__in=["granted", "refused"]),
    declare=[("given", "funding_delegation"), ("sitting", "funding_commission"), ("decided", "date")],
    func=f"""
        decided := (NEW.decided_at AT TIME ZONE 'Europe/Paris')::date;
        IF current_user <> '{OWNER}' THEN
            decided := (clock_timestamp() AT TIME ZONE 'Europe/Paris')::date;
        END IF;
        IF (NEW.delegation_id IS NULL) = (NEW.commission_id IS NULL) THEN
            RAISE EXCEPTION 'a decision is taken under a delegation or by a commission'
                USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.state = 'granted' AND NEW.exercice >= {ESPACE_RENCONTRE_PS_FROM} AND NEW.commitment_reason = '' THEN
            RAISE EXCEPTION 'a provisional commitment has its reason' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.delegation_id IS NOT NULL THEN
            SELECT * INTO given FROM funding_delegation WHERE id = NEW.delegation_id FOR SHARE;
            IF given.caf_id <> NEW.caf_id OR given.state <> 'given'
               OR NEW.decided_by_id NOT IN (given.agent_id, COALESCE(given.substitute_id, given.agent_id))
               OR (given.act = 'grant') <> (NEW.state = 'granted')
               OR decided NOT BETWEEN given.from_on AND given.until_on
               OR NEW.amount_granted > given.amount_limit THEN
                RAISE EXCEPTION 'the delegation does not cover this decision' USING ERRCODE = 'check_violation';
            END IF;
        ELSE
            SELECT * INTO sitting FROM funding_commission WHERE id = NEW.commission_id FOR SHARE;
            IF sitting.caf_id <> NEW.caf_id OR sitting.state <> 'held' OR sitting.held_on > decided
               OR sitting.held_on < (NEW.submitted_at AT TIME ZONE 'Europe/Paris')::date THEN
                RAISE EXCEPTION 'the commission did not decide this request' USING ERRCODE = 'check_violation';
            END IF;
        END IF;
        RETURN NULL;
    """,  # noqa: S608 (constants of ours)
)
