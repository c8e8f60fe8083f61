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
            JOIN funding_envelope envelope ON envelope.id = share.envelope_id
            JOIN funding_fundingrequest request ON request.caf_id = share.caf_id
                AND request.exercice = envelope.exercice
            WHERE share.id = NEW.share_id AND request.id = NEW.funding_request_id;
        IF NOT FOUND THEN
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
        IF entered + NEW.amount < 0 OR (line.binding AND entered + NEW.amount < committed) THEN
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
# Moving a share to another envelope or Caf would move its sums with it.
SHARE_STAYS = pgtrigger.ReadOnly(name="share_stays")
