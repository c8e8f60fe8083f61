"""What moved to persons leaves the files; what the database holds of persons from now on."""

import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

# A row and what it points at belong to one Caf: (table, column, table it points at).
SAME_CAF = (
    ("parent", "person_id", "person"),
    ("child", "family_id", "family"),
    ("child", "person_id", "person"),
    ("contactpoint", "person_id", "person"),
    ("reconciliation", "family_id", "family"),
    ("notsameperson", "first_id", "person"),
    ("notsameperson", "second_id", "person"),
)


class Migration(migrations.Migration):
    dependencies = [("separations", "0011_files_to_persons")]

    operations = [
        migrations.RemoveConstraint(
            model_name="parent",
            name="parent_allocataire_once",
        ),
        migrations.RemoveConstraint(
            model_name="separation",
            name="separation_once_a_day",
        ),
        migrations.RemoveIndex(
            model_name="parent",
            name="parent_by_birth",
        ),
        migrations.RemoveIndex(
            model_name="parent",
            name="parent_by_phone",
        ),
        migrations.RemoveIndex(
            model_name="parent",
            name="parent_by_name",
        ),
        migrations.AlterField(
            model_name="child",
            name="caf",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="territory.caf",
                verbose_name="Caf",
            ),
        ),
        migrations.AlterField(
            model_name="childevent",
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
        migrations.AlterField(
            model_name="parent",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="as_parent",
                to="separations.person",
                verbose_name="personne",
            ),
        ),
        migrations.AlterField(
            model_name="parentevent",
            name="person",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="separations.person",
                verbose_name="personne",
            ),
        ),
        migrations.RemoveField(
            model_name="child",
            name="birth_date",
        ),
        migrations.RemoveField(
            model_name="child",
            name="first_name",
        ),
        migrations.RemoveField(
            model_name="child",
            name="residence",
        ),
        migrations.RemoveField(
            model_name="childevent",
            name="birth_date",
        ),
        migrations.RemoveField(
            model_name="childevent",
            name="first_name",
        ),
        migrations.RemoveField(
            model_name="childevent",
            name="residence",
        ),
        migrations.RemoveField(
            model_name="familyevent",
            name="version",
        ),
        migrations.RemoveField(
            model_name="parent",
            name="address",
        ),
        migrations.RemoveField(
            model_name="parent",
            name="allocataire_number",
        ),
        migrations.RemoveField(
            model_name="parent",
            name="birth_date",
        ),
        migrations.RemoveField(
            model_name="parent",
            name="city",
        ),
        migrations.RemoveField(
            model_name="parent",
            name="email",
        ),
        migrations.RemoveField(
            model_name="parent",
            name="first_name",
        ),
        migrations.RemoveField(
            model_name="parent",
            name="last_name",
        ),
        migrations.RemoveField(
            model_name="parent",
            name="phone",
        ),
        migrations.RemoveField(
            model_name="parent",
            name="postcode",
        ),
        migrations.RemoveField(
            model_name="parent",
            name="search_name",
        ),
        migrations.RemoveField(
            model_name="parentevent",
            name="address",
        ),
        migrations.RemoveField(
            model_name="parentevent",
            name="allocataire_number",
        ),
        migrations.RemoveField(
            model_name="parentevent",
            name="birth_date",
        ),
        migrations.RemoveField(
            model_name="parentevent",
            name="city",
        ),
        migrations.RemoveField(
            model_name="parentevent",
            name="email",
        ),
        migrations.RemoveField(
            model_name="parentevent",
            name="first_name",
        ),
        migrations.RemoveField(
            model_name="parentevent",
            name="last_name",
        ),
        migrations.RemoveField(
            model_name="parentevent",
            name="phone",
        ),
        migrations.RemoveField(
            model_name="parentevent",
            name="postcode",
        ),
        migrations.AddIndex(
            model_name="namespelling",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["word"], name="name_spelling_near", opclasses=["gin_trgm_ops"]
            ),
        ),
        migrations.AddIndex(
            model_name="person",
            index=models.Index(fields=["caf", "birth_date"], name="person_by_birth"),
        ),
        migrations.AddIndex(
            model_name="person",
            index=models.Index(
                models.F("caf"),
                models.Func(
                    "allocataire_number", models.Value("0"), function="LTRIM", output_field=models.CharField()
                ),
                condition=models.Q(("allocataire_number", ""), _negated=True),
                name="person_by_number",
            ),
        ),
        migrations.AddIndex(
            model_name="person",
            index=models.Index(fields=["caf", "sort_key", "id"], name="person_in_order"),
        ),
        migrations.AddIndex(
            model_name="nameword",
            index=models.Index(fields=["caf", "word", "person"], name="name_word_by_caf"),
        ),
        migrations.AddIndex(
            model_name="contactpoint",
            index=models.Index(
                condition=models.Q(("phone", ""), _negated=True),
                fields=["caf", "phone"],
                name="contact_point_by_phone",
            ),
        ),
        migrations.AddIndex(
            model_name="contactpoint",
            index=models.Index(
                condition=models.Q(("email", ""), _negated=True),
                fields=["caf", "email"],
                name="contact_point_by_email",
            ),
        ),
        migrations.AddConstraint(
            model_name="family",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("cancel_reason", ""), ("cancelled_at", None), ("cancelled_by", None)),
                    models.Q(
                        ("cancelled_at__isnull", False),
                        ("cancelled_by__isnull", False),
                        models.Q(("cancel_reason", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="family_cancelled_by_someone",
            ),
        ),
        migrations.AddConstraint(
            model_name="separation",
            constraint=models.UniqueConstraint(
                condition=models.Q(("cancelled_at", None)),
                fields=("family", "separated_on"),
                name="separation_once_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="separation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("cancel_reason", ""), ("cancelled_at", None), ("cancelled_by", None)),
                    models.Q(
                        ("cancelled_at__isnull", False),
                        ("cancelled_by__isnull", False),
                        models.Q(("cancel_reason", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="separation_cancelled_by_someone",
            ),
        ),
        migrations.AddConstraint(
            model_name="child",
            constraint=models.UniqueConstraint(
                condition=models.Q(("cancelled_at", None)), fields=("family", "person"), name="child_person_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="child",
            constraint=models.CheckConstraint(
                condition=models.Q(("person__isnull", False), ("expected_on__isnull", False), _connector="OR"),
                name="child_born_or_expected",
            ),
        ),
        migrations.AddConstraint(
            model_name="child",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("cancel_reason", ""), ("cancelled_at", None), ("cancelled_by", None)),
                    models.Q(
                        ("cancelled_at__isnull", False),
                        ("cancelled_by__isnull", False),
                        models.Q(("cancel_reason", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="child_cancelled_by_someone",
            ),
        ),
        migrations.AddConstraint(
            model_name="parent",
            constraint=models.UniqueConstraint(fields=("family", "person"), name="parent_person_once"),
        ),
        migrations.AddConstraint(
            model_name="confirmation",
            constraint=models.UniqueConstraint(fields=("family", "doubt"), name="confirmation_once"),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.UniqueConstraint(fields=("id", "caf"), name="person_with_caf"),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.UniqueConstraint(
                condition=models.Q(("allocataire_number", ""), _negated=True),
                fields=("caf", "allocataire_number"),
                name="person_allocataire_once",
                violation_error_message="Ce numéro d’allocataire est déjà celui d’une autre personne de votre Caf.",
            ),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("last_name", ""), _negated=True),
                    models.Q(("first_name", ""), _negated=True),
                    models.Q(("used_name", ""), _negated=True),
                    _connector="OR",
                ),
                name="person_has_a_name",
            ),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.CheckConstraint(
                condition=models.Q(("deceased_on", None), ("is_deceased", True), _connector="OR"),
                name="person_deceased_when_dated",
            ),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.CheckConstraint(
                condition=models.Q(("guardian", ""), models.Q(("guardianship", ""), _negated=True), _connector="OR"),
                name="person_guardian_of_a_measure",
            ),
        ),
        migrations.AddConstraint(
            model_name="notsameperson",
            constraint=models.UniqueConstraint(
                condition=models.Q(("undone_at", None)), fields=("first", "second"), name="not_same_person_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="notsameperson",
            constraint=models.CheckConstraint(
                condition=models.Q(("first__lt", models.F("second"))), name="not_same_person_in_order"
            ),
        ),
        migrations.AddConstraint(
            model_name="notsameperson",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("undone_at", None), ("undone_by", None)),
                    models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                    _connector="OR",
                ),
                name="not_same_person_undone_by_someone",
            ),
        ),
        migrations.AddConstraint(
            model_name="contactpoint",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("address", ""),
                        ("city", ""),
                        ("country", ""),
                        ("email", ""),
                        ("kind", "phone"),
                        ("postcode", ""),
                        models.Q(("phone", ""), _negated=True),
                    ),
                    models.Q(
                        ("address", ""),
                        ("city", ""),
                        ("country", ""),
                        ("kind", "email"),
                        ("phone", ""),
                        ("postcode", ""),
                        models.Q(("email", ""), _negated=True),
                    ),
                    models.Q(
                        ("email", ""),
                        ("kind", "address"),
                        ("phone", ""),
                        models.Q(
                            models.Q(("address", ""), _negated=True),
                            models.Q(("postcode", ""), _negated=True),
                            models.Q(("city", ""), _negated=True),
                            _connector="OR",
                        ),
                    ),
                    _connector="OR",
                ),
                name="contact_point_fits_its_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="contactpoint",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("is_shelter", False), models.Q(("is_open", False), ("kind", "address")), _connector="OR"
                ),
                name="contact_point_shelter_is_a_closed_address",
            ),
        ),
        migrations.AddConstraint(
            model_name="contactpoint",
            constraint=models.CheckConstraint(
                condition=models.Q(("ended_by", None), ("ended_at__isnull", False), _connector="OR"),
                name="contact_point_ended_by_someone",
            ),
        ),
        migrations.AddConstraint(
            model_name="reconciliation",
            constraint=models.UniqueConstraint(
                condition=models.Q(("cancelled_at", None)),
                fields=("family", "reconciled_on"),
                name="reconciliation_once_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="reconciliation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("cancel_reason", ""), ("cancelled_at", None), ("cancelled_by", None)),
                    models.Q(
                        ("cancelled_at__isnull", False),
                        ("cancelled_by__isnull", False),
                        models.Q(("cancel_reason", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="reconciliation_cancelled_by_someone",
            ),
        ),
        migrations.AddConstraint(
            model_name="residence",
            constraint=models.UniqueConstraint(fields=("separation", "child"), name="residence_once"),
        ),
        migrations.AddConstraint(
            model_name="residence",
            constraint=models.CheckConstraint(
                condition=models.Q(("third_party", ""), ("home", "third_party"), _connector="OR"),
                name="residence_third_party_named_alone",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="child",
            trigger=pgtrigger.compiler.Trigger(
                name="addition_counts_for_file",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM (SELECT * FROM new_rows) AS counted); RETURN NULL;",
                    hash="cdfca90ee324f9f7e9b8a1bb28ec124e61c0e5d8",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_addition_counts_for_file_0ce46",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_child",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="child",
            trigger=pgtrigger.compiler.Trigger(
                name="change_counts_for_file",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM \n    (SELECT new_row.* FROM new_rows AS new_row JOIN old_rows AS old_row ON old_row.id = new_row.id\n     WHERE new_row IS DISTINCT FROM old_row)\n AS counted); RETURN NULL;",
                    hash="ce48fea2bd21979aa17a005b7fd4dffd30cbd301",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_change_counts_for_file_e1fae",
                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                    table="separations_child",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="child",
            trigger=pgtrigger.compiler.Trigger(
                name="removal_counts_for_file",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM (SELECT * FROM old_rows) AS counted); RETURN NULL;",
                    hash="62d0389fccf41f22e8d1a21b250d9de8bdfdf5a0",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_removal_counts_for_file_12333",
                    referencing="REFERENCING OLD TABLE AS old_rows ",
                    table="separations_child",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="child",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_childevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "expected_on", "family_id", "id", "is_adopted", "of", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."caf_id", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."expected_on", NEW."family_id", NEW."id", NEW."is_adopted", NEW."of", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="3faac4a61935ce72fdc95262d77e9ed5a8d82dc6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_75414",
                    table="separations_child",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="child",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "separations_childevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "expected_on", "family_id", "id", "is_adopted", "of", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."caf_id", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."expected_on", NEW."family_id", NEW."id", NEW."is_adopted", NEW."of", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="a2a9195bc56727f55577e2c72d52f35a26e494b9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ccfca",
                    table="separations_child",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="child",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_childevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "expected_on", "family_id", "id", "is_adopted", "of", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."caf_id", OLD."cancel_reason", OLD."cancelled_at", OLD."cancelled_by_id", OLD."expected_on", OLD."family_id", OLD."id", OLD."is_adopted", OLD."of", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="bd6a6d53cc9c3afee6cbf44527c2c0ca68264c08",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3a1aa",
                    table="separations_child",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="family",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_familyevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "id", "no_second_parent", "opened_at", "opened_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."caf_id", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."id", NEW."no_second_parent", NEW."opened_at", NEW."opened_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="da123ae5596cbe7e2499eddd3c8d02b53b70dbb9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b1b6d",
                    table="separations_family",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="family",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."caf_id" IS DISTINCT FROM (NEW."caf_id") OR OLD."cancel_reason" IS DISTINCT FROM (NEW."cancel_reason") OR OLD."cancelled_at" IS DISTINCT FROM (NEW."cancelled_at") OR OLD."cancelled_by_id" IS DISTINCT FROM (NEW."cancelled_by_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."no_second_parent" IS DISTINCT FROM (NEW."no_second_parent") OR OLD."opened_at" IS DISTINCT FROM (NEW."opened_at") OR OLD."opened_by_id" IS DISTINCT FROM (NEW."opened_by_id"))',
                    func='INSERT INTO "separations_familyevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "id", "no_second_parent", "opened_at", "opened_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."caf_id", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."id", NEW."no_second_parent", NEW."opened_at", NEW."opened_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="7dc04e9f88786799c0247917db1d1cef75a24be2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_33f5e",
                    table="separations_family",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="family",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_familyevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "id", "no_second_parent", "opened_at", "opened_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."caf_id", OLD."cancel_reason", OLD."cancelled_at", OLD."cancelled_by_id", OLD."id", OLD."no_second_parent", OLD."opened_at", OLD."opened_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="413754f419780b2c53f2046350840981b8b5c82e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7215c",
                    table="separations_family",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parent",
            trigger=pgtrigger.compiler.Trigger(
                name="addition_counts_for_file",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM (SELECT * FROM new_rows) AS counted); RETURN NULL;",
                    hash="808c7f7cb7977a151e76edb6943b4fc3b8a812a3",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_addition_counts_for_file_d0675",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_parent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parent",
            trigger=pgtrigger.compiler.Trigger(
                name="change_counts_for_file",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM \n    (SELECT new_row.* FROM new_rows AS new_row JOIN old_rows AS old_row ON old_row.id = new_row.id\n     WHERE new_row IS DISTINCT FROM old_row)\n AS counted); RETURN NULL;",
                    hash="47905afce00604a16219b1555b2f3c7ceb25018f",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_change_counts_for_file_6fd60",
                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                    table="separations_parent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parent",
            trigger=pgtrigger.compiler.Trigger(
                name="removal_counts_for_file",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM (SELECT * FROM old_rows) AS counted); RETURN NULL;",
                    hash="816d72fe3572dceb8dec8a0d85244439f510f0b4",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_removal_counts_for_file_e8ba3",
                    referencing="REFERENCING OLD TABLE AS old_rows ",
                    table="separations_parent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parent",
            trigger=pgtrigger.compiler.Trigger(
                name="second_parent_or_a_reason",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.position = 2)",
                    func="\n        IF EXISTS (SELECT 1 FROM separations_family WHERE id = NEW.family_id AND no_second_parent <> '') THEN\n            RAISE EXCEPTION 'the file says that its second parent is not known' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="3c89c88aca566a1e61b917493825bf2953e3b5a2",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_second_parent_or_a_reason_bbe67",
                    table="separations_parent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parent",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_parentevent" ("caf_id", "family_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title") VALUES (NEW."caf_id", NEW."family_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."title"); RETURN NULL;',
                    hash="72119aa069811d222678483f0e8d627827a1204a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_cb8f8",
                    table="separations_parent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parent",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "separations_parentevent" ("caf_id", "family_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title") VALUES (NEW."caf_id", NEW."family_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."title"); RETURN NULL;',
                    hash="0574ba46abb1404b392edafc3e1d04f9112da7db",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8a981",
                    table="separations_parent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parent",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_parentevent" ("caf_id", "family_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title") VALUES (OLD."caf_id", OLD."family_id", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."title"); RETURN NULL;',
                    hash="11648e1cb4cb5afc68db6985acb61e01ffcca5a3",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7d1a1",
                    table="separations_parent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="separation",
            trigger=pgtrigger.compiler.Trigger(
                name="addition_counts_for_file",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM (SELECT * FROM new_rows) AS counted); RETURN NULL;",
                    hash="db8f4f95cb61ca45b1578e0df58f293e17a85220",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_addition_counts_for_file_68416",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_separation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="separation",
            trigger=pgtrigger.compiler.Trigger(
                name="change_counts_for_file",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM \n    (SELECT new_row.* FROM new_rows AS new_row JOIN old_rows AS old_row ON old_row.id = new_row.id\n     WHERE new_row IS DISTINCT FROM old_row)\n AS counted); RETURN NULL;",
                    hash="cfe50699c8c4593e3111d0c3a78396b526768e1f",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_change_counts_for_file_aa1b8",
                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                    table="separations_separation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="separation",
            trigger=pgtrigger.compiler.Trigger(
                name="removal_counts_for_file",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM (SELECT * FROM old_rows) AS counted); RETURN NULL;",
                    hash="6b16ae08dec642bf86dadab709921dab29bbbe9a",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_removal_counts_for_file_28b0f",
                    referencing="REFERENCING OLD TABLE AS old_rows ",
                    table="separations_separation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="separation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_separationevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "family_id", "id", "logged_at", "logged_by_id", "maintenance", "mode", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "procedure", "residence_decided_by", "same_roof", "separated_on", "union") VALUES (NEW."caf_id", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."family_id", NEW."id", NEW."logged_at", NEW."logged_by_id", NEW."maintenance", NEW."mode", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."procedure", NEW."residence_decided_by", NEW."same_roof", NEW."separated_on", NEW."union"); RETURN NULL;',
                    hash="76157ff719dee9c3d44f93185a6e2c8d0da99f4e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_660c6",
                    table="separations_separation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="separation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "separations_separationevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "family_id", "id", "logged_at", "logged_by_id", "maintenance", "mode", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "procedure", "residence_decided_by", "same_roof", "separated_on", "union") VALUES (NEW."caf_id", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."family_id", NEW."id", NEW."logged_at", NEW."logged_by_id", NEW."maintenance", NEW."mode", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."procedure", NEW."residence_decided_by", NEW."same_roof", NEW."separated_on", NEW."union"); RETURN NULL;',
                    hash="c0b09a902ed23816a83b4975cf85b50991f2a657",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_cb554",
                    table="separations_separation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="separation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_separationevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "family_id", "id", "logged_at", "logged_by_id", "maintenance", "mode", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "procedure", "residence_decided_by", "same_roof", "separated_on", "union") VALUES (OLD."caf_id", OLD."cancel_reason", OLD."cancelled_at", OLD."cancelled_by_id", OLD."family_id", OLD."id", OLD."logged_at", OLD."logged_by_id", OLD."maintenance", OLD."mode", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."procedure", OLD."residence_decided_by", OLD."same_roof", OLD."separated_on", OLD."union"); RETURN NULL;',
                    hash="4a19529b3933942976ac729e68b4e109b2a2a317",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c192d",
                    table="separations_separation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="confirmation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_confirmationevent" ("confirmed_at", "confirmed_by_id", "doubt", "family_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."confirmed_at", NEW."confirmed_by_id", NEW."doubt", NEW."family_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason"); RETURN NULL;',
                    hash="cecf48cd4454f34ac8d7676b6f508751a068deac",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4065b",
                    table="separations_confirmation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="confirmation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "separations_confirmationevent" ("confirmed_at", "confirmed_by_id", "doubt", "family_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."confirmed_at", NEW."confirmed_by_id", NEW."doubt", NEW."family_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason"); RETURN NULL;',
                    hash="ccf0b8377c07422ef90728a8248eb97c9148246b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_08dc7",
                    table="separations_confirmation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="confirmation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_confirmationevent" ("confirmed_at", "confirmed_by_id", "doubt", "family_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (OLD."confirmed_at", OLD."confirmed_by_id", OLD."doubt", OLD."family_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason"); RETURN NULL;',
                    hash="89574c797a6d4462850bef1c03b94ab71ba8ab7f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1fca9",
                    table="separations_confirmation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="confirmationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a13e88de7e4217a493834b72da193f2bf15ebc4b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_9fd3b",
                    table="separations_confirmationevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="counts_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."allocataire_number" IS DISTINCT FROM (NEW."allocataire_number") OR OLD."birth_date" IS DISTINCT FROM (NEW."birth_date") OR OLD."caf_id" IS DISTINCT FROM (NEW."caf_id") OR OLD."deceased_on" IS DISTINCT FROM (NEW."deceased_on") OR OLD."first_name" IS DISTINCT FROM (NEW."first_name") OR OLD."guardian" IS DISTINCT FROM (NEW."guardian") OR OLD."guardianship" IS DISTINCT FROM (NEW."guardianship") OR OLD."has_no_known_address" IS DISTINCT FROM (NEW."has_no_known_address") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_deceased" IS DISTINCT FROM (NEW."is_deceased") OR OLD."is_detained" IS DISTINCT FROM (NEW."is_detained") OR OLD."last_name" IS DISTINCT FROM (NEW."last_name") OR OLD."used_name" IS DISTINCT FROM (NEW."used_name") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func="NEW.version := OLD.version + 1; RETURN NEW;",
                    hash="eb4c79f0f6f59580e1f77a2c3b182ceb13de10a2",
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
                name="words_of_new_names",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    INSERT INTO separations_nameword (person_id, place, caf_id, word)\n    SELECT named.id, found.place, named.caf_id, found.word\n    FROM new_rows AS named, unnest(string_to_array(named.search_words, ' ')) WITH ORDINALITY AS found (word, place)\n    WHERE found.word <> '';\n    INSERT INTO separations_namespelling (word)\n    SELECT DISTINCT found.word COLLATE \"C\"\n    FROM new_rows AS named, unnest(string_to_array(named.search_words, ' ')) AS found (word)\n    WHERE found.word <> ''\n    ORDER BY 1\n    ON CONFLICT DO NOTHING;\nRETURN NULL;",
                    hash="d13a92a52a651be48161a3c02edfe24dd784da8d",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_words_of_new_names_74af8",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="words_of_changed_names",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="DELETE FROM separations_nameword WHERE person_id IN (SELECT id FROM \n    (SELECT new_rows.* FROM new_rows JOIN old_rows USING (id) WHERE new_rows.search_words <> old_rows.search_words)\n AS renamed);\n    INSERT INTO separations_nameword (person_id, place, caf_id, word)\n    SELECT named.id, found.place, named.caf_id, found.word\n    FROM \n    (SELECT new_rows.* FROM new_rows JOIN old_rows USING (id) WHERE new_rows.search_words <> old_rows.search_words)\n AS named, unnest(string_to_array(named.search_words, ' ')) WITH ORDINALITY AS found (word, place)\n    WHERE found.word <> '';\n    INSERT INTO separations_namespelling (word)\n    SELECT DISTINCT found.word COLLATE \"C\"\n    FROM \n    (SELECT new_rows.* FROM new_rows JOIN old_rows USING (id) WHERE new_rows.search_words <> old_rows.search_words)\n AS named, unnest(string_to_array(named.search_words, ' ')) AS found (word)\n    WHERE found.word <> ''\n    ORDER BY 1\n    ON CONFLICT DO NOTHING;\nRETURN NULL;",
                    hash="d6db0d8f83be73b986b1c6594ee63221503ce89e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_words_of_changed_names_8cc77",
                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                    table="separations_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_personevent" ("allocataire_number", "birth_date", "caf_id", "deceased_on", "first_name", "guardian", "guardianship", "has_no_known_address", "id", "is_deceased", "is_detained", "last_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "used_name", "version") VALUES (NEW."allocataire_number", NEW."birth_date", NEW."caf_id", NEW."deceased_on", NEW."first_name", NEW."guardian", NEW."guardianship", NEW."has_no_known_address", NEW."id", NEW."is_deceased", NEW."is_detained", NEW."last_name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."used_name", NEW."version"); RETURN NULL;',
                    hash="e627e0320b7ea9442acd52f57722aa25239fda51",
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
                    condition='WHEN (OLD."allocataire_number" IS DISTINCT FROM (NEW."allocataire_number") OR OLD."birth_date" IS DISTINCT FROM (NEW."birth_date") OR OLD."caf_id" IS DISTINCT FROM (NEW."caf_id") OR OLD."deceased_on" IS DISTINCT FROM (NEW."deceased_on") OR OLD."first_name" IS DISTINCT FROM (NEW."first_name") OR OLD."guardian" IS DISTINCT FROM (NEW."guardian") OR OLD."guardianship" IS DISTINCT FROM (NEW."guardianship") OR OLD."has_no_known_address" IS DISTINCT FROM (NEW."has_no_known_address") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_deceased" IS DISTINCT FROM (NEW."is_deceased") OR OLD."is_detained" IS DISTINCT FROM (NEW."is_detained") OR OLD."last_name" IS DISTINCT FROM (NEW."last_name") OR OLD."used_name" IS DISTINCT FROM (NEW."used_name") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "separations_personevent" ("allocataire_number", "birth_date", "caf_id", "deceased_on", "first_name", "guardian", "guardianship", "has_no_known_address", "id", "is_deceased", "is_detained", "last_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "used_name", "version") VALUES (NEW."allocataire_number", NEW."birth_date", NEW."caf_id", NEW."deceased_on", NEW."first_name", NEW."guardian", NEW."guardianship", NEW."has_no_known_address", NEW."id", NEW."is_deceased", NEW."is_detained", NEW."last_name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."used_name", NEW."version"); RETURN NULL;',
                    hash="58d728aa34fd6e1ff5d982949e2b39749c2d82a2",
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
                    func='INSERT INTO "separations_personevent" ("allocataire_number", "birth_date", "caf_id", "deceased_on", "first_name", "guardian", "guardianship", "has_no_known_address", "id", "is_deceased", "is_detained", "last_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "used_name", "version") VALUES (OLD."allocataire_number", OLD."birth_date", OLD."caf_id", OLD."deceased_on", OLD."first_name", OLD."guardian", OLD."guardianship", OLD."has_no_known_address", OLD."id", OLD."is_deceased", OLD."is_detained", OLD."last_name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."used_name", OLD."version"); RETURN NULL;',
                    hash="e99429b077376578db249cd4f590dd6525c0477c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a9620",
                    table="separations_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="change_counts_for_files",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="UPDATE separations_family SET version = version + 1 WHERE id IN (\n    SELECT family_id FROM separations_parent WHERE person_id IN (SELECT id FROM \n    (SELECT new_row.* FROM new_rows AS new_row JOIN old_rows AS old_row ON old_row.id = new_row.id\n     WHERE new_row IS DISTINCT FROM old_row)\n AS counted)\n    UNION SELECT family_id FROM separations_child WHERE person_id IN (SELECT id FROM \n    (SELECT new_row.* FROM new_rows AS new_row JOIN old_rows AS old_row ON old_row.id = new_row.id\n     WHERE new_row IS DISTINCT FROM old_row)\n AS counted)\n); RETURN NULL;",
                    hash="89a2504ce33f432167b7106fc451ab478aac8b56",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_change_counts_for_files_c3d23",
                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                    table="separations_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notsamepersonevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="bb2c48b81bbf8875d5ea1348d08d3716367169e6",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f7c3a",
                    table="separations_notsamepersonevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notsameperson",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_notsamepersonevent" ("caf_id", "decided_at", "decided_by_id", "first_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id", "undone_at", "undone_by_id") VALUES (NEW."caf_id", NEW."decided_at", NEW."decided_by_id", NEW."first_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."second_id", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;',
                    hash="04ed820c07d205352b5e9414a6dc8800d3ce9e73",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_99adc",
                    table="separations_notsameperson",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notsameperson",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "separations_notsamepersonevent" ("caf_id", "decided_at", "decided_by_id", "first_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id", "undone_at", "undone_by_id") VALUES (NEW."caf_id", NEW."decided_at", NEW."decided_by_id", NEW."first_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."second_id", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;',
                    hash="9989a4291997009eae9875188e114895eafc79a8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3b224",
                    table="separations_notsameperson",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notsameperson",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_notsamepersonevent" ("caf_id", "decided_at", "decided_by_id", "first_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id", "undone_at", "undone_by_id") VALUES (OLD."caf_id", OLD."decided_at", OLD."decided_by_id", OLD."first_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."second_id", OLD."undone_at", OLD."undone_by_id"); RETURN NULL;',
                    hash="10ba71c9938effc87f7709c3f5fe1bd68de9e614",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f499d",
                    table="separations_notsameperson",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactpointevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1956d2d7ff7290e5a7e1427e83a4f564aa45414f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_64804",
                    table="separations_contactpointevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactpoint",
            trigger=pgtrigger.compiler.Trigger(
                name="counts_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func="NEW.version := OLD.version + 1; RETURN NEW;",
                    hash="d09eb63ff698b94a812fb6fe94bbff7bb89596d2",
                    operation="UPDATE",
                    pgid="pgtrigger_counts_changes_6d580",
                    table="separations_contactpoint",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactpoint",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_contactpointevent" ("address", "caf_id", "city", "country", "email", "ended_at", "ended_by_id", "hours", "id", "is_open", "is_shelter", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "version", "voicemail") VALUES (NEW."address", NEW."caf_id", NEW."city", NEW."country", NEW."email", NEW."ended_at", NEW."ended_by_id", NEW."hours", NEW."id", NEW."is_open", NEW."is_shelter", NEW."kind", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."postcode", NEW."version", NEW."voicemail"); RETURN NULL;',
                    hash="ba990291a5d5d7ae57896a9e9cce998725b8a4b1",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9a53a",
                    table="separations_contactpoint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactpoint",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "separations_contactpointevent" ("address", "caf_id", "city", "country", "email", "ended_at", "ended_by_id", "hours", "id", "is_open", "is_shelter", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "version", "voicemail") VALUES (NEW."address", NEW."caf_id", NEW."city", NEW."country", NEW."email", NEW."ended_at", NEW."ended_by_id", NEW."hours", NEW."id", NEW."is_open", NEW."is_shelter", NEW."kind", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."postcode", NEW."version", NEW."voicemail"); RETURN NULL;',
                    hash="d9d4ec7b8bd90331ad25caa2643c5ca31b8d441a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_28311",
                    table="separations_contactpoint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactpoint",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_contactpointevent" ("address", "caf_id", "city", "country", "email", "ended_at", "ended_by_id", "hours", "id", "is_open", "is_shelter", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "version", "voicemail") VALUES (OLD."address", OLD."caf_id", OLD."city", OLD."country", OLD."email", OLD."ended_at", OLD."ended_by_id", OLD."hours", OLD."id", OLD."is_open", OLD."is_shelter", OLD."kind", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."postcode", OLD."version", OLD."voicemail"); RETURN NULL;',
                    hash="adb420736c14f4bbdf33317a698507fe54ff9c3a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8f964",
                    table="separations_contactpoint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactpoint",
            trigger=pgtrigger.compiler.Trigger(
                name="addition_counts_for_files",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="UPDATE separations_family SET version = version + 1 WHERE id IN (\n    SELECT family_id FROM separations_parent WHERE person_id IN (SELECT person_id FROM (SELECT * FROM new_rows) AS counted)\n    UNION SELECT family_id FROM separations_child WHERE person_id IN (SELECT person_id FROM (SELECT * FROM new_rows) AS counted)\n); RETURN NULL;",
                    hash="f28423b9512e619718ed6ba43aa40d749cdaf1cf",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_addition_counts_for_files_e45f5",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_contactpoint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactpoint",
            trigger=pgtrigger.compiler.Trigger(
                name="change_counts_for_files",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="UPDATE separations_family SET version = version + 1 WHERE id IN (\n    SELECT family_id FROM separations_parent WHERE person_id IN (SELECT person_id FROM \n    (SELECT new_row.* FROM new_rows AS new_row JOIN old_rows AS old_row ON old_row.id = new_row.id\n     WHERE new_row IS DISTINCT FROM old_row)\n AS counted)\n    UNION SELECT family_id FROM separations_child WHERE person_id IN (SELECT person_id FROM \n    (SELECT new_row.* FROM new_rows AS new_row JOIN old_rows AS old_row ON old_row.id = new_row.id\n     WHERE new_row IS DISTINCT FROM old_row)\n AS counted)\n); RETURN NULL;",
                    hash="29c763d8db53066d8f80bd75f4f4e9043579416e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_change_counts_for_files_d9ad8",
                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                    table="separations_contactpoint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="df3477bb6393eb8fa6c5e45047eab53e318676dd",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_2b3d2",
                    table="separations_personevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reconciliation",
            trigger=pgtrigger.compiler.Trigger(
                name="addition_counts_for_file",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM (SELECT * FROM new_rows) AS counted); RETURN NULL;",
                    hash="31e1297353c6ea0b6a9cb358132b2727c08102d9",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_addition_counts_for_file_bd4eb",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_reconciliation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reconciliation",
            trigger=pgtrigger.compiler.Trigger(
                name="change_counts_for_file",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM \n    (SELECT new_row.* FROM new_rows AS new_row JOIN old_rows AS old_row ON old_row.id = new_row.id\n     WHERE new_row IS DISTINCT FROM old_row)\n AS counted); RETURN NULL;",
                    hash="8f613078049dc987eb0257e3b5a0d14c7d536c9f",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_change_counts_for_file_05a66",
                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                    table="separations_reconciliation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reconciliation",
            trigger=pgtrigger.compiler.Trigger(
                name="removal_counts_for_file",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM (SELECT * FROM old_rows) AS counted); RETURN NULL;",
                    hash="7a52c0ebfc109bdf16bb73aec7d0bed8e32f39e3",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_removal_counts_for_file_f94b6",
                    referencing="REFERENCING OLD TABLE AS old_rows ",
                    table="separations_reconciliation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reconciliation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_reconciliationevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "family_id", "id", "logged_at", "logged_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reconciled_on") VALUES (NEW."caf_id", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."family_id", NEW."id", NEW."logged_at", NEW."logged_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reconciled_on"); RETURN NULL;',
                    hash="d65aea501d9662d99d0bf476dbb7bb36e75eb804",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ccf90",
                    table="separations_reconciliation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reconciliation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "separations_reconciliationevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "family_id", "id", "logged_at", "logged_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reconciled_on") VALUES (NEW."caf_id", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."family_id", NEW."id", NEW."logged_at", NEW."logged_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reconciled_on"); RETURN NULL;',
                    hash="15c641db3a89a9fc8b01e5d4f83a0a9b96712b68",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_15a5e",
                    table="separations_reconciliation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reconciliation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_reconciliationevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "family_id", "id", "logged_at", "logged_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reconciled_on") VALUES (OLD."caf_id", OLD."cancel_reason", OLD."cancelled_at", OLD."cancelled_by_id", OLD."family_id", OLD."id", OLD."logged_at", OLD."logged_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reconciled_on"); RETURN NULL;',
                    hash="05a9855207af3db461f2d694aaf1e1e113246ae6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c5adc",
                    table="separations_reconciliation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reconciliationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3c71bb897998a2c02d0ec7c1470821f76bef9fca",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_16ed5",
                    table="separations_reconciliationevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="residence",
            trigger=pgtrigger.compiler.Trigger(
                name="addition_counts_for_file",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM (SELECT * FROM new_rows) AS counted); RETURN NULL;",
                    hash="2b30da365937a006c0ff4c8ddc769f70076edd48",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_addition_counts_for_file_61719",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="separations_residence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="residence",
            trigger=pgtrigger.compiler.Trigger(
                name="change_counts_for_file",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM \n    (SELECT new_row.* FROM new_rows AS new_row JOIN old_rows AS old_row ON old_row.id = new_row.id\n     WHERE new_row IS DISTINCT FROM old_row)\n AS counted); RETURN NULL;",
                    hash="0830ce64b9b7fb625ae0201282742930968a3fb9",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_change_counts_for_file_313bb",
                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                    table="separations_residence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="residence",
            trigger=pgtrigger.compiler.Trigger(
                name="removal_counts_for_file",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM (SELECT * FROM old_rows) AS counted); RETURN NULL;",
                    hash="2f42032a25b7eb3b2ecc6da74b9a2c358a504c3f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_removal_counts_for_file_f1710",
                    referencing="REFERENCING OLD TABLE AS old_rows ",
                    table="separations_residence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="residence",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_residenceevent" ("child_id", "family_id", "home", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "separation_id", "third_party") VALUES (NEW."child_id", NEW."family_id", NEW."home", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."separation_id", NEW."third_party"); RETURN NULL;',
                    hash="081090d81906260ab8c51c6427057450d6ca057a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_eb77d",
                    table="separations_residence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="residence",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "separations_residenceevent" ("child_id", "family_id", "home", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "separation_id", "third_party") VALUES (NEW."child_id", NEW."family_id", NEW."home", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."separation_id", NEW."third_party"); RETURN NULL;',
                    hash="cf99d767c2a1b37c6383e2e010a877ee6664cc25",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0e6fb",
                    table="separations_residence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="residence",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_residenceevent" ("child_id", "family_id", "home", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "separation_id", "third_party") VALUES (OLD."child_id", OLD."family_id", OLD."home", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."separation_id", OLD."third_party"); RETURN NULL;',
                    hash="8948a0c54c2160d35ee663d406ebff042a93b589",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3990a",
                    table="separations_residence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="residenceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="cfa8db997c52702733e54f67df08aefef6ffa6b2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_918bf",
                    table="separations_residenceevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(
            [
                f"ALTER TABLE separations_{table} ADD CONSTRAINT {table}_{column}_same_caf FOREIGN KEY ({column}, caf_id) "
                f"REFERENCES separations_{target} (id, caf_id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED"
                for table, column, target in SAME_CAF
            ]
        ),
    ]
