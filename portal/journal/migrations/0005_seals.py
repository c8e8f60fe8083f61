"""Seals of the journal, and the state of the file of their heads."""

import django.contrib.postgres.constraints
import django.db.models.expressions
import django.db.models.functions.datetime
import django.db.models.lookups
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import portal.journal.seals.fields


class Migration(migrations.Migration):
    dependencies = [
        ("journal", "0004_what_was_shown"),
    ]

    operations = [
        migrations.CreateModel(
            name="FileState",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), verbose_name="le")),
                ("fault", models.CharField(blank=True, max_length=500, verbose_name="défaut")),
            ],
            options={
                "verbose_name": "état du fichier des têtes",
                "verbose_name_plural": "états du fichier des têtes",
            },
        ),
        migrations.CreateModel(
            name="Seal",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False, verbose_name="numéro")),
                ("version", models.SmallIntegerField(verbose_name="version")),
                ("ids", portal.journal.seals.fields.KeyRangesField(verbose_name="numéros des lignes")),
                ("lines", models.IntegerField(verbose_name="lignes")),
                ("total", models.BigIntegerField(verbose_name="lignes scellées en tout")),
                ("digests", models.BinaryField(verbose_name="empreintes des lignes")),
                ("previous", models.BinaryField(verbose_name="empreinte du sceau précédent")),
                ("digest", models.BinaryField(verbose_name="empreinte")),
                ("sealed_at", models.DateTimeField(verbose_name="scellé le")),
            ],
            options={
                "verbose_name": "sceau du journal",
                "verbose_name_plural": "sceaux du journal",
                "ordering": ["number"],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="filestate",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a4d6c2cabf78780ca8198951d1b65559e596281a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_52865",
                    table="journal_filestate",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="seal",
            index=models.Index(portal.journal.seals.fields.Upper("ids"), name="seal_by_last_line"),
        ),
        migrations.AddConstraint(
            model_name="seal",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[("ids", "&&")], name="seal_line_sealed_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="seal",
            constraint=models.CheckConstraint(condition=models.Q(("lines__gt", 0)), name="seal_has_lines"),
        ),
        migrations.AddConstraint(
            model_name="seal",
            constraint=models.CheckConstraint(
                condition=django.db.models.lookups.Exact(
                    portal.journal.seals.fields.Bytes("digests"),
                    django.db.models.expressions.CombinedExpression(models.F("lines"), "*", models.Value(16)),
                ),
                name="seal_digest_per_line",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="seal",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="04193f21a5bb87d02d024c561dd89a4ee8d084f6",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_3b26c",
                    table="journal_seal",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="seal",
            trigger=pgtrigger.compiler.Trigger(
                name="chained",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE last record; covered bigint;",
                    func="\n        SELECT sum(upper(keys) - lower(keys)) INTO covered FROM unnest(NEW.ids) keys;\n        IF covered IS DISTINCT FROM NEW.lines THEN\n            RAISE EXCEPTION 'a seal of % lines cannot cover % keys', NEW.lines, covered USING ERRCODE = '23514';\n        END IF;\n        SELECT number, digest, total INTO last FROM journal_seal ORDER BY number DESC LIMIT 1;\n        NEW.number := coalesce(last.number, 0) + 1;\n        NEW.previous := coalesce(last.digest, decode(repeat('00', 32), 'hex'));\n        NEW.total := coalesce(last.total, 0) + NEW.lines;\n        NEW.sealed_at := clock_timestamp();\n        NEW.digest := sha256(convert_to(coalesce(octet_length(NEW.\"version\"::text) || ':' || NEW.\"version\"::text || ',', '-,') || coalesce(octet_length(NEW.\"number\"::text) || ':' || NEW.\"number\"::text || ',', '-,') || coalesce(octet_length((extract(epoch FROM NEW.\"sealed_at\") * 1000000)::bigint::text) || ':' || (extract(epoch FROM NEW.\"sealed_at\") * 1000000)::bigint::text || ',', '-,') || coalesce(octet_length(NEW.\"ids\"::text) || ':' || NEW.\"ids\"::text || ',', '-,') || coalesce(octet_length(NEW.\"lines\"::text) || ':' || NEW.\"lines\"::text || ',', '-,') || coalesce(octet_length(NEW.\"total\"::text) || ':' || NEW.\"total\"::text || ',', '-,'), 'UTF8') || NEW.previous || NEW.digests);\n        RETURN NEW;\n    ",
                    hash="7d8462a2e60400ccc36f65b4e65c86b2743f2974",
                    operation="INSERT",
                    pgid="pgtrigger_chained_58da0",
                    table="journal_seal",
                    when="BEFORE",
                ),
            ),
        ),
    ]
