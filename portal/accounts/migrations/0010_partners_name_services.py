"""Partners name every service of their operator, which is what they saw; one whose operator has none is closed.

Those of an operator that has no service yet could see nothing: an administrator gives them services and asks for their
reopening. Requests that wait about them expire, the others name what their account names and bear on it as it is now.
The apps of each kind of service fill the table of services before (`run_before`).
"""

from django.db import migrations

NAMED = "(SELECT operator_id, array_agg(id ORDER BY id) AS services FROM partners_service GROUP BY operator_id) named"
NAME = f"""
    -- Requests are kept as they were asked: what they say of services could not be asked yet.
    ALTER TABLE accounts_accountchange DISABLE TRIGGER USER;
    UPDATE accounts_accountchange SET services = named.services
    FROM {NAMED} WHERE role = 'partenaire' AND named.operator_id = accounts_accountchange.operator_id;
    UPDATE accounts_accountchange SET state = 'expired', answered_at = now()
    WHERE state = 'asked' AND role = 'partenaire' AND services = '{{}}';
    -- The accounts below count one change.
    UPDATE accounts_accountchange SET account_version = account_version + 1
    FROM accounts_agent account
    WHERE state = 'asked' AND account.id = account_id AND account.version = account_version
      AND account.role = 'partenaire'
      AND (account.is_active OR account.operator_id IN (SELECT operator_id FROM partners_service));
    SET CONSTRAINTS ALL IMMEDIATE;
    ALTER TABLE accounts_accountchange ENABLE TRIGGER USER;

    UPDATE accounts_agent
    SET services = coalesce(named.services, '{{}}'), is_active = is_active AND named.services IS NOT NULL
    FROM partners_operator operator LEFT JOIN {NAMED} ON named.operator_id = operator.id
    WHERE accounts_agent.role = 'partenaire' AND accounts_agent.operator_id = operator.id;
"""  # noqa: S608 (our own names)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0009_services_of_accounts")]

    operations = [migrations.RunSQL(NAME, migrations.RunSQL.noop)]
