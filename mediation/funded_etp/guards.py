"""What the database refuses of the Etp of a convention: each exercice has them, a signed one keeps them."""

import pgtrigger

# Checked at the end of the transaction: the convention and its years are written one after the other.
YEARS_COMPLETE = pgtrigger.Trigger(
    name="years_complete",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update,
    timing=pgtrigger.Deferred,
    condition=pgtrigger.Q(new__state__in=["signed", "ended"]),
    func="""
        IF EXISTS (
            SELECT FROM mediation_convention AS convention,
                generate_series(date_part('year', starts_on)::int, date_part('year', ends_on)::int) AS covered (year)
            WHERE convention.id = NEW.id AND NOT EXISTS (
                SELECT FROM mediation_conventionyear WHERE convention_id = NEW.id AND exercice = covered.year)
        ) THEN
            RAISE EXCEPTION 'each exercice of a convention has its Etp' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    """,
)
YEAR_KEPT = pgtrigger.Trigger(
    name="year_kept",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("of_convention", "mediation_convention")],
    func="""
        IF TG_OP = 'UPDATE' AND NEW.* IS NOT DISTINCT FROM OLD.* THEN RETURN NEW; END IF;
        SELECT * INTO of_convention FROM mediation_convention
            WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.convention_id ELSE NEW.convention_id END;
        IF of_convention.state = 'prepared' AND (TG_OP = 'DELETE' OR NEW.amendment_id IS NULL) THEN
            RETURN COALESCE(NEW, OLD);
        END IF;
        IF TG_OP = 'INSERT' AND of_convention.taken_over AND NEW.amendment_id IS NULL AND NOT EXISTS (
            SELECT FROM mediation_conventionyear WHERE convention_id = NEW.convention_id AND exercice = NEW.exercice)
        THEN RETURN NEW; END IF;
        IF TG_OP = 'INSERT' AND EXISTS (
            SELECT FROM mediation_conventionamendment AS amendment JOIN mediation_amendmentyear AS line
                ON line.amendment_id = amendment.id AND line.exercice = NEW.exercice
                AND line.etp_after = NEW.funded_etp
            WHERE amendment.id = NEW.amendment_id AND amendment.convention_id = NEW.convention_id
                AND amendment.state = 'signed')
        THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'the Etp of a signed convention change by an amendment' USING ERRCODE = 'check_violation';
    """,
)
