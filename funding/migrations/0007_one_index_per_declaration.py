"""The unique rank of a receipt begins with its declaration: the index of the key alone served nothing."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("funding", "0006_refusals_kept"),
    ]

    operations = [
        migrations.AlterField(
            model_name="receipt",
            name="declaration",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="receipts",
                to="funding.declaration",
                verbose_name="déclaration",
            ),
        ),
    ]
