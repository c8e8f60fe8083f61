"""An export remembers the Caf whose rows it holds, and what its file sums up to."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reports", "0001_initial"), ("territory", "0002_reference_data")]

    operations = [
        migrations.AddField(
            model_name="exportjob",
            name="caf",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="territory.caf",
                verbose_name="périmètre du fichier",
            ),
        ),
        migrations.AddField(
            model_name="exportjob",
            name="checksum",
            field=models.CharField(blank=True, max_length=64, verbose_name="empreinte SHA-256"),
        ),
    ]
