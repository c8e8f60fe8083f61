"""What the database itself refuses about shares and commitments, whoever writes and however many at once.

Each trigger first writes the row that owns the sum, without changing it: others wait behind it, and a transaction
that reads an older snapshot (REPEATABLE READ) is refused instead of adding up sums of the past."""

import pgtrigger

NEVER_OVER_COMMITTED = pgtrigger.Trigger(
    name="never_over_committed",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    declare=[("line", "funding_envelope"), ("entered", "numeric"), ("committed", "numeric")],
    func="""
        UPDATE funding_share SET caf_id = caf_id WHERE id = NEW.share_id;
        SELECT envelope.* INTO line FROM funding_share share
            JOIN funding_envelope envelope ON envelope.id = share.envelope_id WHERE share.id = NEW.share_id;
        IF NEW.funding_request_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM funding_fundingrequest request JOIN funding_share share ON share.caf_id = request.caf_id
                WHERE share.id = NEW.share_id AND request.id = NEW.funding_request_id
                AND request.exercice = line.exercice AND line.fund = 'espaces_rencontre'
        ) THEN
            RAISE EXCEPTION 'the share is that of another Caf or exercice' USING ERRCODE = 'check_violation';
        END IF;
        SELECT COALESCE(sum(amount), 0) INTO entered FROM funding_shareentry WHERE share_id = NEW.share_id;
        SELECT COALESCE(sum(amount), 0) INTO committed FROM funding_commitment WHERE share_id = NEW.share_id;
        IF line.binding AND committed + NEW.amount > entered THEN
            RAISE EXCEPTION 'the share is binding and would be over-committed' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
SHARE_COVERS_COMMITMENTS = pgtrigger.Trigger(
    name="share_covers_commitments",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    declare=[("line", "funding_envelope"), ("entered", "numeric"), ("committed", "numeric"), ("split", "numeric")],
    func="""
        UPDATE funding_envelope SET fund = fund
            WHERE id = (SELECT envelope_id FROM funding_share WHERE id = NEW.share_id) RETURNING * INTO line;
        UPDATE funding_share SET caf_id = caf_id WHERE id = NEW.share_id;
        SELECT COALESCE(sum(amount), 0) INTO entered FROM funding_shareentry WHERE share_id = NEW.share_id;
        SELECT COALESCE(sum(amount), 0) INTO committed FROM funding_commitment WHERE share_id = NEW.share_id;
        SELECT COALESCE(sum(entry.amount), 0) INTO split FROM funding_shareentry entry
            JOIN funding_share share ON share.id = entry.share_id WHERE share.envelope_id = line.id;
        IF line.state <> 'published' THEN
            RAISE EXCEPTION 'a line that is not published splits nothing' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.amount < 0 AND NEW.transfer_id IS NULL THEN
            RAISE EXCEPTION 'an approved transfer alone takes from a share' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.amount < 0 AND entered + NEW.amount < committed THEN
            RAISE EXCEPTION 'the share would no longer cover its commitments' USING ERRCODE = 'check_violation';
        END IF;
        IF line.binding AND split + NEW.amount > line.amount THEN
            RAISE EXCEPTION 'the shares would exceed the envelope' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
ENVELOPE_COVERS_SHARES = pgtrigger.Trigger(
    name="envelope_covers_shares",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.AnyChange("amount", "binding", "exercice"),
    declare=[("split", "numeric"), ("over", "integer")],
    func="""
        PERFORM 1 FROM funding_share WHERE envelope_id = NEW.id FOR NO KEY UPDATE;
        SELECT COALESCE(sum(entry.amount), 0) INTO split FROM funding_shareentry entry
            JOIN funding_share share ON share.id = entry.share_id WHERE share.envelope_id = NEW.id;
        SELECT count(*) INTO over FROM funding_share share WHERE share.envelope_id = NEW.id
            AND (SELECT COALESCE(sum(amount), 0) FROM funding_commitment WHERE share_id = share.id)
              > (SELECT COALESCE(sum(amount), 0) FROM funding_shareentry WHERE share_id = share.id);
        IF NEW.binding AND (split > NEW.amount OR over > 0) THEN
            RAISE EXCEPTION 'the envelope would no longer cover its shares' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.exercice <> OLD.exercice AND EXISTS (SELECT 1 FROM funding_share WHERE envelope_id = NEW.id) THEN
            RAISE EXCEPTION 'an envelope that is split keeps its exercice' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
# A correction that two persons made is the only way from the amount published first to another one.
PUBLISHED_LINE_STAYS = pgtrigger.Trigger(
    name="published_line_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("corrected", "numeric"), ("moving", "text[]")],
    func="""
        IF TG_OP = 'DELETE' THEN
            IF OLD.state <> 'draft' THEN
                RAISE EXCEPTION 'a published line is kept' USING ERRCODE = 'check_violation';
            END IF;
            RETURN OLD;
        END IF;
        IF TG_OP = 'INSERT' THEN
            NEW.first_amount := NEW.amount;
            RETURN NEW;
        END IF;
        IF OLD.state = 'draft' THEN
            NEW.first_amount := NEW.amount;
            RETURN NEW;
        END IF;
        moving := ARRAY['amount', 'version'];
        IF to_jsonb(NEW) - moving IS DISTINCT FROM to_jsonb(OLD) - moving THEN
            RAISE EXCEPTION 'a published line is never edited' USING ERRCODE = 'check_violation';
        END IF;
        SELECT COALESCE(sum(amount), 0) INTO corrected FROM funding_envelopecorrection
            WHERE envelope_id = NEW.id AND state = 'approved';
        IF NEW.amount <> NEW.first_amount + corrected THEN
            RAISE EXCEPTION 'corrections alone change the amount of a line' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
# At the end of the transaction: the transfer was approved, and this is its very part.
ENTRY_OF_AN_APPROVED_TRANSFER = pgtrigger.Trigger(
    name="entry_of_an_approved_transfer",
    when=pgtrigger.After,
    operation=pgtrigger.Insert,
    timing=pgtrigger.Deferred,
    condition=pgtrigger.Condition("NEW.transfer_id IS NOT NULL"),
    func="""
        IF NOT EXISTS (
            SELECT 1 FROM funding_sharetransfer transfer
                JOIN funding_share giving ON giving.id = transfer.share_id
                JOIN funding_share moved ON moved.id = NEW.share_id
                WHERE transfer.id = NEW.transfer_id AND transfer.state = 'approved' AND transfer.reason = NEW.reason
                AND ((moved.id = giving.id AND NEW.amount = -transfer.amount)
                    OR (moved.envelope_id = giving.envelope_id AND moved.caf_id = transfer.to_caf_id
                        AND NEW.amount = transfer.amount))
        ) THEN
            RAISE EXCEPTION 'the entry is no part of an approved transfer' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    """,
)
# Moving a share to another envelope or Caf would move its sums with it.
SHARE_STAYS = pgtrigger.ReadOnly(name="share_stays")
