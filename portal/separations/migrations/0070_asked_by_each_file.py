"""What the page of every file asks, as functions: the database plans them once in a connection, not once in a page.

They read what who asks may read: the policies of the tables hold in them.
"""

from django.db import migrations

GROUND = """
CREATE FUNCTION separations_ground(asker bigint, asked bigint, referent bigint, today date) RETURNS text
    LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    chosen text;
BEGIN
    IF EXISTS (
        SELECT FROM separations_concern WHERE agent_id = asker AND family_id = asked AND state = 'declared'
    ) THEN
        RETURN 'closed';
    ELSIF referent = asker THEN
        RETURN 'referent';
    ELSIF EXISTS (
        SELECT FROM separations_replacement
        WHERE agent_id = referent AND substitute_id = asker AND state = 'planned' AND today BETWEEN from_on AND until_on
    ) THEN
        RETURN 'replacement';
    ELSIF EXISTS (SELECT FROM separations_protection WHERE family_id = asked AND state = 'on') THEN
        IF EXISTS (
            SELECT FROM separations_protectionreader named
            JOIN separations_protection held ON held.id = named.protection_id AND held.state = 'on'
            WHERE named.agent_id = asker AND named.ended_at IS NULL AND held.family_id = asked
        ) THEN
            RETURN 'reader';
        ELSIF EXISTS (
            SELECT FROM separations_brokenglass WHERE agent_id = asker AND day = today AND file = asked
        ) THEN
            RETURN 'broken_glass';
        END IF;
        RETURN 'closed';
    END IF;
    SELECT kind INTO chosen FROM separations_motive WHERE agent_id = asker AND day = today AND family_id = asked;
    RETURN coalesce(chosen, 'role');
END
$$;
"""
DANGERS = """
CREATE FUNCTION separations_dangers_around(asked bigint) RETURNS bigint[]
    LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
    RETURN ARRAY(
        SELECT id FROM separations_dangerreport WHERE family_id = asked
        UNION
        SELECT report_id FROM separations_threatenedperson
        WHERE person_id = ANY (ARRAY(
            SELECT person_id FROM separations_parent WHERE family_id = asked
            UNION SELECT person_id FROM separations_child
            WHERE family_id = asked AND cancelled_at IS NULL AND person_id IS NOT NULL
        ))
    );
END
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("separations", "0069_danger_held_in_its_caf")]

    operations = [
        migrations.RunSQL(GROUND, "DROP FUNCTION separations_ground(bigint, bigint, bigint, date)"),
        migrations.RunSQL(DANGERS, "DROP FUNCTION separations_dangers_around(bigint)"),
    ]
