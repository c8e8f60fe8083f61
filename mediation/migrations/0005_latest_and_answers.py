"""The list of a Caf reads its latest referrals, and its home page the latest answers, each from one index."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("mediation", "0004_counted_by_year")]

    operations = [
        migrations.AddIndex(
            model_name="referral",
            index=models.Index(fields=["caf", "-created_at", "-id"], name="referral_latest"),
        ),
        migrations.AddIndex(
            model_name="referral",
            index=models.Index(
                condition=models.Q(("answered_at__isnull", False)),
                fields=["caf", "-answered_at"],
                name="referral_by_answer",
            ),
        ),
    ]
