"""What each verification of the journal found."""

import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("journal", "0005_seals"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Check",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), verbose_name="le")),
                (
                    "verdict",
                    models.CharField(
                        choices=[("intact", "intact"), ("broken", "altéré"), ("unchecked", "non vérifiable")],
                        max_length=10,
                        verbose_name="résultat",
                    ),
                ),
                ("seals", models.BigIntegerField(verbose_name="sceaux")),
                ("lines", models.BigIntegerField(verbose_name="lignes")),
                ("findings", models.JSONField(default=list, verbose_name="constats")),
                ("seconds", models.FloatField(verbose_name="durée")),
                (
                    "asked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="demandée par",
                    ),
                ),
            ],
            options={
                "verbose_name": "vérification du journal",
                "verbose_name_plural": "vérifications du journal",
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="check",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="5fadd793dcf88f69fc86e74e4685e25594dd72c7",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a724d",
                    table="journal_check",
                    when="BEFORE",
                ),
            ),
        ),
    ]
