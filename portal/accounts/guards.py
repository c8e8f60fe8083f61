"""What the database refuses of accounts, however a row is written.

Power takes two: an account is opened, changed or opened again by a request that a second person confirmed in this very
transaction (`portal.accounts.changes`). The owner of the tables alone does without: migrations and invented data are
written under that role, never a request of the portal. The last administrator and the last DPO stay.
"""

import pgtrigger

# What opens doors: a name does not.
GUARDED = ("email", "role", "caf", "operator", "services")
# Roles of which somebody is always left: nobody else could open an account, or read the journal.
NEVER_WITHOUT = ("administrateur", "dpo")

_CONFIRMED = (
    "accounts_change_is_confirmed('{kind}', NEW.id, NEW.email, NEW.role, NEW.caf_id, NEW.operator_id, NEW.services)"
)
_REFUSE = "RAISE EXCEPTION 'an account is {done} by two persons' USING ERRCODE = 'check_violation';"

OPENED_BY_TWO = pgtrigger.Trigger(
    name="opened_by_two",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func=f"""
        IF accounts_written_by_owner() OR {_CONFIRMED.format(kind="open")}
           OR (NEW.role = 'administrateur' AND accounts_none_before()) THEN
            RETURN NEW;
        END IF;
        {_REFUSE.format(done="opened")}
    """,
)
CHANGED_BY_TWO = pgtrigger.Trigger(
    name="changed_by_two",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.AnyChange(*GUARDED),
    func=f"""
        IF accounts_written_by_owner() OR {_CONFIRMED.format(kind="change")} THEN
            RETURN NEW;
        END IF;
        {_REFUSE.format(done="changed")}
    """,
)
REOPENED_BY_TWO = pgtrigger.Trigger(
    name="reopened_by_two",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.Q(old__is_active=False, new__is_active=True),
    func=f"""
        IF accounts_written_by_owner() OR {_CONFIRMED.format(kind="reopen")} THEN
            RETURN NEW;
        END IF;
        {_REFUSE.format(done="opened again")}
    """,
)
# The lock lets two closings at once see each other: of the last two, one stays.
LAST_STAYS = pgtrigger.Trigger(
    name="last_stays",
    when=pgtrigger.After,
    operation=pgtrigger.UpdateOf("role", "is_active") | pgtrigger.Delete,
    func=f"""
        IF NOT OLD.is_active OR OLD.role NOT IN {NEVER_WITHOUT}
           OR (TG_OP = 'UPDATE' AND NEW.is_active AND NEW.role = OLD.role) THEN
            RETURN NULL;
        END IF;
        PERFORM pg_advisory_xact_lock(hashtext('accounts_agent.last_stays'), hashtext(OLD.role));
        IF NOT EXISTS (SELECT FROM accounts_agent WHERE is_active AND role = OLD.role) THEN
            RAISE EXCEPTION 'the last % stays', OLD.role USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    """,
)


def services_of_its_operator(*columns: str, unless: str = "TRUE") -> pgtrigger.Trigger:
    """An account, or a request, names services of its operator, each once: whenever it says `columns`.

    A service may pass to another operator while a row that names it is closed or waits: `unless` tells that such a row
    says again what it said. The lock keeps a service with its operator until the row is there; the other half is
    `accounts_service_is_named`, on the table of services.
    """
    return pgtrigger.Trigger(
        name="services_of_its_operator",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf("services", "operator_id", *columns),
        func=f"""
            IF NEW.services = '{{}}' OR (TG_OP = 'UPDATE' AND {unless} AND NEW.services = OLD.services
                AND NEW.operator_id IS NOT DISTINCT FROM OLD.operator_id)
            THEN
                RETURN NEW;
            END IF;
            PERFORM FROM partners_service WHERE id = ANY (NEW.services) ORDER BY id FOR SHARE;
            IF array_ndims(NEW.services) > 1 OR cardinality(NEW.services) <> (
                SELECT count(*) FROM partners_service WHERE id = ANY (NEW.services) AND operator_id = NEW.operator_id
            ) THEN
                RAISE EXCEPTION 'services of one operator, each once' USING ERRCODE = 'check_violation';
            END IF;
            RETURN NEW;
        """,  # noqa: S608 (our own words)
    )


# A closed account names what it did when it closed; it is opened again with services of its operator alone.
SERVICES_OF_ITS_OPERATOR = services_of_its_operator("is_active", unless="NOT NEW.is_active")
GUARDS = [OPENED_BY_TWO, CHANGED_BY_TWO, REOPENED_BY_TWO, LAST_STAYS, SERVICES_OF_ITS_OPERATOR]
