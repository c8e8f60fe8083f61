"""What is asked of the referrals of every Caf, and of what was sent to a service, by functions of the owner."""

from django.db import migrations

FUNCTIONS = """
-- How many referrals a Caf sent between two moments, the second left out: for the national figures.
CREATE FUNCTION mediation_referrals_sent(caf varchar, first timestamptz, after timestamptz) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT count(*) FROM mediation_referral WHERE caf_id = caf AND sent_at >= first AND sent_at < after
$$;

-- How many mediations ended in a year with one of these outcomes: for the national figures.
CREATE FUNCTION mediation_referrals_ended(caf varchar, exercice integer, outcomes varchar[]) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT count(*) FROM mediation_referral
    WHERE caf_id = caf AND ended_on BETWEEN make_date(exercice, 1, 1) AND make_date(exercice, 12, 31)
      AND outcome = ANY (outcomes)
$$;

-- Whether a file was sent to one of these services.
CREATE FUNCTION mediation_file_was_sent(family bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT current_services() IS NOT NULL AND EXISTS (
        SELECT FROM mediation_referral
        WHERE family_id = family AND sent_at IS NOT NULL AND service_id = ANY (current_services())
    )
$$;

-- Whether somebody is in a file that was sent to one of these services, as a parent or as a child.
CREATE FUNCTION mediation_person_was_sent(person bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT current_services() IS NOT NULL AND EXISTS (
        SELECT FROM mediation_referral
        WHERE sent_at IS NOT NULL AND service_id = ANY (current_services()) AND family_id IN (
            SELECT family_id FROM separations_parent WHERE person_id = person
            UNION ALL SELECT family_id FROM separations_child WHERE person_id = person
        )
    )
$$;

-- Whether one of these services was given this contact point with a referral that goes on or ended; never in danger.
CREATE FUNCTION mediation_contact_was_shared(point bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT current_services() IS NOT NULL AND EXISTS (
        SELECT FROM mediation_sharedcontact shared JOIN mediation_referral referral ON referral.id = shared.referral_id
        WHERE shared.contact_point_id = point AND referral.sent_at IS NOT NULL
          AND referral.state NOT IN ('refused', 'withdrawn') AND referral.service_id = ANY (current_services())
          AND NOT separations_in_danger(referral.family_id)
    )
$$;
"""
GONE = """
DROP FUNCTION mediation_contact_was_shared(bigint);
DROP FUNCTION mediation_person_was_sent(bigint);
DROP FUNCTION mediation_file_was_sent(bigint);
DROP FUNCTION mediation_referrals_ended(varchar, integer, varchar[]);
DROP FUNCTION mediation_referrals_sent(varchar, timestamptz, timestamptz);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("mediation", "0021_services_extend_services"),
        ("separations", "0054_behind_the_walls"),
        ("foundation", "0005_perimeter"),
    ]

    operations = [migrations.RunSQL(FUNCTIONS, GONE)]
