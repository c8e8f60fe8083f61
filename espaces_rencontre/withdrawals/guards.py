"""What the database refuses of withdrawals: none before the month has run, none without its procedure."""

import pgtrigger

from espaces_rencontre.agrements.models import Agrement

WITHDRAWAL_STAYS = pgtrigger.Protect(name="stays", operation=pgtrigger.Delete)
# What was told to the manager of the space is what the month was about: another notice is another row.
NOTICE_STAYS = pgtrigger.Trigger(
    name="notice_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.AnyChange("agrement", "told_on", "observations_until", "grounds"),
    func="RAISE EXCEPTION 'the notice of a withdrawal stays' USING ERRCODE = 'check_violation';",
)
WITHDRAWN_BY_A_PROCEDURE = pgtrigger.Trigger(
    name="withdrawn_by_a_procedure",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("withdrawn_on"),
    timing=pgtrigger.Deferred,
    condition=pgtrigger.Q(new__withdrawn_on__isnull=False),
    func="""
        IF EXISTS (
            SELECT FROM espaces_rencontre_agrement WHERE id = NEW.id AND withdrawn_on = NEW.withdrawn_on
        ) AND NOT EXISTS (
            SELECT FROM espaces_rencontre_agrementwithdrawal
            WHERE agrement_id = NEW.id AND state = 'withdrawn' AND withdrawn_on = NEW.withdrawn_on
        ) THEN
            RAISE EXCEPTION 'an agrement is withdrawn by its procedure' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    """,
)

# Agréments know no procedure: the guard of both is put on their table from here.
pgtrigger.register(WITHDRAWN_BY_A_PROCEDURE)(Agrement)
