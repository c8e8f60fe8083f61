"""National figures count sendings and outcomes per Caf and year: from indexes alone, whatever the number of rows."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("mediation", "0003_same_caf_and_periods")]

    operations = [
        migrations.RemoveIndex(model_name="referral", name="referral_by_end"),
        migrations.AddIndex(
            model_name="referral",
            index=models.Index(
                fields=["caf", "sent_at"], name="referral_by_sending", condition=models.Q(sent_at__isnull=False)
            ),
        ),
        migrations.AddIndex(
            model_name="referral",
            index=models.Index(
                fields=["caf", "ended_on", "outcome"],
                name="referral_by_end",
                condition=models.Q(ended_on__isnull=False),
            ),
        ),
    ]
