"""Lines are prepared, published and corrected by two persons; transfers between shares; reference values."""

import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("funding", "0015_requests_of_a_space_of_their_caf"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("territory", "0003_search_extensions"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="EnvelopeCorrection",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reason", models.CharField(max_length=200, verbose_name="motif")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "à approuver"),
                            ("approved", "accord donné"),
                            ("refused", "accord refusé"),
                            ("cancelled", "abandon par l’auteur"),
                        ],
                        default="proposed",
                        max_length=10,
                        verbose_name="état",
                    ),
                ),
                ("proposed_at", models.DateTimeField(auto_now_add=True, verbose_name="proposé le")),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="répondu le")),
                ("answer_note", models.CharField(blank=True, max_length=200, verbose_name="motif du refus")),
                ("amount", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="montant")),
                ("source", models.CharField(max_length=300, verbose_name="source")),
            ],
            options={
                "verbose_name": "correction de ligne",
                "verbose_name_plural": "corrections de ligne",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="EnvelopeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "version",
                    models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
                ),
                (
                    "fund",
                    models.CharField(
                        choices=[
                            ("espaces_rencontre", "fonds national espaces de rencontre"),
                            ("ps_mediation", "Ps médiation familiale"),
                            ("ps_espaces_rencontre", "Ps espaces de rencontre"),
                        ],
                        max_length=30,
                        verbose_name="fonds ou prestation",
                    ),
                ),
                ("exercice", models.PositiveSmallIntegerField(verbose_name="exercice")),
                ("amount", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="montant")),
                (
                    "first_amount",
                    models.DecimalField(
                        decimal_places=2,
                        editable=False,
                        max_digits=14,
                        null=True,
                        verbose_name="montant publié d’abord",
                    ),
                ),
                ("binding", models.BooleanField(default=False, verbose_name="limitative")),
                ("source", models.CharField(max_length=300, verbose_name="source")),
                (
                    "fictitious",
                    models.BooleanField(default=False, verbose_name="ligne fictive, pour la démonstration"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "à publier"), ("published", "publiée")],
                        default="draft",
                        max_length=10,
                        verbose_name="état",
                    ),
                ),
                ("prepared_at", models.DateTimeField(auto_now_add=True, verbose_name="préparée le")),
                ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="publiée le")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReferenceValue",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("subject", models.CharField(max_length=120, verbose_name="objet")),
                ("exercice", models.PositiveSmallIntegerField(verbose_name="année")),
                ("amount", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="montant")),
                ("about", models.CharField(blank=True, max_length=40, verbose_name="précision")),
                ("source", models.CharField(max_length=300, verbose_name="source")),
            ],
            options={
                "verbose_name": "valeur de référence",
                "verbose_name_plural": "valeurs de référence",
                "ordering": ["subject", "exercice"],
            },
        ),
        migrations.CreateModel(
            name="ShareTransfer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reason", models.CharField(max_length=200, verbose_name="motif")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "à approuver"),
                            ("approved", "accord donné"),
                            ("refused", "accord refusé"),
                            ("cancelled", "abandon par l’auteur"),
                        ],
                        default="proposed",
                        max_length=10,
                        verbose_name="état",
                    ),
                ),
                ("proposed_at", models.DateTimeField(auto_now_add=True, verbose_name="proposé le")),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="répondu le")),
                ("answer_note", models.CharField(blank=True, max_length=200, verbose_name="motif du refus")),
                ("amount", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="montant")),
            ],
            options={
                "verbose_name": "transfert de part",
                "verbose_name_plural": "transferts de part",
                "ordering": ["-pk"],
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="commitment",
            name="never_over_committed",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="shareentry",
            name="share_covers_commitments",
        ),
        migrations.AddField(
            model_name="envelope",
            name="fictitious",
            field=models.BooleanField(default=False, verbose_name="ligne fictive, pour la démonstration"),
        ),
        migrations.AddField(
            model_name="envelope",
            name="first_amount",
            field=models.DecimalField(
                decimal_places=2, editable=False, max_digits=14, null=True, verbose_name="montant publié d’abord"
            ),
        ),
        migrations.AddField(
            model_name="envelope",
            name="prepared_at",
            field=models.DateTimeField(
                auto_now_add=True, default=django.utils.timezone.now, verbose_name="préparée le"
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="envelope",
            name="prepared_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="préparée par",
            ),
        ),
        migrations.AddField(
            model_name="envelope",
            name="published_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="publiée le"),
        ),
        migrations.AddField(
            model_name="envelope",
            name="published_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="publiée par",
            ),
        ),
        migrations.AddField(
            model_name="envelope",
            name="state",
            field=models.CharField(
                choices=[("draft", "à publier"), ("published", "publiée")],
                default="draft",
                max_length=10,
                verbose_name="état",
            ),
        ),
        migrations.AddField(
            model_name="envelope",
            name="version",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="version"),
        ),
        migrations.AlterField(
            model_name="envelope",
            name="binding",
            field=models.BooleanField(default=False, verbose_name="limitative"),
        ),
        migrations.AlterField(
            model_name="envelope",
            name="fund",
            field=models.CharField(
                choices=[
                    ("espaces_rencontre", "fonds national espaces de rencontre"),
                    ("ps_mediation", "Ps médiation familiale"),
                    ("ps_espaces_rencontre", "Ps espaces de rencontre"),
                ],
                max_length=30,
                verbose_name="fonds ou prestation",
            ),
        ),
        migrations.AddConstraint(
            model_name="envelope",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("published_at", None), ("published_by", None), ("state", "draft")),
                    models.Q(("published_at__isnull", False), ("state", "published")),
                    _connector="OR",
                ),
                name="envelope_published_iff_date",
            ),
        ),
        migrations.AddConstraint(
            model_name="envelope",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", "draft"),
                    models.Q(("prepared_by", None), ("published_by", None)),
                    models.Q(
                        ("prepared_by__isnull", False),
                        ("published_by__isnull", False),
                        models.Q(("prepared_by", models.F("published_by")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="envelope_published_by_another",
            ),
        ),
        migrations.AlterConstraint(
            model_name="envelope",
            name="envelope_once",
            constraint=models.UniqueConstraint(
                fields=("fund", "exercice"),
                name="envelope_once",
                violation_error_message="Cette ligne existe déjà pour cet exercice : ouvrez-la, corrigez-la.",
            ),
        ),
        migrations.AddField(
            model_name="envelopecorrection",
            name="answered_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="répondu par",
            ),
        ),
        migrations.AddField(
            model_name="envelopecorrection",
            name="envelope",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="corrections",
                to="funding.envelope",
                verbose_name="ligne",
            ),
        ),
        migrations.AddField(
            model_name="envelopecorrection",
            name="proposed_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="proposé par",
            ),
        ),
        migrations.AddField(
            model_name="envelopeevent",
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
            model_name="envelopeevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="funding.envelope",
            ),
        ),
        migrations.AddField(
            model_name="envelopeevent",
            name="prepared_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="préparée par",
            ),
        ),
        migrations.AddField(
            model_name="envelopeevent",
            name="published_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="publiée par",
            ),
        ),
        migrations.AddConstraint(
            model_name="referencevalue",
            constraint=models.UniqueConstraint(fields=("subject", "exercice"), name="reference_value_once"),
        ),
        migrations.AddConstraint(
            model_name="referencevalue",
            constraint=models.CheckConstraint(
                condition=models.Q(("source", ""), _negated=True), name="reference_value_has_source"
            ),
        ),
        migrations.AddField(
            model_name="sharetransfer",
            name="answered_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="répondu par",
            ),
        ),
        migrations.AddField(
            model_name="sharetransfer",
            name="proposed_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="proposé par",
            ),
        ),
        migrations.AddField(
            model_name="sharetransfer",
            name="share",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="transfers",
                to="funding.share",
                verbose_name="part",
            ),
        ),
        migrations.AddField(
            model_name="sharetransfer",
            name="to_caf",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="territory.caf",
                verbose_name="Caf qui reçoit",
            ),
        ),
        migrations.AddField(
            model_name="shareentry",
            name="transfer",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="entries",
                to="funding.sharetransfer",
                verbose_name="transfert",
            ),
        ),
        migrations.AddConstraint(
            model_name="shareentry",
            constraint=models.UniqueConstraint(fields=("transfer", "share"), name="share_entry_once_per_transfer"),
        ),
        migrations.AddConstraint(
            model_name="envelopecorrection",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answered_at", None), ("answered_by", None), ("state", "proposed")),
                    models.Q(
                        models.Q(("state", "proposed"), _negated=True),
                        ("answered_at__isnull", False),
                        ("answered_by__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="envelope_correction_answered_iff_date",
            ),
        ),
        migrations.AddConstraint(
            model_name="envelopecorrection",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["approved", "refused"]), _negated=True),
                    models.Q(("answered_by", models.F("proposed_by")), _negated=True),
                    _connector="OR",
                ),
                name="envelope_correction_not_answered_by_author",
            ),
        ),
        migrations.AddConstraint(
            model_name="envelopecorrection",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "cancelled"), _negated=True),
                    ("answered_by", models.F("proposed_by")),
                    _connector="OR",
                ),
                name="envelope_correction_cancelled_by_author",
            ),
        ),
        migrations.AddConstraint(
            model_name="envelopecorrection",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "refused"), _negated=True),
                    models.Q(("answer_note", ""), _negated=True),
                    _connector="OR",
                ),
                name="envelope_correction_refused_with_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="envelopecorrection",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount", 0), _negated=True), name="envelope_correction_not_zero"
            ),
        ),
        migrations.AddConstraint(
            model_name="envelopecorrection",
            constraint=models.CheckConstraint(
                condition=models.Q(("source", ""), _negated=True), name="envelope_correction_has_source"
            ),
        ),
        migrations.AddConstraint(
            model_name="envelopecorrection",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "proposed")), fields=("envelope",), name="envelope_correction_one_waiting"
            ),
        ),
        migrations.AddConstraint(
            model_name="sharetransfer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answered_at", None), ("answered_by", None), ("state", "proposed")),
                    models.Q(
                        models.Q(("state", "proposed"), _negated=True),
                        ("answered_at__isnull", False),
                        ("answered_by__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="share_transfer_answered_iff_date",
            ),
        ),
        migrations.AddConstraint(
            model_name="sharetransfer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["approved", "refused"]), _negated=True),
                    models.Q(("answered_by", models.F("proposed_by")), _negated=True),
                    _connector="OR",
                ),
                name="share_transfer_not_answered_by_author",
            ),
        ),
        migrations.AddConstraint(
            model_name="sharetransfer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "cancelled"), _negated=True),
                    ("answered_by", models.F("proposed_by")),
                    _connector="OR",
                ),
                name="share_transfer_cancelled_by_author",
            ),
        ),
        migrations.AddConstraint(
            model_name="sharetransfer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "refused"), _negated=True),
                    models.Q(("answer_note", ""), _negated=True),
                    _connector="OR",
                ),
                name="share_transfer_refused_with_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="sharetransfer",
            constraint=models.CheckConstraint(condition=models.Q(("amount__gt", 0)), name="share_transfer_positive"),
        ),
        migrations.AddConstraint(
            model_name="sharetransfer",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True), name="share_transfer_has_reason"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="commitment",
            trigger=pgtrigger.compiler.Trigger(
                name="never_over_committed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE line funding_envelope; entered numeric; committed numeric;",
                    func="\n        UPDATE funding_share SET caf_id = caf_id WHERE id = NEW.share_id;\n        SELECT envelope.* INTO line FROM funding_share share\n            JOIN funding_envelope envelope ON envelope.id = share.envelope_id WHERE share.id = NEW.share_id;\n        IF NEW.funding_request_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM funding_fundingrequest request JOIN funding_share share ON share.caf_id = request.caf_id\n                WHERE share.id = NEW.share_id AND request.id = NEW.funding_request_id\n                AND request.exercice = line.exercice AND line.fund = 'espaces_rencontre'\n        ) THEN\n            RAISE EXCEPTION 'the share is that of another Caf or exercice' USING ERRCODE = 'check_violation';\n        END IF;\n        SELECT COALESCE(sum(amount), 0) INTO entered FROM funding_shareentry WHERE share_id = NEW.share_id;\n        SELECT COALESCE(sum(amount), 0) INTO committed FROM funding_commitment WHERE share_id = NEW.share_id;\n        IF line.binding AND committed + NEW.amount > entered THEN\n            RAISE EXCEPTION 'the share is binding and would be over-committed' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="e42e789bf33c3609abbc0b36480c8684f831cc24",
                    operation="INSERT",
                    pgid="pgtrigger_never_over_committed_455cf",
                    table="funding_commitment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="envelope",
            trigger=pgtrigger.compiler.Trigger(
                name="counts_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func="NEW.version := OLD.version + 1; RETURN NEW;",
                    hash="7f64f4b544ba00626ab38e08534fa9384fb58adc",
                    operation="UPDATE",
                    pgid="pgtrigger_counts_changes_a406e",
                    table="funding_envelope",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="envelope",
            trigger=pgtrigger.compiler.Trigger(
                name="published_line_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE corrected numeric; moving text[];",
                    func="\n        IF TG_OP = 'DELETE' THEN\n            IF OLD.state <> 'draft' THEN\n                RAISE EXCEPTION 'a published line is kept' USING ERRCODE = 'check_violation';\n            END IF;\n            RETURN OLD;\n        END IF;\n        IF TG_OP = 'INSERT' THEN\n            NEW.first_amount := NEW.amount;\n            RETURN NEW;\n        END IF;\n        IF OLD.state = 'draft' THEN\n            NEW.first_amount := NEW.amount;\n            RETURN NEW;\n        END IF;\n        moving := ARRAY['amount', 'version'];\n        IF to_jsonb(NEW) - moving IS DISTINCT FROM to_jsonb(OLD) - moving THEN\n            RAISE EXCEPTION 'a published line is never edited' USING ERRCODE = 'check_violation';\n        END IF;\n        SELECT COALESCE(sum(amount), 0) INTO corrected FROM funding_envelopecorrection\n            WHERE envelope_id = NEW.id AND state = 'approved';\n        IF NEW.amount <> NEW.first_amount + corrected THEN\n            RAISE EXCEPTION 'corrections alone change the amount of a line' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="366025cb4e3b4dbccb59dc6de8867342d839d83b",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_published_line_stays_fe424",
                    table="funding_envelope",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="envelope",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_envelopeevent" ("amount", "binding", "exercice", "fictitious", "first_amount", "fund", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "published_at", "published_by_id", "source", "state", "version") VALUES (NEW."amount", NEW."binding", NEW."exercice", NEW."fictitious", NEW."first_amount", NEW."fund", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prepared_at", NEW."prepared_by_id", NEW."published_at", NEW."published_by_id", NEW."source", NEW."state", NEW."version"); RETURN NULL;',
                    hash="cb39ebcb60b2425d734fdad90d945f8e59c59184",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0b214",
                    table="funding_envelope",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="envelope",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "funding_envelopeevent" ("amount", "binding", "exercice", "fictitious", "first_amount", "fund", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "published_at", "published_by_id", "source", "state", "version") VALUES (NEW."amount", NEW."binding", NEW."exercice", NEW."fictitious", NEW."first_amount", NEW."fund", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prepared_at", NEW."prepared_by_id", NEW."published_at", NEW."published_by_id", NEW."source", NEW."state", NEW."version"); RETURN NULL;',
                    hash="3de30293c75019617992402eb99a73fc0ce920a1",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_95c87",
                    table="funding_envelope",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="envelope",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_envelopeevent" ("amount", "binding", "exercice", "fictitious", "first_amount", "fund", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "published_at", "published_by_id", "source", "state", "version") VALUES (OLD."amount", OLD."binding", OLD."exercice", OLD."fictitious", OLD."first_amount", OLD."fund", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."prepared_at", OLD."prepared_by_id", OLD."published_at", OLD."published_by_id", OLD."source", OLD."state", OLD."version"); RETURN NULL;',
                    hash="0a979728dfba06ed8668de1c2469d9d98df3d655",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_155cb",
                    table="funding_envelope",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shareentry",
            trigger=pgtrigger.compiler.Trigger(
                name="share_covers_commitments",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE line funding_envelope; entered numeric; committed numeric; split numeric;",
                    func="\n        UPDATE funding_envelope SET fund = fund\n            WHERE id = (SELECT envelope_id FROM funding_share WHERE id = NEW.share_id) RETURNING * INTO line;\n        UPDATE funding_share SET caf_id = caf_id WHERE id = NEW.share_id;\n        SELECT COALESCE(sum(amount), 0) INTO entered FROM funding_shareentry WHERE share_id = NEW.share_id;\n        SELECT COALESCE(sum(amount), 0) INTO committed FROM funding_commitment WHERE share_id = NEW.share_id;\n        SELECT COALESCE(sum(entry.amount), 0) INTO split FROM funding_shareentry entry\n            JOIN funding_share share ON share.id = entry.share_id WHERE share.envelope_id = line.id;\n        IF line.state <> 'published' THEN\n            RAISE EXCEPTION 'a line that is not published splits nothing' USING ERRCODE = 'check_violation';\n        END IF;\n        IF NEW.amount < 0 AND NEW.transfer_id IS NULL THEN\n            RAISE EXCEPTION 'an approved transfer alone takes from a share' USING ERRCODE = 'check_violation';\n        END IF;\n        IF NEW.amount < 0 AND entered + NEW.amount < committed THEN\n            RAISE EXCEPTION 'the share would no longer cover its commitments' USING ERRCODE = 'check_violation';\n        END IF;\n        IF line.binding AND split + NEW.amount > line.amount THEN\n            RAISE EXCEPTION 'the shares would exceed the envelope' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="57ddf545d4cc1c46e5be3f7d32809bf70434499a",
                    operation="INSERT",
                    pgid="pgtrigger_share_covers_commitments_633c7",
                    table="funding_shareentry",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shareentry",
            trigger=pgtrigger.compiler.Trigger(
                name="entry_of_an_approved_transfer",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.transfer_id IS NOT NULL)",
                    constraint="CONSTRAINT",
                    func="\n        IF NOT EXISTS (\n            SELECT 1 FROM funding_sharetransfer transfer\n                JOIN funding_share giving ON giving.id = transfer.share_id\n                JOIN funding_share moved ON moved.id = NEW.share_id\n                WHERE transfer.id = NEW.transfer_id AND transfer.state = 'approved' AND transfer.reason = NEW.reason\n                AND ((moved.id = giving.id AND NEW.amount = -transfer.amount)\n                    OR (moved.envelope_id = giving.envelope_id AND moved.caf_id = transfer.to_caf_id\n                        AND NEW.amount = transfer.amount))\n        ) THEN\n            RAISE EXCEPTION 'the entry is no part of an approved transfer' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="2fde0c9a2f34ffc83fca8f914fb9260caf28e371",
                    operation="INSERT",
                    pgid="pgtrigger_entry_of_an_approved_transfer_07220",
                    table="funding_shareentry",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="referencevalue",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3ef90374e1988d8d2ba334b38c33c31637453a46",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f2ddd",
                    table="funding_referencevalue",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="envelopecorrection",
            trigger=pgtrigger.compiler.Trigger(
                name="proposal_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE answering text[];",
                    func="\n        answering := ARRAY['state', 'answered_at', 'answered_by_id', 'answer_note'];\n        IF TG_OP = 'UPDATE' AND OLD.state = 'proposed'\n           AND to_jsonb(NEW) - answering = to_jsonb(OLD) - answering THEN\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'a proposal is kept as it was written' USING ERRCODE = 'check_violation';\n    ",
                    hash="b9bfe54175671e93db81b1ff5ed90dc20b8dafcb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_proposal_stays_68807",
                    table="funding_envelopecorrection",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="envelopecorrection",
            trigger=pgtrigger.compiler.Trigger(
                name="applied_to_its_line",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF TG_OP = 'INSERT' THEN\n            IF NEW.state <> 'proposed' OR NOT EXISTS (\n                SELECT 1 FROM funding_envelope WHERE id = NEW.envelope_id AND state = 'published'\n            ) THEN\n                RAISE EXCEPTION 'a correction is proposed, of a published line' USING ERRCODE = 'check_violation';\n            END IF;\n        ELSIF NEW.state = 'approved' AND OLD.state <> 'approved' THEN\n            UPDATE funding_envelope SET amount = amount + NEW.amount WHERE id = NEW.envelope_id;\n        END IF;\n        RETURN NULL;\n    ",
                    hash="92a3b0dd9d9e2c5c528646d0c639b47b8c7a5b7d",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_applied_to_its_line_832e1",
                    table="funding_envelopecorrection",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="envelopeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="98a8fe3068c7bb80dc273a2866e916562b58b066",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_30f19",
                    table="funding_envelopeevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sharetransfer",
            trigger=pgtrigger.compiler.Trigger(
                name="proposal_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE answering text[];",
                    func="\n        answering := ARRAY['state', 'answered_at', 'answered_by_id', 'answer_note'];\n        IF TG_OP = 'UPDATE' AND OLD.state = 'proposed'\n           AND to_jsonb(NEW) - answering = to_jsonb(OLD) - answering THEN\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'a proposal is kept as it was written' USING ERRCODE = 'check_violation';\n    ",
                    hash="44f3dd1a3214e3cf5d93dcde0c5e00fddcd00bee",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_proposal_stays_e738e",
                    table="funding_sharetransfer",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sharetransfer",
            trigger=pgtrigger.compiler.Trigger(
                name="proposed_first",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.state <> 'proposed' OR NEW.to_caf_id = (SELECT caf_id FROM funding_share WHERE id = NEW.share_id) THEN\n            RAISE EXCEPTION 'a transfer is proposed first, to another Caf' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="22b7826fa30b1e193fe8c5cfb1615fed96078019",
                    operation="INSERT",
                    pgid="pgtrigger_proposed_first_db5e9",
                    table="funding_sharetransfer",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sharetransfer",
            trigger=pgtrigger.compiler.Trigger(
                name="approved_moves_both",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.\"state\" = 'approved')",
                    constraint="CONSTRAINT",
                    func="\n        IF (SELECT COALESCE(sum(amount), 0) FROM funding_shareentry\n                WHERE transfer_id = NEW.id AND share_id = NEW.share_id) <> -NEW.amount\n           OR (SELECT COALESCE(sum(amount), 0) FROM funding_shareentry\n                WHERE transfer_id = NEW.id AND share_id <> NEW.share_id)\n                <> (CASE WHEN NEW.to_caf_id IS NULL THEN 0 ELSE NEW.amount END) THEN\n            RAISE EXCEPTION 'an approved transfer has its entries' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="4b3f348c9a6868668fb66d9ccaf3d183aef91668",
                    operation="UPDATE",
                    pgid="pgtrigger_approved_moves_both_5ee81",
                    table="funding_sharetransfer",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
    ]
