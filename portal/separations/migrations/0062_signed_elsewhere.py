"""What another Caf may know of a danger: yes or no, of digests that the asker made of people it knows."""

from django.db import migrations

FUNCTION = """
CREATE FUNCTION separations_signed_elsewhere(digests bytea[]) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT EXISTS (
        SELECT FROM separations_dangersign sign
        WHERE sign.digest = ANY (digests) AND sign.caf_id <> current_setting('portal.caf', true)
    )
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("separations", "0061_neutral_signs")]

    operations = [migrations.RunSQL(FUNCTION, "DROP FUNCTION separations_signed_elsewhere(bytea[])")]
