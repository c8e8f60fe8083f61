"""A referral belongs to the Caf of its family; the periods of a service's conventions do not overlap."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("mediation", "0002_links"), ("separations", "0002_same_caf")]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE mediation_referral ADD CONSTRAINT mediation_referral_same_caf "
            "FOREIGN KEY (family_id, caf_id) REFERENCES separations_family (id, caf_id) "
            "ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED",
            "ALTER TABLE mediation_referral DROP CONSTRAINT mediation_referral_same_caf",
        ),
        # Integers as one-element ranges: no extension is needed to mix them with periods.
        migrations.RunSQL(
            "ALTER TABLE mediation_convention ADD CONSTRAINT convention_periods_apart EXCLUDE USING gist "
            "(int8range(service_id, service_id, '[]') WITH &&, daterange(starts_on, ends_on, '[]') WITH &&)",
            "ALTER TABLE mediation_convention DROP CONSTRAINT convention_periods_apart",
        ),
    ]
