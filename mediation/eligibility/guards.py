"""What the database refuses: a signature while a condition lacks or is not met, an answer changed after it."""

import pgtrigger

from mediation.conventions.models import Convention
from mediation.eligibility.criteria import Criterion

ANSWER_KEPT = pgtrigger.Trigger(
    name="answer_kept",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF EXISTS (
            SELECT FROM mediation_convention WHERE state = 'prepared'
            AND id = CASE WHEN TG_OP = 'DELETE' THEN OLD.convention_id ELSE NEW.convention_id END
        ) AND (TG_OP <> 'UPDATE' OR NEW.convention_id = OLD.convention_id) THEN
            RETURN COALESCE(NEW, OLD);
        END IF;
        RAISE EXCEPTION 'conditions are answered before the signature' USING ERRCODE = 'check_violation';
    """,
)
CONDITIONS_MET = pgtrigger.Trigger(
    name="conditions_met",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.Q(old__state="prepared", new__state="signed"),
    func=f"""
        IF {len(Criterion)} > (SELECT count(*) FROM mediation_eligibilityanswer WHERE convention_id = NEW.id AND met)
        THEN
            RAISE EXCEPTION 'a convention is signed once its conditions are met' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,  # noqa: S608 (our own number)
)

# Conventions know no conditions: the guard of their signature is put on their table from here.
pgtrigger.register(CONDITIONS_MET)(Convention)
