"""The ends that services told before: their moment is in the journal."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("mediation", "0017_end_told"), ("journal", "0002_submissions_leave")]

    operations = [
        migrations.RunSQL(
            "UPDATE mediation_referral AS referral SET ended_at = told.at FROM ("
            "  SELECT target_id, max(at) AS at FROM journal_entry"
            "  WHERE target_type = 'mediation.referral' AND action = 'transition:end' GROUP BY target_id"
            ") AS told WHERE told.target_id = referral.id AND referral.state = 'ended'",
            migrations.RunSQL.noop,
        ),
    ]
