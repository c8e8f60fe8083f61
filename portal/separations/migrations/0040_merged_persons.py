"""Persons recorded twice become one, and two again; the rows merged stay in their Caf."""

import django.core.serializers.json
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

SAME_CAF = (("person", "merged_into_id"), ("personmerge", "kept_id"), ("personmerge", "other_id"))


class Migration(migrations.Migration):
    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("separations", "0035_dangers_told_before"),
        ("territory", "0003_search_extensions"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="PersonMerge",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "moved",
                    models.JSONField(
                        editable=False,
                        encoder=django.core.serializers.json.DjangoJSONEncoder,
                        verbose_name="ce qui a été réuni",
                    ),
                ),
                ("merged_at", models.DateTimeField(auto_now_add=True, verbose_name="réunies le")),
                ("undone_at", models.DateTimeField(blank=True, null=True, verbose_name="séparées de nouveau le")),
            ],
            options={
                "verbose_name": "réunion de deux fiches",
                "verbose_name_plural": "réunions de deux fiches",
            },
        ),
        migrations.CreateModel(
            name="PersonMergeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "moved",
                    models.JSONField(
                        editable=False,
                        encoder=django.core.serializers.json.DjangoJSONEncoder,
                        verbose_name="ce qui a été réuni",
                    ),
                ),
                ("merged_at", models.DateTimeField(auto_now_add=True, verbose_name="réunies le")),
                ("undone_at", models.DateTimeField(blank=True, null=True, verbose_name="séparées de nouveau le")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="counts_changes",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="delete_delete",
        ),
        migrations.RemoveConstraint(
            model_name="person",
            name="person_allocataire_once",
        ),
        migrations.AddField(
            model_name="person",
            name="merged_into",
            field=models.ForeignKey(
                db_index=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="separations.person",
                verbose_name="réunie avec",
            ),
        ),
        migrations.AddField(
            model_name="personevent",
            name="merged_into",
            field=models.ForeignKey(
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="separations.person",
                verbose_name="réunie avec",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="child",
            trigger=pgtrigger.compiler.Trigger(
                name="addition_of_standing_person",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        PERFORM 1 FROM separations_person WHERE id IN (SELECT person_id FROM new_rows) ORDER BY id FOR KEY SHARE;\n        IF EXISTS (\n            SELECT 1 FROM separations_person\n            WHERE id IN (SELECT person_id FROM new_rows) AND merged_into_id IS NOT NULL\n        ) THEN\n            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="8339d7550b59ef13425d8538af8abaa4efeb089d",
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
                    func="\n        PERFORM 1 FROM separations_person WHERE id IN (SELECT person_id FROM new_rows) ORDER BY id FOR KEY SHARE;\n        IF EXISTS (\n            SELECT 1 FROM separations_person\n            WHERE id IN (SELECT person_id FROM new_rows) AND merged_into_id IS NOT NULL\n        ) THEN\n            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="0b3d50b0d820b065e1b6c31dedba5b79a4896903",
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
            model_name="child",
            trigger=pgtrigger.compiler.Trigger(
                name="addition_has_one_place",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF EXISTS (\n            SELECT 1 FROM new_rows JOIN separations_parent AS placed USING (family_id, person_id)\n            WHERE new_rows.cancelled_at IS NULL\n        ) THEN\n            RAISE EXCEPTION 'nobody is a parent and a child of one file' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="c5f042820f79e7fd808d2906bbd3cdd209437e97",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_addition_has_one_place_8875a",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_child",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="child",
            trigger=pgtrigger.compiler.Trigger(
                name="change_has_one_place",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF EXISTS (\n            SELECT 1 FROM new_rows JOIN separations_parent AS placed USING (family_id, person_id)\n            WHERE new_rows.cancelled_at IS NULL\n        ) THEN\n            RAISE EXCEPTION 'nobody is a parent and a child of one file' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="e7d3e2ddc027fa5cb81e7010bb8d66e576212fe1",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_change_has_one_place_efe53",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_child",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactpoint",
            trigger=pgtrigger.compiler.Trigger(
                name="addition_of_standing_person",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        PERFORM 1 FROM separations_person WHERE id IN (SELECT person_id FROM new_rows) ORDER BY id FOR KEY SHARE;\n        IF EXISTS (\n            SELECT 1 FROM separations_person\n            WHERE id IN (SELECT person_id FROM new_rows) AND merged_into_id IS NOT NULL\n        ) THEN\n            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="d8b6eee1831904c67ebb0487e137f8381881f0a5",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_addition_of_standing_person_44176",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_contactpoint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactpoint",
            trigger=pgtrigger.compiler.Trigger(
                name="change_of_standing_person",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        PERFORM 1 FROM separations_person WHERE id IN (SELECT person_id FROM new_rows) ORDER BY id FOR KEY SHARE;\n        IF EXISTS (\n            SELECT 1 FROM separations_person\n            WHERE id IN (SELECT person_id FROM new_rows) AND merged_into_id IS NOT NULL\n        ) THEN\n            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="c7e8b35af2948232c99005e29e441c25232a288d",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_change_of_standing_person_811da",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_contactpoint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parent",
            trigger=pgtrigger.compiler.Trigger(
                name="addition_of_standing_person",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        PERFORM 1 FROM separations_person WHERE id IN (SELECT person_id FROM new_rows) ORDER BY id FOR KEY SHARE;\n        IF EXISTS (\n            SELECT 1 FROM separations_person\n            WHERE id IN (SELECT person_id FROM new_rows) AND merged_into_id IS NOT NULL\n        ) THEN\n            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="2c4db3d618e9cd15a12c4e15039bc06b5b4d29b8",
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
                    func="\n        PERFORM 1 FROM separations_person WHERE id IN (SELECT person_id FROM new_rows) ORDER BY id FOR KEY SHARE;\n        IF EXISTS (\n            SELECT 1 FROM separations_person\n            WHERE id IN (SELECT person_id FROM new_rows) AND merged_into_id IS NOT NULL\n        ) THEN\n            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="0fdf4c556fa2fa73217ab5769a217262662b1d79",
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
            model_name="parent",
            trigger=pgtrigger.compiler.Trigger(
                name="addition_has_one_place",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF EXISTS (\n            SELECT 1 FROM new_rows JOIN separations_child AS placed USING (family_id, person_id)\n            WHERE placed.cancelled_at IS NULL\n        ) THEN\n            RAISE EXCEPTION 'nobody is a parent and a child of one file' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="a9de991766dda0cd942582d4b3b8ed3193d215a3",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_addition_has_one_place_b9ace",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_parent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parent",
            trigger=pgtrigger.compiler.Trigger(
                name="change_has_one_place",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF EXISTS (\n            SELECT 1 FROM new_rows JOIN separations_child AS placed USING (family_id, person_id)\n            WHERE placed.cancelled_at IS NULL\n        ) THEN\n            RAISE EXCEPTION 'nobody is a parent and a child of one file' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="af2c3740322af7db006b45b38665fbf20f4c5665",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_change_has_one_place_5abe7",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_parent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="counts_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."allocataire_number" IS DISTINCT FROM (NEW."allocataire_number") OR OLD."birth_date" IS DISTINCT FROM (NEW."birth_date") OR OLD."caf_id" IS DISTINCT FROM (NEW."caf_id") OR OLD."deceased_on" IS DISTINCT FROM (NEW."deceased_on") OR OLD."first_name" IS DISTINCT FROM (NEW."first_name") OR OLD."guardian" IS DISTINCT FROM (NEW."guardian") OR OLD."guardianship" IS DISTINCT FROM (NEW."guardianship") OR OLD."has_no_known_address" IS DISTINCT FROM (NEW."has_no_known_address") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_deceased" IS DISTINCT FROM (NEW."is_deceased") OR OLD."is_detained" IS DISTINCT FROM (NEW."is_detained") OR OLD."last_name" IS DISTINCT FROM (NEW."last_name") OR OLD."merged_into_id" IS DISTINCT FROM (NEW."merged_into_id") OR OLD."used_name" IS DISTINCT FROM (NEW."used_name") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func="NEW.version := OLD.version + 1; RETURN NEW;",
                    hash="ec8bda31fea5df9b2f81635c41f15595913a774d",
                    operation="UPDATE",
                    pgid="pgtrigger_counts_changes_d707a",
                    table="separations_person",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="merged_into_a_standing_person",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.merged_into_id IS NOT NULL AND NEW.merged_into_id IS DISTINCT FROM OLD.merged_into_id)",
                    func="\n        IF OLD.merged_into_id IS NOT NULL THEN\n            RAISE EXCEPTION 'this person is merged already' USING ERRCODE = 'check_violation';\n        END IF;\n        PERFORM 1 FROM separations_person WHERE id = NEW.merged_into_id AND merged_into_id IS NULL FOR SHARE;\n        IF NOT FOUND THEN\n            RAISE EXCEPTION 'a person is merged into one who is not' USING ERRCODE = 'check_violation';\n        END IF;\n        IF EXISTS (SELECT 1 FROM separations_parent WHERE person_id = NEW.id)\n           OR EXISTS (SELECT 1 FROM separations_child WHERE person_id = NEW.id)\n           OR EXISTS (SELECT 1 FROM separations_contactpoint WHERE person_id = NEW.id) THEN\n            RAISE EXCEPTION 'what points at a person moves before it is merged' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="92513e036bc48e872b114182a3e60df35fa8bb00",
                    operation="UPDATE",
                    pgid="pgtrigger_merged_into_a_standing_person_ecd38",
                    table="separations_person",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_personevent" ("allocataire_number", "birth_date", "caf_id", "deceased_on", "first_name", "guardian", "guardianship", "has_no_known_address", "id", "is_deceased", "is_detained", "last_name", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "used_name", "version") VALUES (NEW."allocataire_number", NEW."birth_date", NEW."caf_id", NEW."deceased_on", NEW."first_name", NEW."guardian", NEW."guardianship", NEW."has_no_known_address", NEW."id", NEW."is_deceased", NEW."is_detained", NEW."last_name", NEW."merged_into_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."used_name", NEW."version"); RETURN NULL;',
                    hash="b8ef8c26a01dd3ba691a242d94e9041ef1d353bc",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_48212",
                    table="separations_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."allocataire_number" IS DISTINCT FROM (NEW."allocataire_number") OR OLD."birth_date" IS DISTINCT FROM (NEW."birth_date") OR OLD."caf_id" IS DISTINCT FROM (NEW."caf_id") OR OLD."deceased_on" IS DISTINCT FROM (NEW."deceased_on") OR OLD."first_name" IS DISTINCT FROM (NEW."first_name") OR OLD."guardian" IS DISTINCT FROM (NEW."guardian") OR OLD."guardianship" IS DISTINCT FROM (NEW."guardianship") OR OLD."has_no_known_address" IS DISTINCT FROM (NEW."has_no_known_address") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_deceased" IS DISTINCT FROM (NEW."is_deceased") OR OLD."is_detained" IS DISTINCT FROM (NEW."is_detained") OR OLD."last_name" IS DISTINCT FROM (NEW."last_name") OR OLD."merged_into_id" IS DISTINCT FROM (NEW."merged_into_id") OR OLD."used_name" IS DISTINCT FROM (NEW."used_name") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "separations_personevent" ("allocataire_number", "birth_date", "caf_id", "deceased_on", "first_name", "guardian", "guardianship", "has_no_known_address", "id", "is_deceased", "is_detained", "last_name", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "used_name", "version") VALUES (NEW."allocataire_number", NEW."birth_date", NEW."caf_id", NEW."deceased_on", NEW."first_name", NEW."guardian", NEW."guardianship", NEW."has_no_known_address", NEW."id", NEW."is_deceased", NEW."is_detained", NEW."last_name", NEW."merged_into_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."used_name", NEW."version"); RETURN NULL;',
                    hash="5d237ea9f925eaf8d0c6391b1b8b0d2ed37dcbbd",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bd4f9",
                    table="separations_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_personevent" ("allocataire_number", "birth_date", "caf_id", "deceased_on", "first_name", "guardian", "guardianship", "has_no_known_address", "id", "is_deceased", "is_detained", "last_name", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "used_name", "version") VALUES (OLD."allocataire_number", OLD."birth_date", OLD."caf_id", OLD."deceased_on", OLD."first_name", OLD."guardian", OLD."guardianship", OLD."has_no_known_address", OLD."id", OLD."is_deceased", OLD."is_detained", OLD."last_name", OLD."merged_into_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."used_name", OLD."version"); RETURN NULL;',
                    hash="cec3506086c04f3399acdf6845e2df244bcf5578",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a9620",
                    table="separations_person",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.UniqueConstraint(
                condition=models.Q(models.Q(("allocataire_number", ""), _negated=True), ("merged_into", None)),
                fields=("caf", "allocataire_number"),
                name="person_allocataire_once",
                violation_error_message="Ce numéro d’allocataire est déjà celui d’une autre personne de votre Caf.",
            ),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.CheckConstraint(
                condition=models.Q(("merged_into", models.F("id")), _negated=True), name="person_merged_into_another"
            ),
        ),
        migrations.AddField(
            model_name="personmerge",
            name="caf",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="territory.caf",
                verbose_name="Caf",
            ),
        ),
        migrations.AddField(
            model_name="personmerge",
            name="kept",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="separations.person",
                verbose_name="fiche gardée",
            ),
        ),
        migrations.AddField(
            model_name="personmerge",
            name="merged_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="réunies par",
            ),
        ),
        migrations.AddField(
            model_name="personmerge",
            name="other",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="separations.person",
                verbose_name="autre fiche",
            ),
        ),
        migrations.AddField(
            model_name="personmerge",
            name="undone_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="séparées de nouveau par",
            ),
        ),
        migrations.AddField(
            model_name="personmergeevent",
            name="caf",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="territory.caf",
                verbose_name="Caf",
            ),
        ),
        migrations.AddField(
            model_name="personmergeevent",
            name="kept",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="separations.person",
                verbose_name="fiche gardée",
            ),
        ),
        migrations.AddField(
            model_name="personmergeevent",
            name="merged_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="réunies par",
            ),
        ),
        migrations.AddField(
            model_name="personmergeevent",
            name="other",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="separations.person",
                verbose_name="autre fiche",
            ),
        ),
        migrations.AddField(
            model_name="personmergeevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="personmergeevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="separations.personmerge",
            ),
        ),
        migrations.AddField(
            model_name="personmergeevent",
            name="undone_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="séparées de nouveau par",
            ),
        ),
        migrations.AddConstraint(
            model_name="personmerge",
            constraint=models.UniqueConstraint(
                condition=models.Q(("undone_at", None)), fields=("other",), name="person_merge_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="personmerge",
            constraint=models.CheckConstraint(
                condition=models.Q(("kept", models.F("other")), _negated=True), name="person_merge_of_two"
            ),
        ),
        migrations.AddConstraint(
            model_name="personmerge",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("undone_at", None), ("undone_by", None)),
                    models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                    _connector="OR",
                ),
                name="person_merge_undone_by_someone",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personmerge",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_personmergeevent" ("caf_id", "id", "kept_id", "merged_at", "merged_by_id", "moved", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id") VALUES (NEW."caf_id", NEW."id", NEW."kept_id", NEW."merged_at", NEW."merged_by_id", NEW."moved", NEW."other_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;',
                    hash="528738459836708ac4e8884502b889b9aa51d822",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_733eb",
                    table="separations_personmerge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personmerge",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "separations_personmergeevent" ("caf_id", "id", "kept_id", "merged_at", "merged_by_id", "moved", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id") VALUES (NEW."caf_id", NEW."id", NEW."kept_id", NEW."merged_at", NEW."merged_by_id", NEW."moved", NEW."other_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;',
                    hash="72dd06e66fc9cb9937b006b7cbabe8fda239add5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1f7db",
                    table="separations_personmerge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personmerge",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_personmergeevent" ("caf_id", "id", "kept_id", "merged_at", "merged_by_id", "moved", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id") VALUES (OLD."caf_id", OLD."id", OLD."kept_id", OLD."merged_at", OLD."merged_by_id", OLD."moved", OLD."other_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."undone_at", OLD."undone_by_id"); RETURN NULL;',
                    hash="d9966f70f69b52b7c1ad2e4d7271b8c8b116abcc",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_de283",
                    table="separations_personmerge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personmergeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a7e04c4f9dc01adee99e49d3c165350ba0394c18",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c603c",
                    table="separations_personmergeevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(
            [
                f"ALTER TABLE separations_{table} ADD CONSTRAINT {table}_{column}_same_caf FOREIGN KEY ({column}, caf_id) "
                "REFERENCES separations_person (id, caf_id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED"
                for table, column in SAME_CAF
            ],
            [
                f"ALTER TABLE separations_{table} DROP CONSTRAINT {table}_{column}_same_caf"
                for table, column in SAME_CAF
            ],
        ),
    ]
