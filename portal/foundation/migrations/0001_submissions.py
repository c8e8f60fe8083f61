"""Submissions come from the journal, with their table (`journal.0002_submissions_leave` names it anew)."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = [
        ("journal", "0002_submissions_leave"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="Submission",
                    fields=[
                        ("key", models.UUIDField(primary_key=True, serialize=False, verbose_name="clé")),
                        ("path", models.CharField(max_length=300, verbose_name="page")),
                        ("result_url", models.CharField(blank=True, max_length=300, verbose_name="réponse")),
                        ("at", models.DateTimeField(auto_now_add=True, verbose_name="le")),
                        (
                            "agent",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="agent",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "envoi de formulaire",
                        "verbose_name_plural": "envois de formulaire",
                    },
                ),
            ],
        ),
    ]
