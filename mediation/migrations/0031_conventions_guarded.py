"""What the database refuses of conventions, of their Etp, conditions and amendments; the one Etp of before is gone."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("mediation", "0030_conventions_taken_over"),
        ("territory", "0003_search_extensions"),
    ]

    operations = [
        # It held whatever the state; the one below leaves out what was given up.
        migrations.RunSQL(
            "ALTER TABLE mediation_convention DROP CONSTRAINT convention_periods_apart",
            "ALTER TABLE mediation_convention ADD CONSTRAINT convention_periods_apart EXCLUDE USING gist "
            "(int8range(service_id, service_id, '[]') WITH &&, daterange(starts_on, ends_on, '[]') WITH &&)",
        ),
        migrations.RemoveConstraint(
            model_name="convention",
            name="convention_etp_not_negative",
        ),
        # With a default, so that the way back gives the column to rows that stand.
        migrations.AlterField(
            model_name="convention",
            name="funded_etp",
            field=models.DecimalField("Etp financés", max_digits=6, decimal_places=2, default=0),
        ),
        # With a default, so that the way back gives the column to rows that stand.
        migrations.AlterField(
            model_name="conventionevent",
            name="funded_etp",
            field=models.DecimalField("Etp financés", max_digits=6, decimal_places=2, default=0),
        ),
        migrations.RemoveField(
            model_name="convention",
            name="funded_etp",
        ),
        migrations.RemoveField(
            model_name="conventionevent",
            name="funded_etp",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="convention",
            trigger=pgtrigger.compiler.Trigger(
                name="counts_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func="NEW.version := OLD.version + 1; RETURN NEW;",
                    hash="9b54d469bf985ecf9c69100b6d52f1a560ad6f16",
                    operation="UPDATE",
                    pgid="pgtrigger_counts_changes_663d6",
                    table="mediation_convention",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="convention",
            trigger=pgtrigger.compiler.Trigger(
                name="convention_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF TG_OP = 'INSERT' THEN\n            IF NEW.state <> 'prepared' AND NOT NEW.taken_over THEN\n                RAISE EXCEPTION 'a convention begins prepared' USING ERRCODE = 'check_violation';\n            END IF;\n            RETURN NEW;\n        END IF;\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.* IS NOT DISTINCT FROM OLD.* THEN RETURN NEW; END IF;\n            IF OLD.state = 'prepared' AND NEW.state IN ('prepared', 'signed', 'cancelled') THEN RETURN NEW; END IF;\n            IF OLD.state = 'signed' AND NEW.state IN ('signed', 'ended')\n               AND (NEW.service_id, NEW.starts_on, NEW.document, NEW.signed_on, NEW.signatories, NEW.signed_by_id, NEW.taken_over, NEW.prepared_by_id) IS NOT DISTINCT FROM (OLD.service_id, OLD.starts_on, OLD.document, OLD.signed_on, OLD.signatories, OLD.signed_by_id, OLD.taken_over, OLD.prepared_by_id)\n               AND (NEW.state = 'ended' OR NEW.ends_on = OLD.ends_on OR EXISTS (\n                    SELECT FROM mediation_conventionamendment WHERE convention_id = NEW.id AND state = 'signed'\n                    AND ends_on_before = OLD.ends_on AND ends_on_after = NEW.ends_on))\n            THEN RETURN NEW; END IF;\n        END IF;\n        RAISE EXCEPTION 'a signed convention changes by an amendment' USING ERRCODE = 'check_violation';\n    ",
                    hash="4bfbbb3ca035eb22739ac6e52e8a5401d744f4be",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_convention_kept_14d3c",
                    table="mediation_convention",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="convention",
            trigger=pgtrigger.compiler.Trigger(
                name="years_complete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.\"state\" IN ('signed', 'ended'))",
                    constraint="CONSTRAINT",
                    func="\n        IF EXISTS (\n            SELECT FROM mediation_convention AS convention,\n                generate_series(date_part('year', starts_on)::int, date_part('year', ends_on)::int) AS covered (year)\n            WHERE convention.id = NEW.id AND NOT EXISTS (\n                SELECT FROM mediation_conventionyear WHERE convention_id = NEW.id AND exercice = covered.year)\n        ) THEN\n            RAISE EXCEPTION 'each exercice of a convention has its Etp' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="d3b4f712df28bdbcb4e052bc2082a17f09edee42",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_years_complete_0ad41",
                    table="mediation_convention",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="convention",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "mediation_conventionevent" ("close_reason", "closed_at", "closed_by_id", "document", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end_on", "prepared_by_id", "service_id", "signatories", "signed_by_id", "signed_on", "starts_on", "state", "taken_over", "version") VALUES (NEW."close_reason", NEW."closed_at", NEW."closed_by_id", NEW."document", NEW."ends_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."planned_end_on", NEW."prepared_by_id", NEW."service_id", NEW."signatories", NEW."signed_by_id", NEW."signed_on", NEW."starts_on", NEW."state", NEW."taken_over", NEW."version"); RETURN NULL;',
                    hash="cf6adf5d3ec52a99306cf535367fe4417915529c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_679d6",
                    table="mediation_convention",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="convention",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "mediation_conventionevent" ("close_reason", "closed_at", "closed_by_id", "document", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end_on", "prepared_by_id", "service_id", "signatories", "signed_by_id", "signed_on", "starts_on", "state", "taken_over", "version") VALUES (NEW."close_reason", NEW."closed_at", NEW."closed_by_id", NEW."document", NEW."ends_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."planned_end_on", NEW."prepared_by_id", NEW."service_id", NEW."signatories", NEW."signed_by_id", NEW."signed_on", NEW."starts_on", NEW."state", NEW."taken_over", NEW."version"); RETURN NULL;',
                    hash="bebe37189c4e7659d7a22f1ba9448b86f99b8768",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_60fba",
                    table="mediation_convention",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="convention",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "mediation_conventionevent" ("close_reason", "closed_at", "closed_by_id", "document", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end_on", "prepared_by_id", "service_id", "signatories", "signed_by_id", "signed_on", "starts_on", "state", "taken_over", "version") VALUES (OLD."close_reason", OLD."closed_at", OLD."closed_by_id", OLD."document", OLD."ends_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."planned_end_on", OLD."prepared_by_id", OLD."service_id", OLD."signatories", OLD."signed_by_id", OLD."signed_on", OLD."starts_on", OLD."state", OLD."taken_over", OLD."version"); RETURN NULL;',
                    hash="33cf59aeffffd7d65d8920d24bcdc76b22ee9f72",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b5e60",
                    table="mediation_convention",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="convention",
            trigger=pgtrigger.compiler.Trigger(
                name="conditions_met",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.\"state\" = 'signed' AND OLD.\"state\" = 'prepared')",
                    func="\n        IF 9 > (SELECT count(*) FROM mediation_eligibilityanswer WHERE convention_id = NEW.id AND met)\n        THEN\n            RAISE EXCEPTION 'a convention is signed once its conditions are met' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="858e5c4ed2e2cc55765f8dbb2d4226369a28e963",
                    operation="UPDATE",
                    pgid="pgtrigger_conditions_met_aa7fe",
                    table="mediation_convention",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="convention",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("taken_over", True),
                    (
                        "ends_on__lt",
                        models.Func(
                            models.F("starts_on"),
                            output_field=models.DateField(),
                            template="(%(expressions)s + interval '3 years')",
                        ),
                    ),
                    _connector="OR",
                ),
                name="convention_three_years",
                violation_error_message="Une convention dure trois ans au plus.",
            ),
        ),
        migrations.AddConstraint(
            model_name="convention",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("state", "cancelled"), _negated=True),
                expressions=[
                    ("service", "="),
                    (
                        models.Func(
                            "starts_on",
                            "ends_on",
                            models.Value("[]"),
                            function="DATERANGE",
                            output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                        ),
                        "&&",
                    ),
                ],
                name="convention_periods_apart",
                violation_error_message="Ce service a déjà une convention sur une partie de cette période : changez les dates, ou arrêtez l’autre.",
            ),
        ),
        migrations.AddConstraint(
            model_name="convention",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("document", ""),
                        ("signatories", ""),
                        ("signed_by", None),
                        ("signed_on", None),
                        ("state__in", ["prepared", "cancelled"]),
                    ),
                    models.Q(("state__in", ["signed", "ended"]), ("taken_over", True)),
                    models.Q(
                        ("signed_by__isnull", False),
                        ("signed_on__isnull", False),
                        ("state__in", ["signed", "ended"]),
                        models.Q(("signatories", ""), _negated=True),
                        models.Q(("document", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="convention_signed_iff_act",
            ),
        ),
        migrations.AddConstraint(
            model_name="convention",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("close_reason", ""),
                        ("closed_at", None),
                        ("closed_by", None),
                        ("state__in", ["prepared", "signed"]),
                    ),
                    models.Q(
                        ("closed_at__isnull", False),
                        ("closed_by__isnull", False),
                        ("state__in", ["ended", "cancelled"]),
                        models.Q(("close_reason", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="convention_closed_iff_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="convention",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("planned_end_on__gt", models.F("ends_on")), ("state", "ended")),
                    models.Q(models.Q(("state", "ended"), _negated=True), ("planned_end_on", None)),
                    _connector="OR",
                ),
                name="convention_ended_before_its_term",
            ),
        ),
        migrations.AddConstraint(
            model_name="conventionamendment",
            constraint=models.UniqueConstraint(fields=("convention", "number"), name="amendment_number_once"),
        ),
        migrations.AddConstraint(
            model_name="conventionamendment",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "prepared")),
                fields=("convention",),
                name="amendment_one_prepared",
                violation_error_message="Un avenant est déjà en préparation : signez-le ou abandonnez-le d’abord.",
            ),
        ),
        migrations.AddConstraint(
            model_name="conventionamendment",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True), name="amendment_has_a_reason"
            ),
        ),
        migrations.AddConstraint(
            model_name="conventionamendment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ends_on_after", None), ("ends_on_before", None)),
                    models.Q(
                        ("ends_on_after__gte", models.F("effect_on")),
                        ("ends_on_before__isnull", False),
                        models.Q(("ends_on_after", models.F("ends_on_before")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="amendment_both_last_days",
            ),
        ),
        migrations.AddConstraint(
            model_name="conventionamendment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        models.Q(("state", "signed"), _negated=True),
                        ("document", ""),
                        ("signatories", ""),
                        ("signed_by", None),
                        ("signed_on", None),
                    ),
                    models.Q(
                        ("signed_by__isnull", False),
                        ("signed_on__isnull", False),
                        ("state", "signed"),
                        models.Q(("signatories", ""), _negated=True),
                        models.Q(("document", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="amendment_signed_iff_act",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="conventionamendment",
            trigger=pgtrigger.compiler.Trigger(
                name="counts_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func="NEW.version := OLD.version + 1; RETURN NEW;",
                    hash="9fa1e99dce1f4966403b41472cfbb296ebe90b50",
                    operation="UPDATE",
                    pgid="pgtrigger_counts_changes_3d94c",
                    table="mediation_conventionamendment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="conventionamendment",
            trigger=pgtrigger.compiler.Trigger(
                name="amendment_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF TG_OP = 'UPDATE' AND NEW.* IS NOT DISTINCT FROM OLD.* THEN RETURN NEW; END IF;\n        IF (TG_OP = 'INSERT' AND NEW.state = 'prepared')\n           OR (TG_OP = 'UPDATE' AND OLD.state = 'prepared'\n               AND (NEW.convention_id, NEW.number) = (OLD.convention_id, OLD.number))\n        THEN\n            IF NEW.state <> 'cancelled' AND NOT EXISTS (\n                SELECT FROM mediation_convention WHERE id = NEW.convention_id AND state = 'signed'\n                AND NEW.effect_on BETWEEN starts_on AND ends_on\n            ) THEN\n                RAISE EXCEPTION 'an amendment takes effect within a signed convention'\n                    USING ERRCODE = 'check_violation';\n            END IF;\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'an amendment is kept as it was signed' USING ERRCODE = 'check_violation';\n    ",
                    hash="7b943658cbb4ca21294683c977b9b18e5ffe8484",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_amendment_kept_8b1b5",
                    table="mediation_conventionamendment",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="amendmentyear",
            constraint=models.UniqueConstraint(fields=("amendment", "exercice"), name="amendment_year_once"),
        ),
        migrations.AddConstraint(
            model_name="amendmentyear",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("etp_after__gte", 0),
                    ("etp_after__lte", 50),
                    models.Q(
                        ("etp_before", None),
                        models.Q(("etp_after", models.F("etp_before")), _negated=True),
                        _connector="OR",
                    ),
                ),
                name="amendment_year_changes",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="amendmentyear",
            trigger=pgtrigger.compiler.Trigger(
                name="line_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF EXISTS (\n            SELECT FROM mediation_conventionamendment WHERE state = 'prepared'\n            AND id = CASE WHEN TG_OP = 'DELETE' THEN OLD.amendment_id ELSE NEW.amendment_id END\n        ) AND (TG_OP <> 'UPDATE' OR NEW.amendment_id = OLD.amendment_id) THEN\n            RETURN COALESCE(NEW, OLD);\n        END IF;\n        RAISE EXCEPTION 'the lines of an amendment are kept as they were signed' USING ERRCODE = 'check_violation';\n    ",
                    hash="db1aa13d8cd9371ea8fb5b0f7bd467cdb956aa82",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_line_kept_c33fb",
                    table="mediation_amendmentyear",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="conventionyear",
            constraint=models.UniqueConstraint(
                fields=("convention", "exercice", "amendment"), name="convention_year_once", nulls_distinct=False
            ),
        ),
        migrations.AddConstraint(
            model_name="conventionyear",
            constraint=models.CheckConstraint(
                condition=models.Q(("funded_etp__gte", 0), ("funded_etp__lte", 50)),
                name="convention_etp_within_bounds",
            ),
        ),
        migrations.AddConstraint(
            model_name="conventionyear",
            constraint=models.CheckConstraint(
                condition=models.Q(("applies_from__year", models.F("exercice"))),
                name="convention_year_of_its_exercice",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="conventionyear",
            trigger=pgtrigger.compiler.Trigger(
                name="year_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE of_convention mediation_convention;",
                    func="\n        IF TG_OP = 'UPDATE' AND NEW.* IS NOT DISTINCT FROM OLD.* THEN RETURN NEW; END IF;\n        SELECT * INTO of_convention FROM mediation_convention\n            WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.convention_id ELSE NEW.convention_id END;\n        IF of_convention.state = 'prepared' AND (TG_OP = 'DELETE' OR NEW.amendment_id IS NULL) THEN\n            RETURN COALESCE(NEW, OLD);\n        END IF;\n        IF TG_OP = 'INSERT' AND of_convention.taken_over AND NEW.amendment_id IS NULL AND NOT EXISTS (\n            SELECT FROM mediation_conventionyear WHERE convention_id = NEW.convention_id AND exercice = NEW.exercice)\n        THEN RETURN NEW; END IF;\n        IF TG_OP = 'INSERT' AND EXISTS (\n            SELECT FROM mediation_conventionamendment AS amendment JOIN mediation_amendmentyear AS line\n                ON line.amendment_id = amendment.id AND line.exercice = NEW.exercice\n                AND line.etp_after = NEW.funded_etp\n            WHERE amendment.id = NEW.amendment_id AND amendment.convention_id = NEW.convention_id\n                AND amendment.state = 'signed')\n        THEN RETURN NEW; END IF;\n        RAISE EXCEPTION 'the Etp of a signed convention change by an amendment' USING ERRCODE = 'check_violation';\n    ",
                    hash="404bf16ae20b53939d96f94ae64a2d4dc33972da",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_year_kept_f3f0d",
                    table="mediation_conventionyear",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="conventionyear",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "mediation_conventionyearevent" ("amendment_id", "applies_from", "convention_id", "exercice", "funded_etp", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."amendment_id", NEW."applies_from", NEW."convention_id", NEW."exercice", NEW."funded_etp", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="fc6e9aec341eb77cdbb1ee7c3a2d1c548b1ba4b6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_cf8e4",
                    table="mediation_conventionyear",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="conventionyear",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "mediation_conventionyearevent" ("amendment_id", "applies_from", "convention_id", "exercice", "funded_etp", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."amendment_id", NEW."applies_from", NEW."convention_id", NEW."exercice", NEW."funded_etp", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="ed7ef54c524eb869bf5cc5eab0e11c2502cd446d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f36d1",
                    table="mediation_conventionyear",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="conventionyear",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "mediation_conventionyearevent" ("amendment_id", "applies_from", "convention_id", "exercice", "funded_etp", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."amendment_id", OLD."applies_from", OLD."convention_id", OLD."exercice", OLD."funded_etp", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="64cf8ee5dc3886d938f598917a4e9a37fd1c9f11",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_87d88",
                    table="mediation_conventionyear",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="conventionyearevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4a1baaea95dbd58262e8c7558a4c09cb69194f2a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_fb361",
                    table="mediation_conventionyearevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="eligibilityanswer",
            constraint=models.UniqueConstraint(fields=("convention", "criterion"), name="eligibility_answered_once"),
        ),
        migrations.AddConstraint(
            model_name="eligibilityanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "criterion__in",
                        [
                            "operator",
                            "main_activity",
                            "premises",
                            "nature",
                            "scale",
                            "ethics",
                            "information",
                            "diploma",
                            "practice_analysis",
                        ],
                    )
                ),
                name="eligibility_known_criterion",
            ),
        ),
        migrations.AddConstraint(
            model_name="eligibilityanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(models.Q(("criterion", "nature"), _negated=True), ("nature", "")),
                    models.Q(("criterion", "nature"), ("met", False), ("nature", "judicial")),
                    models.Q(("criterion", "nature"), ("met", True), ("nature__in", ["out_of_court", "both"])),
                    _connector="OR",
                ),
                name="eligibility_nature_decides",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="eligibilityanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="answer_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF EXISTS (\n            SELECT FROM mediation_convention WHERE state = 'prepared'\n            AND id = CASE WHEN TG_OP = 'DELETE' THEN OLD.convention_id ELSE NEW.convention_id END\n        ) AND (TG_OP <> 'UPDATE' OR NEW.convention_id = OLD.convention_id) THEN\n            RETURN COALESCE(NEW, OLD);\n        END IF;\n        RAISE EXCEPTION 'conditions are answered before the signature' USING ERRCODE = 'check_violation';\n    ",
                    hash="8162dc6b25d540962165610f3768105e26bdc2f2",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_answer_kept_41205",
                    table="mediation_eligibilityanswer",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="eligibilityanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "mediation_eligibilityanswerevent" ("answered_at", "answered_by_id", "convention_id", "criterion", "id", "met", "nature", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."convention_id", NEW."criterion", NEW."id", NEW."met", NEW."nature", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="3859b29b6038273e6b41040d92da5b8b24345f00",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_96788",
                    table="mediation_eligibilityanswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="eligibilityanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "mediation_eligibilityanswerevent" ("answered_at", "answered_by_id", "convention_id", "criterion", "id", "met", "nature", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."convention_id", NEW."criterion", NEW."id", NEW."met", NEW."nature", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="50e961f4e128ac7e8e0b6ee28cd9f300cdb96693",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_88049",
                    table="mediation_eligibilityanswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="eligibilityanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "mediation_eligibilityanswerevent" ("answered_at", "answered_by_id", "convention_id", "criterion", "id", "met", "nature", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."answered_at", OLD."answered_by_id", OLD."convention_id", OLD."criterion", OLD."id", OLD."met", OLD."nature", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="94dc213d3b58f38ac66a57a6397ea61572f1f746",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9317c",
                    table="mediation_eligibilityanswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="eligibilityanswerevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="35a9c944d633068196e9cd669773c2deb1f22223",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_43511",
                    table="mediation_eligibilityanswerevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
