"""A mediation that started does not end as « not engaged »."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("mediation", "0006_each_known_parent")]

    operations = [
        migrations.RemoveConstraint(
            model_name="referral",
            name="referral_started_or_not_engaged",
        ),
        migrations.AddConstraint(
            model_name="referral",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "ended"), _negated=True),
                    models.Q(("outcome", "not_engaged"), ("started_on", None)),
                    models.Q(("started_on__isnull", False), models.Q(("outcome", "not_engaged"), _negated=True)),
                    _connector="OR",
                ),
                name="referral_not_engaged_iff_not_started",
            ),
        ),
    ]
