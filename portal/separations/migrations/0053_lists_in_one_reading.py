"""Lists and home pages find and count their rows from one index each."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("separations", "0052_search_in_one_reading"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="residence",
            name="residence_once",
        ),
        migrations.RemoveIndex(
            model_name="nextstep",
            name="next_step_of_agent",
        ),
        migrations.RemoveIndex(
            model_name="separation",
            name="separation_by_caf",
        ),
        migrations.RemoveIndex(
            model_name="separation",
            name="separation_by_nature",
        ),
        migrations.RemoveIndex(
            model_name="family",
            name="family_by_due_day",
        ),
        migrations.AlterField(
            model_name="family",
            name="caf",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="families",
                to="territory.caf",
                verbose_name="Caf",
            ),
        ),
        migrations.AlterField(
            model_name="residence",
            name="separation",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="residences",
                to="separations.separation",
                verbose_name="séparation",
            ),
        ),
        migrations.AddIndex(
            model_name="family",
            index=models.Index(
                condition=models.Q(("cancelled_at__isnull", False)), fields=["caf"], name="family_cancelled"
            ),
        ),
        migrations.AddIndex(
            model_name="family",
            index=models.Index(
                fields=["caf", "state", "due_on", "id"], include=("referent",), name="family_by_due_day"
            ),
        ),
        migrations.AddIndex(
            model_name="nextstep",
            index=models.Index(
                condition=models.Q(("state", "todo")),
                fields=["for_agent", "due_on"],
                include=("family", "id"),
                name="next_step_of_agent",
            ),
        ),
        migrations.AddIndex(
            model_name="separation",
            index=models.Index(
                condition=models.Q(("cancelled_at", None)),
                fields=["caf", "-separated_on", "-id"],
                include=("family", "is_transferred"),
                name="separation_by_caf",
            ),
        ),
        migrations.AddIndex(
            model_name="separation",
            index=models.Index(
                condition=models.Q(("cancelled_at", None)),
                fields=["caf", "union", "mode", "-separated_on", "-id"],
                include=("family",),
                name="separation_by_nature",
            ),
        ),
        migrations.AddConstraint(
            model_name="residence",
            constraint=models.UniqueConstraint(
                fields=("separation", "child"), include=("home",), name="residence_once"
            ),
        ),
    ]
