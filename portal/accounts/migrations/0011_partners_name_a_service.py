"""A partner whose account is open names a service; a service that an account names keeps its operator.

The second is the other half of `services_of_its_operator`, on the table of services.
"""

from django.db import migrations, models

CREATE = """
    CREATE FUNCTION accounts_service_is_named() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'UPDATE' AND NEW.id = OLD.id AND NEW.operator_id = OLD.operator_id THEN
            RETURN NEW;
        END IF;
        IF EXISTS (SELECT FROM accounts_agent WHERE services @> ARRAY[OLD.id]) THEN
            RAISE EXCEPTION 'a service that an account names keeps its operator' USING ERRCODE = 'check_violation';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END $$;
    CREATE TRIGGER service_is_named BEFORE UPDATE OF id, operator_id OR DELETE ON partners_service
    FOR EACH ROW EXECUTE FUNCTION accounts_service_is_named();
"""
DROP = """
    DROP TRIGGER service_is_named ON partners_service;
    DROP FUNCTION accounts_service_is_named();
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0010_partners_name_services"), ("partners", "0002_services")]

    operations = [
        migrations.AddConstraint(
            model_name="accountchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "asked"), _negated=True),
                    models.Q(("role", "partenaire"), _negated=True),
                    ("services__len__gt", 0),
                    _connector="OR",
                ),
                name="account_change_names_a_service",
                violation_error_message="Un partenaire travaille dans un service : choisissez au moins un service.",
            ),
        ),
        migrations.AddConstraint(
            model_name="agent",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("is_active", False),
                    models.Q(("role", "partenaire"), _negated=True),
                    ("services__len__gt", 0),
                    _connector="OR",
                ),
                name="agent_partner_names_a_service",
                violation_error_message="Un partenaire travaille dans un service : choisissez au moins un service.",
            ),
        ),
        migrations.RunSQL(CREATE, DROP),
    ]
