"""What the journal says of budgets: what was refused, and what was asked, released or seen."""

from portal.accounts.budgets.models import BudgetAlert, BudgetRelease
from portal.accounts.budgets.process import STOP
from portal.journal.words import add_act, add_row

add_row(BudgetAlert, "alerte de consultation", {"acknowledge": "a vu"})
add_row(
    BudgetRelease,
    "demande de levée de la limite",
    {"ask": "a demandé", "release": "a levé la limite", "refuse": "a refusé", "expire": "a laissé expirer"},
)
add_act("budget", "a été arrêté par la limite", place=22, actions=[STOP])
add_act("budget_release", "levée de la limite", place=23, actions=["budget_release:ask", "budget_release:expire"])
