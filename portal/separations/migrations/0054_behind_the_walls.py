"""What is asked of the rows of every Caf, by functions of the owner of the tables: numbers, and yes or no.

Row-level security keeps a transaction in its perimeter; docs/security.md lists what is asked beyond it, and by whom.
"""

from django.db import migrations

FUNCTIONS = """
-- Whether a danger is open on this file, or for somebody of it on another one: for a service, which sees none of them.
CREATE FUNCTION separations_in_danger(family bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT EXISTS (
        SELECT FROM separations_dangerreport WHERE family_id = family AND lifted_at IS NULL
    ) OR EXISTS (
        SELECT FROM separations_threatenedperson threat
        JOIN separations_dangerreport report ON report.id = threat.report_id AND report.lifted_at IS NULL
        WHERE threat.person_id = ANY (ARRAY(
            SELECT person_id FROM separations_parent WHERE family_id = family
            UNION SELECT person_id FROM separations_child
            WHERE family_id = family AND cancelled_at IS NULL AND person_id IS NOT NULL
        ))
    )
$$;

-- How many separations of a year a Caf counts, for the national figures.
CREATE FUNCTION separations_of_the_year(caf varchar, exercice integer) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT count(*) FROM separations_separation row
    WHERE row.caf_id = caf AND row.separated_on BETWEEN make_date(exercice, 1, 1) AND make_date(exercice, 12, 31)
      AND row.cancelled_at IS NULL AND NOT row.is_transferred
      AND row.family_id NOT IN (SELECT id FROM separations_family WHERE cancelled_at IS NOT NULL)
$$;

-- The numbers of the files in which somebody is, or was until two rows of the same person were made one: for the journal.
CREATE FUNCTION separations_files_of_person(person bigint) RETURNS bigint[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
    WITH rows AS (SELECT id FROM separations_person WHERE id = person OR merged_into_id = person)
    SELECT coalesce(array_agg(family_id ORDER BY family_id), '{}') FROM (
        SELECT family_id FROM separations_parent WHERE person_id IN (SELECT id FROM rows)
        UNION SELECT family_id FROM separations_child WHERE person_id IN (SELECT id FROM rows)
    ) files
$$;
"""
GONE = """
DROP FUNCTION separations_files_of_person(bigint);
DROP FUNCTION separations_of_the_year(varchar, integer);
DROP FUNCTION separations_in_danger(bigint);
"""


class Migration(migrations.Migration):
    dependencies = [("separations", "0053_lists_in_one_reading")]

    operations = [migrations.RunSQL(FUNCTIONS, GONE)]
