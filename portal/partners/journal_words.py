"""What the journal says of operators, and of services whatever their kind."""

from portal.journal.words import add_row
from portal.partners.models import Operator, Service

CLOSING = {"close": "a fermé", "reopen": "a rouvert"}
# Of each kind of service: its own row says its noun.
SERVICE_STEPS = CLOSING | {"confirm": "a vérifié", "change_operator": "a changé le gestionnaire de"}

add_row(Operator, "gestionnaire", CLOSING)
add_row(Service, "service", SERVICE_STEPS)
