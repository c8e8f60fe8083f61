"""What the database refuses of corrections: a step of a referral is never written over without one.

`applied_in` is the transaction that applied the correction: the database writes it, never the program, and the guard
of referrals looks for it.
"""

import pgtrigger

from mediation.referrals.models import Referral

_ASKED_FOR = (
    "referral_id", "corrects", "undoes", "refusal", "started_on", "covers_maintenance", "ended_on", "outcome", "stood",
    "reason", "asked_at", "asked_by_id", "asked_by_service",
)  # fmt: skip


def _of(row: str) -> str:
    return f"({', '.join(f'{row}.{column}' for column in _ASKED_FOR)})"


CORRECTION_KEPT = pgtrigger.Trigger(
    name="correction_kept",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func=f"""
        IF TG_OP = 'UPDATE' AND NEW.* IS NOT DISTINCT FROM OLD.* THEN RETURN NEW; END IF;
        IF (TG_OP = 'INSERT' AND NEW.state IN ('asked', 'applied'))
           OR (TG_OP = 'UPDATE' AND OLD.state = 'asked' AND NEW.state <> 'asked'
               AND {_of("NEW")} IS NOT DISTINCT FROM {_of("OLD")}) THEN
            NEW.applied_in := CASE WHEN NEW.state = 'applied' THEN pg_current_xact_id()::text::bigint END;
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a correction is kept as it was asked and answered' USING ERRCODE = 'check_violation';
    """,
)
# One that goes on again is read by the service again: a danger told before comes first, as for a sending.
STEPS_STAND = pgtrigger.Trigger(
    name="steps_stand",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.Condition("""(
        (OLD.state IN ('accepted', 'refused') AND NEW.state = 'sent')
        OR (OLD.state = 'started' AND NEW.state IN ('draft', 'sent', 'accepted'))
        OR (OLD.state IN ('refused', 'ended', 'withdrawn') AND NEW.state <> OLD.state)
        OR (OLD.refusal <> '' AND NEW.refusal <> OLD.refusal)
        OR (OLD.started_on IS NOT NULL AND (NEW.started_on, NEW.covers_maintenance)
            IS DISTINCT FROM (OLD.started_on, OLD.covers_maintenance))
        OR (OLD.ended_on IS NOT NULL AND (NEW.ended_on, NEW.outcome) IS DISTINCT FROM (OLD.ended_on, OLD.outcome))
    )"""),
    func="""
        IF NOT EXISTS (
            SELECT FROM mediation_referralcorrection
            WHERE referral_id = NEW.id AND applied_in = pg_current_xact_id()::text::bigint
        ) THEN
            RAISE EXCEPTION 'a step of a referral is corrected with a reason' USING ERRCODE = 'check_violation';
        END IF;
        IF OLD.state IN ('refused', 'ended') AND NEW.state IN ('sent', 'accepted', 'started') THEN
            PERFORM 1 FROM separations_family WHERE id = NEW.family_id FOR NO KEY UPDATE;
            IF separations_in_danger(NEW.family_id) THEN
                RAISE EXCEPTION 'a referral does not go on again while a danger is recorded'
                    USING ERRCODE = 'check_violation';
            END IF;
        END IF;
        RETURN NEW;
    """,
)

# Referrals know no correction: the guard of two of them is put on their table from here.
pgtrigger.register(STEPS_STAND)(Referral)
