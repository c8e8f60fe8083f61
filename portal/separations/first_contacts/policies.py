"""First contacts are rows of one Caf."""

from portal.foundation.database.policies import keep_in_caf
from portal.separations.first_contacts.models import ContactAttempt, FirstContact

keep_in_caf(FirstContact, ContactAttempt)
