"""What the database refuses of amendments: one that is signed or given up stays as it is, its lines too."""

import pgtrigger

AMENDMENT_KEPT = pgtrigger.Trigger(
    name="amendment_kept",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF TG_OP = 'UPDATE' AND NEW.* IS NOT DISTINCT FROM OLD.* THEN RETURN NEW; END IF;
        IF (TG_OP = 'INSERT' AND NEW.state = 'prepared')
           OR (TG_OP = 'UPDATE' AND OLD.state = 'prepared'
               AND (NEW.convention_id, NEW.number) = (OLD.convention_id, OLD.number))
        THEN
            IF NEW.state <> 'cancelled' AND NOT EXISTS (
                SELECT FROM mediation_convention WHERE id = NEW.convention_id AND state = 'signed'
                AND NEW.effect_on BETWEEN starts_on AND ends_on
            ) THEN
                RAISE EXCEPTION 'an amendment takes effect within a signed convention'
                    USING ERRCODE = 'check_violation';
            END IF;
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'an amendment is kept as it was signed' USING ERRCODE = 'check_violation';
    """,
)
LINE_KEPT = pgtrigger.Trigger(
    name="line_kept",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF EXISTS (
            SELECT FROM mediation_conventionamendment WHERE state = 'prepared'
            AND id = CASE WHEN TG_OP = 'DELETE' THEN OLD.amendment_id ELSE NEW.amendment_id END
        ) AND (TG_OP <> 'UPDATE' OR NEW.amendment_id = OLD.amendment_id) THEN
            RETURN COALESCE(NEW, OLD);
        END IF;
        RAISE EXCEPTION 'the lines of an amendment are kept as they were signed' USING ERRCODE = 'check_violation';
    """,
)
