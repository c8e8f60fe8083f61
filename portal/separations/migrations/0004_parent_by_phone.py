"""The one search field also takes a telephone: an index that begins with the Caf, like the others."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("separations", "0003_asf_amounts")]

    operations = [
        migrations.AddIndex(
            model_name="parent",
            index=models.Index(fields=["caf", "phone"], name="parent_by_phone", condition=~models.Q(phone="")),
        )
    ]
