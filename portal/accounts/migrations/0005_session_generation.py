"""Every session of an account may be ended by counting one more."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0004_hidden_columns"),
    ]

    operations = [
        migrations.AddField(
            model_name="agent",
            name="session_generation",
            field=models.PositiveIntegerField(
                db_default=0, default=0, editable=False, verbose_name="génération des sessions"
            ),
        ),
    ]
