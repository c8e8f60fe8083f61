"""What the database refuses of operators and services, however a row is written."""

import pgtrigger

from portal.foundation.forms.stale_edits import TRIGGER

KIND_STAYS = pgtrigger.Trigger(
    name="kind_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.AnyChange("kind"),
    func="RAISE EXCEPTION 'a service stays of its kind' USING ERRCODE = 'check_violation';",
)

# The lock makes one of two people wait: who opens a service, and who closes its operator.
UNDER_AN_OPEN_OPERATOR = pgtrigger.Trigger(
    name="under_an_open_operator",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("operator_id", "state"),
    func="""
        IF NEW.state = 'open' AND NOT EXISTS (
            SELECT FROM partners_operator WHERE id = NEW.operator_id AND state = 'open' FOR SHARE
        ) THEN
            RAISE EXCEPTION 'the operator is closed' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)

CLOSED_AFTER_ITS_SERVICES = pgtrigger.Trigger(
    name="closed_after_its_services",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("state"),
    condition=pgtrigger.Q(new__state="closed"),
    func="""
        IF EXISTS (SELECT FROM partners_service WHERE operator_id = NEW.id AND state = 'open') THEN
            RAISE EXCEPTION 'the operator has open services' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)


def of_kind(kind: str) -> pgtrigger.Trigger:
    """What a kind of service has of its own hangs on a service of that kind."""
    return pgtrigger.Trigger(
        name="of_its_kind",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf("id"),
        func=f"""
            IF NOT EXISTS (SELECT FROM partners_service WHERE id = NEW.id AND kind = '{kind}') THEN
                RAISE EXCEPTION 'a service is of its kind' USING ERRCODE = 'check_violation';
            END IF;
            RETURN NEW;
        """,
    )


def counts_with_service() -> pgtrigger.Trigger:
    """What a kind of service has of its own is on the same sheet: its change counts in the version of the service."""
    return pgtrigger.Trigger(
        name=TRIGGER,
        when=pgtrigger.After,
        operation=pgtrigger.Update,
        condition=pgtrigger.Condition("OLD.* IS DISTINCT FROM NEW.*"),
        func="UPDATE partners_service SET version = version + 1 WHERE id = NEW.id; RETURN NULL;",
    )
