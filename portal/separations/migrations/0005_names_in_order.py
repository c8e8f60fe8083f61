"""Names are compared by bytes: the index that finds them also gives them in order, and a frequent one is not sorted."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("separations", "0004_parent_by_phone")]

    operations = [
        migrations.RemoveIndex(model_name="parent", name="parent_by_name"),
        migrations.AlterField(
            model_name="parent",
            name="search_name",
            field=models.CharField(db_collation="C", editable=False, max_length=170),
        ),
        migrations.AddIndex(
            model_name="parent",
            index=models.Index(fields=["caf", "search_name", "id"], name="parent_by_name"),
        ),
    ]
