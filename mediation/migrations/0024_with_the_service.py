"""A service reads the family of a referral until it refuses it, the Caf withdraws it, or the mediation ends."""

from django.db import migrations

# The policies keep the functions that they call, whatever their names: a new name, then what it now asks.
RENAMED = """
ALTER FUNCTION mediation_file_was_sent(bigint) RENAME TO mediation_file_is_with_service;
ALTER FUNCTION mediation_person_was_sent(bigint) RENAME TO mediation_person_is_with_service;
ALTER FUNCTION mediation_contact_was_shared(bigint) RENAME TO mediation_contact_is_shared;
ALTER FUNCTION separations_in_danger(bigint) PARALLEL SAFE;
"""
# What they cost is charged to each row of a Caf, of which they are never asked: said high, no table is read whole; and one
# that is not safe beside others keeps a whole export to one process.
FUNCTIONS = """
-- Whether a referral of this file goes on at one of the services of the transaction.
CREATE OR REPLACE FUNCTION mediation_file_is_with_service(family bigint) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER COST 10 SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT current_services() IS NOT NULL AND EXISTS (
        SELECT FROM mediation_referral
        WHERE family_id = family AND state IN ('sent', 'accepted', 'started') AND service_id = ANY (current_services())
    )
$$;

-- Whether somebody is, as a parent or as a child, in a file of which a referral goes on at one of these services.
CREATE OR REPLACE FUNCTION mediation_person_is_with_service(person bigint) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER COST 10 SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT current_services() IS NOT NULL AND EXISTS (
        SELECT FROM mediation_referral
        WHERE state IN ('sent', 'accepted', 'started') AND service_id = ANY (current_services()) AND family_id IN (
            SELECT family_id FROM separations_parent WHERE person_id = person
            UNION ALL
            SELECT family_id FROM separations_child WHERE person_id = person AND cancelled_at IS NULL
        )
    )
$$;

-- Whether one of these services was given this contact point with a referral that goes on; never in danger.
CREATE OR REPLACE FUNCTION mediation_contact_is_shared(point bigint) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER COST 10 SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT current_services() IS NOT NULL AND EXISTS (
        SELECT FROM mediation_sharedcontact shared JOIN mediation_referral referral ON referral.id = shared.referral_id
        WHERE shared.contact_point_id = point AND referral.state IN ('sent', 'accepted', 'started')
          AND referral.service_id = ANY (current_services()) AND NOT separations_in_danger(referral.family_id)
    )
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("mediation", "0023_kept_once_sent")]

    operations = [migrations.RunSQL(RENAMED + FUNCTIONS)]
