"""What the database refuses of agréments, however a row is written."""

import pgtrigger

# An agrément is cancelled or withdrawn, never deleted; the space it is about stays.
STAYS = pgtrigger.Protect(name="stays", operation=pgtrigger.Delete)
STAYS_OF_ITS_SPACE = pgtrigger.Trigger(
    name="stays_of_its_space",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.AnyChange("space", "kind"),
    func="RAISE EXCEPTION 'an agrement stays of its space and kind' USING ERRCODE = 'check_violation';",
)
CANCELLED_FOR_GOOD = pgtrigger.Protect(
    name="cancelled_for_good",
    operation=pgtrigger.Update,
    condition=pgtrigger.Q(old__cancelled_at__isnull=False),
)
