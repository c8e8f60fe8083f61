"""Dangers of persons: who is threatened, and by whom."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("separations", "0033_first_referents"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ThreatenedPerson",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ],
            options={
                "verbose_name": "personne menacée",
                "verbose_name_plural": "personnes menacées",
            },
        ),
        migrations.CreateModel(
            name="ThreatenedPersonEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="dangerreport",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="dangerreport",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="dangerreport",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="dangerreport",
            name="names_whom",
            field=models.BooleanField(default=False, verbose_name="les personnes menacées sont nommées"),
        ),
        migrations.AddField(
            model_name="dangerreport",
            name="threat_from",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="separations.person",
                verbose_name="la menace vient de",
            ),
        ),
        migrations.AddField(
            model_name="dangerreport",
            name="threat_from_other",
            field=models.CharField(blank=True, max_length=160, verbose_name="la menace vient d’une autre personne"),
        ),
        migrations.AddField(
            model_name="dangerreport",
            name="version",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
        ),
        migrations.AddField(
            model_name="dangerreportevent",
            name="names_whom",
            field=models.BooleanField(default=False, verbose_name="les personnes menacées sont nommées"),
        ),
        migrations.AddField(
            model_name="dangerreportevent",
            name="threat_from",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="separations.person",
                verbose_name="la menace vient de",
            ),
        ),
        migrations.AddField(
            model_name="dangerreportevent",
            name="threat_from_other",
            field=models.CharField(blank=True, max_length=160, verbose_name="la menace vient d’une autre personne"),
        ),
        migrations.AddField(
            model_name="dangerreportevent",
            name="version",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dangerreport",
            trigger=pgtrigger.compiler.Trigger(
                name="counts_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func="NEW.version := OLD.version + 1; RETURN NEW;",
                    hash="41b34d3b7c860cdb172cd01b8499ab50ffd4ac5d",
                    operation="UPDATE",
                    pgid="pgtrigger_counts_changes_dd524",
                    table="separations_dangerreport",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dangerreport",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_dangerreportevent" ("family_id", "id", "lift_reason", "lifted_at", "lifted_by_id", "names_whom", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "threat_from_id", "threat_from_other", "version") VALUES (NEW."family_id", NEW."id", NEW."lift_reason", NEW."lifted_at", NEW."lifted_by_id", NEW."names_whom", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."threat_from_id", NEW."threat_from_other", NEW."version"); RETURN NULL;',
                    hash="111883699bc2760ae7ca7df758624dc898758dcf",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_36341",
                    table="separations_dangerreport",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dangerreport",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "separations_dangerreportevent" ("family_id", "id", "lift_reason", "lifted_at", "lifted_by_id", "names_whom", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "threat_from_id", "threat_from_other", "version") VALUES (NEW."family_id", NEW."id", NEW."lift_reason", NEW."lifted_at", NEW."lifted_by_id", NEW."names_whom", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."threat_from_id", NEW."threat_from_other", NEW."version"); RETURN NULL;',
                    hash="5442a09f670afd4b028e85a5f4e13a05c17567b0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_635c1",
                    table="separations_dangerreport",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dangerreport",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_dangerreportevent" ("family_id", "id", "lift_reason", "lifted_at", "lifted_by_id", "names_whom", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "threat_from_id", "threat_from_other", "version") VALUES (OLD."family_id", OLD."id", OLD."lift_reason", OLD."lifted_at", OLD."lifted_by_id", OLD."names_whom", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."threat_from_id", OLD."threat_from_other", OLD."version"); RETURN NULL;',
                    hash="3206a7bbbe2a832ae836b4389e0e7a639709c3b9",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bc9e1",
                    table="separations_dangerreport",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="threatenedperson",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="threats",
                to="separations.person",
                verbose_name="personne menacée",
            ),
        ),
        migrations.AddField(
            model_name="threatenedperson",
            name="report",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="threats",
                to="separations.dangerreport",
                verbose_name="situation de danger",
            ),
        ),
        migrations.AddField(
            model_name="dangerreport",
            name="threatened",
            field=models.ManyToManyField(
                related_name="dangers",
                through="separations.ThreatenedPerson",
                to="separations.person",
                verbose_name="personnes menacées",
            ),
        ),
        migrations.AddConstraint(
            model_name="dangerreport",
            constraint=models.CheckConstraint(
                condition=models.Q(("threat_from", None), ("threat_from_other", ""), _connector="OR"),
                name="danger_threat_from_one",
            ),
        ),
        migrations.AddField(
            model_name="threatenedpersonevent",
            name="person",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="separations.person",
                verbose_name="personne menacée",
            ),
        ),
        migrations.AddField(
            model_name="threatenedpersonevent",
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
            model_name="threatenedpersonevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="separations.threatenedperson",
            ),
        ),
        migrations.AddField(
            model_name="threatenedpersonevent",
            name="report",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="separations.dangerreport",
                verbose_name="situation de danger",
            ),
        ),
        migrations.AddConstraint(
            model_name="threatenedperson",
            constraint=models.UniqueConstraint(fields=("report", "person"), name="threatened_person_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="threatenedperson",
            trigger=pgtrigger.compiler.Trigger(
                name="threatened_is_of_the_file",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE told record;",
                    func="\n                    SELECT family_id, threat_from_id INTO told FROM separations_dangerreport WHERE id = NEW.report_id;\n                    PERFORM 1 FROM separations_family WHERE id = told.family_id FOR NO KEY UPDATE;\n                    IF NEW.person_id = told.threat_from_id THEN\n                        RAISE EXCEPTION 'nobody is threatened by themselves' USING ERRCODE = 'check_violation';\n                    END IF;\n                    IF NOT EXISTS (\n                        SELECT 1 FROM separations_parent\n                        WHERE family_id = told.family_id AND person_id = NEW.person_id\n                        UNION ALL SELECT 1 FROM separations_child\n                        WHERE family_id = told.family_id AND person_id = NEW.person_id\n                    ) THEN\n                        RAISE EXCEPTION 'a danger threatens persons of its file' USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="449364726779547e2da710cd2f7c9fd20a8cea4b",
                    operation="INSERT",
                    pgid="pgtrigger_threatened_is_of_the_file_cf890",
                    table="separations_threatenedperson",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="threatenedperson",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_threatenedpersonevent" ("id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id") VALUES (NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."report_id"); RETURN NULL;',
                    hash="6bc12916b3cfd2adbf029079bda490a293dac0c2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_07c28",
                    table="separations_threatenedperson",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="threatenedperson",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "separations_threatenedpersonevent" ("id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id") VALUES (NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."report_id"); RETURN NULL;',
                    hash="b4ed3ee076300be0c6982dbc46d588881166bb87",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ed4e1",
                    table="separations_threatenedperson",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="threatenedperson",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "separations_threatenedpersonevent" ("id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id") VALUES (OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."report_id"); RETURN NULL;',
                    hash="ff58976fc8aa73fac5df6a6e027b8a3611aaf667",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_58add",
                    table="separations_threatenedperson",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="threatenedpersonevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="24f3a559fbf96ae1ba90eab9cca8d619b7576d33",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_00644",
                    table="separations_threatenedpersonevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
