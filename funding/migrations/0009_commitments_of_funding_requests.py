"""A commitment is of a funding request: the column takes its name, and the triggers that read it follow."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("funding", "0008_requests_have_versions")]

    operations = [
        migrations.RenameField("commitment", "request", "funding_request"),
        pgtrigger.migrations.RemoveTrigger(
            model_name="commitment",
            name="never_over_committed",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="fundingrequest",
            name="granted_is_committed",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="commitment",
            trigger=pgtrigger.compiler.Trigger(
                name="never_over_committed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE line funding_envelope; entered numeric; committed numeric;",
                    func="\n        UPDATE funding_share SET caf_id = caf_id WHERE id = NEW.share_id;\n        SELECT envelope.* INTO line FROM funding_share share\n            JOIN funding_envelope envelope ON envelope.id = share.envelope_id\n            JOIN funding_fundingrequest request ON request.caf_id = share.caf_id\n                AND request.exercice = envelope.exercice\n            WHERE share.id = NEW.share_id AND request.id = NEW.funding_request_id;\n        IF NOT FOUND THEN\n            RAISE EXCEPTION 'the share is that of another Caf or exercice' USING ERRCODE = 'check_violation';\n        END IF;\n        SELECT COALESCE(sum(amount), 0) INTO entered FROM funding_shareentry WHERE share_id = NEW.share_id;\n        SELECT COALESCE(sum(amount), 0) INTO committed FROM funding_commitment WHERE share_id = NEW.share_id;\n        IF line.binding AND committed + NEW.amount > entered THEN\n            RAISE EXCEPTION 'the share is binding and would be over-committed' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="0ced88f187f64c5f63e553434f700c945ed7c801",
                    operation="INSERT",
                    pgid="pgtrigger_never_over_committed_455cf",
                    table="funding_commitment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fundingrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="granted_is_committed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.\"state\" = 'granted')",
                    constraint="CONSTRAINT",
                    func="\n        IF NOT EXISTS (\n            SELECT 1 FROM funding_commitment WHERE funding_request_id = NEW.id AND amount = NEW.amount_granted\n        ) THEN\n            RAISE EXCEPTION 'a granted request has its commitment' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="a60ec8f306ab432c90d78b1d30ede88a1723e927",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_granted_is_committed_1cfbf",
                    table="funding_fundingrequest",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
    ]
