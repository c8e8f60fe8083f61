"""What the database refuses of conventions: one that is signed changes by an amendment or an early end alone.

It names the operator that signed it, whoever runs the service afterwards; that name alone is put right, and only to
the operator of the service as it stands, for a service that had been typed under another one.
"""

import pgtrigger

_SIGNED = (
    "service_id, starts_on, document, signed_on, signatories, signed_by_id, taken_over, prepared_by_id, operator_id"
)


def _of(row: str) -> str:
    return f"({', '.join(f'{row}.{column}' for column in _SIGNED.split(', '))})"


# The lock keeps the service with its operator until the convention is there to name it.
_RUNS_IT = (
    "EXISTS (SELECT FROM partners_service WHERE id = NEW.service_id AND operator_id = NEW.operator_id FOR SHARE)"
)
_BUT_FOR_THE_OPERATOR = "to_jsonb(NEW) - 'operator_id' - 'version' = to_jsonb(OLD) - 'operator_id' - 'version'"

CONVENTION_KEPT = pgtrigger.Trigger(
    name="convention_kept",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func=f"""
        IF TG_OP = 'INSERT' THEN
            IF NEW.state <> 'prepared' AND NOT NEW.taken_over THEN
                RAISE EXCEPTION 'a convention begins prepared' USING ERRCODE = 'check_violation';
            END IF;
            IF NEW.state = 'prepared' OR {_RUNS_IT} THEN RETURN NEW; END IF;
        END IF;
        IF TG_OP = 'UPDATE' THEN
            IF NEW.* IS NOT DISTINCT FROM OLD.* THEN RETURN NEW; END IF;
            IF OLD.state = 'prepared' AND NEW.state IN ('prepared', 'cancelled') THEN RETURN NEW; END IF;
            IF OLD.state = 'prepared' AND NEW.state = 'signed' AND {_RUNS_IT} THEN RETURN NEW; END IF;
            IF OLD.state = 'signed' AND {_BUT_FOR_THE_OPERATOR} AND {_RUNS_IT} THEN RETURN NEW; END IF;
            IF OLD.state = 'signed' AND NEW.state IN ('signed', 'ended')
               AND {_of("NEW")} IS NOT DISTINCT FROM {_of("OLD")}
               AND (NEW.state = 'ended' OR NEW.ends_on = OLD.ends_on OR EXISTS (
                    SELECT FROM mediation_conventionamendment WHERE convention_id = NEW.id AND state = 'signed'
                    AND ends_on_before = OLD.ends_on AND ends_on_after = NEW.ends_on))
            THEN RETURN NEW; END IF;
        END IF;
        RAISE EXCEPTION 'a signed convention changes by an amendment' USING ERRCODE = 'check_violation';
    """,
)
