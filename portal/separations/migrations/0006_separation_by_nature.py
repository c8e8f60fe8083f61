"""The list narrowed by nature of the union and mode stays quick in the largest Caf."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("separations", "0005_names_in_order")]

    operations = [
        migrations.AddIndex(
            model_name="separation",
            index=models.Index(
                fields=["caf", "union", "mode", "-separated_on", "-id"],
                include=["family"],
                name="separation_by_nature",
            ),
        )
    ]
