"""Whether the one who recorded a danger may lift it."""

from portal.accounts.dated_settings.sections import DELAYS
from portal.foundation.contributions.caf_settings import CHOICE, caf_setting

ANYONE, ANOTHER = "anyone", "another"
LIFTED_BY_ANOTHER = caf_setting(
    "danger_lifted_by", "Qui lève une situation de danger", section=DELAYS, kind=CHOICE, order=6, default=ANYONE,
    required=True,
    choices=((ANYONE, "tout travailleur social ou responsable"), (ANOTHER, "une autre personne que son auteur")),
    help="Un motif est toujours demandé.",
)  # fmt: skip
