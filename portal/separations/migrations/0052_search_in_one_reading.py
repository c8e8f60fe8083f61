"""Words of names lead to the files and hold all that a search reads: one reading of one index."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

NEW_WORDS = """
    INSERT INTO separations_nameword (person_id, family_id, place, caf_id, is_parent, word, sort_key)
    SELECT person.id, link.family_id, found.place, person.caf_id, link.is_parent, found.word, person.sort_key
    FROM (
        SELECT person_id, family_id, bool_or(is_parent) AS is_parent
        FROM (
            SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent
            UNION ALL SELECT person_id, family_id, FALSE FROM separations_child
        ) AS placed GROUP BY 1, 2
    ) AS link JOIN separations_person AS person ON person.id = link.person_id,
        unnest(string_to_array(person.search_words, ' ')) WITH ORDINALITY AS found (word, place)
    WHERE found.word <> ''
"""
OLD_WORDS = """
    INSERT INTO separations_nameword (person_id, place, caf_id, word)
    SELECT person.id, found.place, person.caf_id, found.word
    FROM separations_person AS person,
        unnest(string_to_array(person.search_words, ' ')) WITH ORDINALITY AS found (word, place)
    WHERE found.word <> ''
"""


class Migration(migrations.Migration):
    dependencies = [
        ("separations", "0051_dangers_of_standing_persons"),
        ("territory", "0003_search_extensions"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="child",
            name="addition_of_standing_person",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="child",
            name="change_of_standing_person",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="parent",
            name="addition_of_standing_person",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="parent",
            name="change_of_standing_person",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="words_of_new_names",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="words_of_changed_names",
        ),
        migrations.RemoveIndex(
            model_name="person",
            name="person_in_order",
        ),
        # A key of several columns is not altered: the rows, which come from others, are written anew.
        migrations.RunSQL(migrations.RunSQL.noop, OLD_WORDS),
        migrations.DeleteModel("NameWord"),
        migrations.CreateModel(
            name="NameWord",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "person_id",
                        "family_id",
                        "place",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("place", models.PositiveSmallIntegerField()),
                ("is_parent", models.BooleanField()),
                ("word", models.TextField(db_collation="C")),
                ("sort_key", models.TextField(db_collation="C")),
                (
                    "caf",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="territory.caf",
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="separations.family",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="words",
                        to="separations.person",
                    ),
                ),
            ],
            options={"verbose_name": "mot d’un nom", "verbose_name_plural": "mots des noms"},
        ),
        migrations.RunSQL(NEW_WORDS, migrations.RunSQL.noop),
        migrations.AddIndex(
            model_name="nameword",
            index=models.Index(
                fields=["caf", "word"], include=("person", "family", "is_parent", "sort_key"), name="name_word_by_caf"
            ),
        ),
        migrations.AddIndex(
            model_name="nameword",
            index=models.Index(
                condition=models.Q(("is_parent", True)),
                fields=["family", "word"],
                include=("caf",),
                name="name_word_of_file",
            ),
        ),
        # How many bear a name is known to the planner for a thousand names, not for a hundred.
        migrations.RunSQL(
            "ALTER TABLE separations_nameword ALTER COLUMN word SET STATISTICS 1000", migrations.RunSQL.noop
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="child",
            trigger=pgtrigger.compiler.Trigger(
                name="words_of_new_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    INSERT INTO separations_nameword (person_id, family_id, place, caf_id, is_parent, word, sort_key)\n    SELECT person.id, link.family_id, found.place, person.caf_id, link.is_parent, found.word, person.sort_key\n    FROM (SELECT DISTINCT person_id, family_id, False AS is_parent FROM new_rows) AS link JOIN separations_person AS person ON person.id = link.person_id,\n        unnest(string_to_array(person.search_words, ' ')) WITH ORDINALITY AS found (word, place)\n    WHERE found.word <> ''\n    ON CONFLICT (person_id, family_id, place) DO UPDATE SET is_parent = TRUE WHERE EXCLUDED.is_parent;\n    INSERT INTO separations_namespelling (word)\n    SELECT DISTINCT found.word COLLATE \"C\"\n    FROM (SELECT DISTINCT person_id, family_id, False AS is_parent FROM new_rows) AS link JOIN separations_person AS person ON person.id = link.person_id,\n        unnest(string_to_array(person.search_words, ' ')) AS found (word)\n    WHERE found.word <> ''\n    ORDER BY 1\n    ON CONFLICT DO NOTHING;\nRETURN NULL;",
                    hash="4a8a318c5b6d492f9ae2ece5ce5c9ec3066feb28",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_words_of_new_rows_6908c",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_child",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="child",
            trigger=pgtrigger.compiler.Trigger(
                name="words_of_changed_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="DELETE FROM separations_nameword WHERE (person_id, family_id) IN (\n    SELECT place.person_id, place.family_id\n    FROM old_rows AS before JOIN new_rows AS after ON after.id = before.id\n        AND (after.person_id, after.family_id) IS DISTINCT FROM (before.person_id, before.family_id),\n        LATERAL (VALUES (before.person_id, before.family_id), (after.person_id, after.family_id))\n            AS place (person_id, family_id)\n);\n    INSERT INTO separations_nameword (person_id, family_id, place, caf_id, is_parent, word, sort_key)\n    SELECT person.id, link.family_id, found.place, person.caf_id, link.is_parent, found.word, person.sort_key\n    FROM (\n    SELECT person_id, family_id, bool_or(is_parent) AS is_parent\n    FROM (\n        SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent\n        UNION ALL SELECT person_id, family_id, FALSE FROM separations_child\n    ) AS placed\n    WHERE (person_id, family_id) IN (\n    SELECT place.person_id, place.family_id\n    FROM old_rows AS before JOIN new_rows AS after ON after.id = before.id\n        AND (after.person_id, after.family_id) IS DISTINCT FROM (before.person_id, before.family_id),\n        LATERAL (VALUES (before.person_id, before.family_id), (after.person_id, after.family_id))\n            AS place (person_id, family_id)\n) GROUP BY 1, 2\n) AS link JOIN separations_person AS person ON person.id = link.person_id,\n        unnest(string_to_array(person.search_words, ' ')) WITH ORDINALITY AS found (word, place)\n    WHERE found.word <> ''\n    ON CONFLICT (person_id, family_id, place) DO UPDATE SET is_parent = TRUE WHERE EXCLUDED.is_parent;\n    INSERT INTO separations_namespelling (word)\n    SELECT DISTINCT found.word COLLATE \"C\"\n    FROM (\n    SELECT person_id, family_id, bool_or(is_parent) AS is_parent\n    FROM (\n        SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent\n        UNION ALL SELECT person_id, family_id, FALSE FROM separations_child\n    ) AS placed\n    WHERE (person_id, family_id) IN (\n    SELECT place.person_id, place.family_id\n    FROM old_rows AS before JOIN new_rows AS after ON after.id = before.id\n        AND (after.person_id, after.family_id) IS DISTINCT FROM (before.person_id, before.family_id),\n        LATERAL (VALUES (before.person_id, before.family_id), (after.person_id, after.family_id))\n            AS place (person_id, family_id)\n) GROUP BY 1, 2\n) AS link JOIN separations_person AS person ON person.id = link.person_id,\n        unnest(string_to_array(person.search_words, ' ')) AS found (word)\n    WHERE found.word <> ''\n    ORDER BY 1\n    ON CONFLICT DO NOTHING;\nRETURN NULL;",
                    hash="29dfa410ae195a27ca1e57b1154cfeb83c3b76b7",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_words_of_changed_rows_896ba",
                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                    table="separations_child",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="child",
            trigger=pgtrigger.compiler.Trigger(
                name="words_of_removed_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="DELETE FROM separations_nameword WHERE (person_id, family_id) IN (SELECT person_id, family_id FROM old_rows);\n    INSERT INTO separations_nameword (person_id, family_id, place, caf_id, is_parent, word, sort_key)\n    SELECT person.id, link.family_id, found.place, person.caf_id, link.is_parent, found.word, person.sort_key\n    FROM (\n    SELECT person_id, family_id, bool_or(is_parent) AS is_parent\n    FROM (\n        SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent\n        UNION ALL SELECT person_id, family_id, FALSE FROM separations_child\n    ) AS placed\n    WHERE (person_id, family_id) IN (SELECT person_id, family_id FROM old_rows) GROUP BY 1, 2\n) AS link JOIN separations_person AS person ON person.id = link.person_id,\n        unnest(string_to_array(person.search_words, ' ')) WITH ORDINALITY AS found (word, place)\n    WHERE found.word <> ''\n    ON CONFLICT (person_id, family_id, place) DO UPDATE SET is_parent = TRUE WHERE EXCLUDED.is_parent;\n    INSERT INTO separations_namespelling (word)\n    SELECT DISTINCT found.word COLLATE \"C\"\n    FROM (\n    SELECT person_id, family_id, bool_or(is_parent) AS is_parent\n    FROM (\n        SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent\n        UNION ALL SELECT person_id, family_id, FALSE FROM separations_child\n    ) AS placed\n    WHERE (person_id, family_id) IN (SELECT person_id, family_id FROM old_rows) GROUP BY 1, 2\n) AS link JOIN separations_person AS person ON person.id = link.person_id,\n        unnest(string_to_array(person.search_words, ' ')) AS found (word)\n    WHERE found.word <> ''\n    ORDER BY 1\n    ON CONFLICT DO NOTHING;\nRETURN NULL;",
                    hash="fca6a9acead7de8ce31ac15e8a154098de62a681",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_words_of_removed_rows_67957",
                    referencing="REFERENCING OLD TABLE AS old_rows ",
                    table="separations_child",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="child",
            trigger=pgtrigger.compiler.Trigger(
                name="addition_of_standing_person",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        PERFORM 1 FROM separations_person WHERE id IN (SELECT person_id FROM new_rows) ORDER BY id FOR SHARE;\n        IF EXISTS (\n            SELECT 1 FROM separations_person\n            WHERE id IN (SELECT person_id FROM new_rows) AND merged_into_id IS NOT NULL\n        ) THEN\n            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="94090360a4e7ac9bc70ad73a3194ee7e4e01a27b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_addition_of_standing_person_c7686",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_child",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="child",
            trigger=pgtrigger.compiler.Trigger(
                name="change_of_standing_person",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        PERFORM 1 FROM separations_person WHERE id IN (SELECT person_id FROM new_rows) ORDER BY id FOR SHARE;\n        IF EXISTS (\n            SELECT 1 FROM separations_person\n            WHERE id IN (SELECT person_id FROM new_rows) AND merged_into_id IS NOT NULL\n        ) THEN\n            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="ffaa3f1056d601b06fcf927d95c5ef548fb8c0b3",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_change_of_standing_person_3cd40",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_child",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parent",
            trigger=pgtrigger.compiler.Trigger(
                name="words_of_new_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    INSERT INTO separations_nameword (person_id, family_id, place, caf_id, is_parent, word, sort_key)\n    SELECT person.id, link.family_id, found.place, person.caf_id, link.is_parent, found.word, person.sort_key\n    FROM (SELECT DISTINCT person_id, family_id, True AS is_parent FROM new_rows) AS link JOIN separations_person AS person ON person.id = link.person_id,\n        unnest(string_to_array(person.search_words, ' ')) WITH ORDINALITY AS found (word, place)\n    WHERE found.word <> ''\n    ON CONFLICT (person_id, family_id, place) DO UPDATE SET is_parent = TRUE WHERE EXCLUDED.is_parent;\n    INSERT INTO separations_namespelling (word)\n    SELECT DISTINCT found.word COLLATE \"C\"\n    FROM (SELECT DISTINCT person_id, family_id, True AS is_parent FROM new_rows) AS link JOIN separations_person AS person ON person.id = link.person_id,\n        unnest(string_to_array(person.search_words, ' ')) AS found (word)\n    WHERE found.word <> ''\n    ORDER BY 1\n    ON CONFLICT DO NOTHING;\nRETURN NULL;",
                    hash="56ced48e13e42787a3b210345d69437b1af192ba",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_words_of_new_rows_fb117",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_parent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parent",
            trigger=pgtrigger.compiler.Trigger(
                name="words_of_changed_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="DELETE FROM separations_nameword WHERE (person_id, family_id) IN (\n    SELECT place.person_id, place.family_id\n    FROM old_rows AS before JOIN new_rows AS after ON after.id = before.id\n        AND (after.person_id, after.family_id) IS DISTINCT FROM (before.person_id, before.family_id),\n        LATERAL (VALUES (before.person_id, before.family_id), (after.person_id, after.family_id))\n            AS place (person_id, family_id)\n);\n    INSERT INTO separations_nameword (person_id, family_id, place, caf_id, is_parent, word, sort_key)\n    SELECT person.id, link.family_id, found.place, person.caf_id, link.is_parent, found.word, person.sort_key\n    FROM (\n    SELECT person_id, family_id, bool_or(is_parent) AS is_parent\n    FROM (\n        SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent\n        UNION ALL SELECT person_id, family_id, FALSE FROM separations_child\n    ) AS placed\n    WHERE (person_id, family_id) IN (\n    SELECT place.person_id, place.family_id\n    FROM old_rows AS before JOIN new_rows AS after ON after.id = before.id\n        AND (after.person_id, after.family_id) IS DISTINCT FROM (before.person_id, before.family_id),\n        LATERAL (VALUES (before.person_id, before.family_id), (after.person_id, after.family_id))\n            AS place (person_id, family_id)\n) GROUP BY 1, 2\n) AS link JOIN separations_person AS person ON person.id = link.person_id,\n        unnest(string_to_array(person.search_words, ' ')) WITH ORDINALITY AS found (word, place)\n    WHERE found.word <> ''\n    ON CONFLICT (person_id, family_id, place) DO UPDATE SET is_parent = TRUE WHERE EXCLUDED.is_parent;\n    INSERT INTO separations_namespelling (word)\n    SELECT DISTINCT found.word COLLATE \"C\"\n    FROM (\n    SELECT person_id, family_id, bool_or(is_parent) AS is_parent\n    FROM (\n        SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent\n        UNION ALL SELECT person_id, family_id, FALSE FROM separations_child\n    ) AS placed\n    WHERE (person_id, family_id) IN (\n    SELECT place.person_id, place.family_id\n    FROM old_rows AS before JOIN new_rows AS after ON after.id = before.id\n        AND (after.person_id, after.family_id) IS DISTINCT FROM (before.person_id, before.family_id),\n        LATERAL (VALUES (before.person_id, before.family_id), (after.person_id, after.family_id))\n            AS place (person_id, family_id)\n) GROUP BY 1, 2\n) AS link JOIN separations_person AS person ON person.id = link.person_id,\n        unnest(string_to_array(person.search_words, ' ')) AS found (word)\n    WHERE found.word <> ''\n    ORDER BY 1\n    ON CONFLICT DO NOTHING;\nRETURN NULL;",
                    hash="87ea9c184dafd94b4554fdbdd029f655c56d3b8c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_words_of_changed_rows_eb2d6",
                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                    table="separations_parent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parent",
            trigger=pgtrigger.compiler.Trigger(
                name="words_of_removed_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="DELETE FROM separations_nameword WHERE (person_id, family_id) IN (SELECT person_id, family_id FROM old_rows);\n    INSERT INTO separations_nameword (person_id, family_id, place, caf_id, is_parent, word, sort_key)\n    SELECT person.id, link.family_id, found.place, person.caf_id, link.is_parent, found.word, person.sort_key\n    FROM (\n    SELECT person_id, family_id, bool_or(is_parent) AS is_parent\n    FROM (\n        SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent\n        UNION ALL SELECT person_id, family_id, FALSE FROM separations_child\n    ) AS placed\n    WHERE (person_id, family_id) IN (SELECT person_id, family_id FROM old_rows) GROUP BY 1, 2\n) AS link JOIN separations_person AS person ON person.id = link.person_id,\n        unnest(string_to_array(person.search_words, ' ')) WITH ORDINALITY AS found (word, place)\n    WHERE found.word <> ''\n    ON CONFLICT (person_id, family_id, place) DO UPDATE SET is_parent = TRUE WHERE EXCLUDED.is_parent;\n    INSERT INTO separations_namespelling (word)\n    SELECT DISTINCT found.word COLLATE \"C\"\n    FROM (\n    SELECT person_id, family_id, bool_or(is_parent) AS is_parent\n    FROM (\n        SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent\n        UNION ALL SELECT person_id, family_id, FALSE FROM separations_child\n    ) AS placed\n    WHERE (person_id, family_id) IN (SELECT person_id, family_id FROM old_rows) GROUP BY 1, 2\n) AS link JOIN separations_person AS person ON person.id = link.person_id,\n        unnest(string_to_array(person.search_words, ' ')) AS found (word)\n    WHERE found.word <> ''\n    ORDER BY 1\n    ON CONFLICT DO NOTHING;\nRETURN NULL;",
                    hash="3572742be472b54d0cbdc01077a9b462245f092a",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_words_of_removed_rows_a9a78",
                    referencing="REFERENCING OLD TABLE AS old_rows ",
                    table="separations_parent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parent",
            trigger=pgtrigger.compiler.Trigger(
                name="addition_of_standing_person",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        PERFORM 1 FROM separations_person WHERE id IN (SELECT person_id FROM new_rows) ORDER BY id FOR SHARE;\n        IF EXISTS (\n            SELECT 1 FROM separations_person\n            WHERE id IN (SELECT person_id FROM new_rows) AND merged_into_id IS NOT NULL\n        ) THEN\n            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="b90afa56486ab1b11764591ff29f505f6192b5d8",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_addition_of_standing_person_12b8d",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_parent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parent",
            trigger=pgtrigger.compiler.Trigger(
                name="change_of_standing_person",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        PERFORM 1 FROM separations_person WHERE id IN (SELECT person_id FROM new_rows) ORDER BY id FOR SHARE;\n        IF EXISTS (\n            SELECT 1 FROM separations_person\n            WHERE id IN (SELECT person_id FROM new_rows) AND merged_into_id IS NOT NULL\n        ) THEN\n            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="a75b7a907dd29657912ffa64460df91bb5790661",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_change_of_standing_person_42748",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_parent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="words_of_changed_names",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="DELETE FROM separations_nameword WHERE (person_id, family_id) IN (\n    SELECT link.person_id, link.family_id\n    FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id\n        AND (before.search_words, before.sort_key) <> (after.search_words, after.sort_key),\n        LATERAL (\n            SELECT person_id, family_id FROM separations_parent WHERE person_id = after.id\n            UNION SELECT person_id, family_id FROM separations_child WHERE person_id = after.id\n        ) AS link\n);\n    INSERT INTO separations_nameword (person_id, family_id, place, caf_id, is_parent, word, sort_key)\n    SELECT person.id, link.family_id, found.place, person.caf_id, link.is_parent, found.word, person.sort_key\n    FROM (\n    SELECT person_id, family_id, bool_or(is_parent) AS is_parent\n    FROM (\n        SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent\n        UNION ALL SELECT person_id, family_id, FALSE FROM separations_child\n    ) AS placed\n    WHERE (person_id, family_id) IN (\n    SELECT link.person_id, link.family_id\n    FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id\n        AND (before.search_words, before.sort_key) <> (after.search_words, after.sort_key),\n        LATERAL (\n            SELECT person_id, family_id FROM separations_parent WHERE person_id = after.id\n            UNION SELECT person_id, family_id FROM separations_child WHERE person_id = after.id\n        ) AS link\n) GROUP BY 1, 2\n) AS link JOIN separations_person AS person ON person.id = link.person_id,\n        unnest(string_to_array(person.search_words, ' ')) WITH ORDINALITY AS found (word, place)\n    WHERE found.word <> ''\n    ON CONFLICT (person_id, family_id, place) DO UPDATE SET is_parent = TRUE WHERE EXCLUDED.is_parent;\n    INSERT INTO separations_namespelling (word)\n    SELECT DISTINCT found.word COLLATE \"C\"\n    FROM (\n    SELECT person_id, family_id, bool_or(is_parent) AS is_parent\n    FROM (\n        SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent\n        UNION ALL SELECT person_id, family_id, FALSE FROM separations_child\n    ) AS placed\n    WHERE (person_id, family_id) IN (\n    SELECT link.person_id, link.family_id\n    FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id\n        AND (before.search_words, before.sort_key) <> (after.search_words, after.sort_key),\n        LATERAL (\n            SELECT person_id, family_id FROM separations_parent WHERE person_id = after.id\n            UNION SELECT person_id, family_id FROM separations_child WHERE person_id = after.id\n        ) AS link\n) GROUP BY 1, 2\n) AS link JOIN separations_person AS person ON person.id = link.person_id,\n        unnest(string_to_array(person.search_words, ' ')) AS found (word)\n    WHERE found.word <> ''\n    ORDER BY 1\n    ON CONFLICT DO NOTHING;\nRETURN NULL;",
                    hash="8726f41774378451b82d7014656243ce9abd1cde",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_words_of_changed_names_8cc77",
                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                    table="separations_person",
                    when="AFTER",
                ),
            ),
        ),
    ]
