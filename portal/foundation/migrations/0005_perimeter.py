"""What a transaction said of its perimeter, by name: policies and functions of the database ask these two alone."""

from django.db import migrations

FUNCTIONS = """
-- The Caf that the transaction works for; NULL or '', which no row has, when it said none.
CREATE FUNCTION current_caf() RETURNS text LANGUAGE sql STABLE
AS $$ SELECT current_setting('portal.caf', true) $$;

-- The services that it works for; NULL when it said none.
CREATE FUNCTION current_services() RETURNS bigint[] LANGUAGE sql STABLE
AS $$ SELECT string_to_array(nullif(current_setting('portal.services', true), ''), ',')::bigint[] $$;
"""
GONE = "DROP FUNCTION current_services(); DROP FUNCTION current_caf();"


class Migration(migrations.Migration):
    dependencies = [("foundation", "0004_imports_by_perimeter")]

    operations = [migrations.RunSQL(FUNCTIONS, GONE)]
