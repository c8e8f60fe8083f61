"""A referral is a row of its Caf; a service reads what was sent to it, and the file it is about while it goes on.

Once it is refused, withdrawn or ended, the row of the referral alone is left: number, dates and outcome. A service
sees no danger, next step, transfer nor history: whether a danger is open, `separations_in_danger` says.
"""

from mediation.referrals.models import Referral
from portal.foundation.database.policies import CURRENT_SERVICES, keep_in_caf, open_to_others
from portal.separations.events.models import Residence, Separation
from portal.separations.families.models import Child, Family, Parent
from portal.separations.people.models import ContactPoint, NameWord, Person
from portal.separations.rights.models import Procedure

NAME = "sent_to_the_service"
SENT = f"mediation_referral.sent_at IS NOT NULL AND mediation_referral.service_id = ANY ({CURRENT_SERVICES})"


keep_in_caf(Referral)
open_to_others(Referral, NAME, SENT)
# `kept_once_sent` holds whose it is.
open_to_others(Referral, "answered_by_the_service", SENT, command="UPDATE")
# A function, which the planner does not look into, and which says that it costs little: a policy is planned again with
# each query of each Caf, to which it is never asked.
for model in (Parent, Child, Separation, Residence, NameWord):
    open_to_others(model, NAME, "mediation_file_is_with_service(family_id)")
open_to_others(Family, NAME, "mediation_file_is_with_service(id)")
# A step of the referral holds the file, so that a danger is told before or after it; nothing is written on it.
open_to_others(Family, "held_by_the_service", "mediation_file_is_with_service(id)", command="UPDATE", check="false")
# The mediation opens and closes a step about maintenance, its own.
OF_THE_REFERRAL = (
    "separations_procedure.kind = 'mediation' AND EXISTS (SELECT FROM mediation_referral "
    "WHERE mediation_referral.family_id = separations_procedure.family_id "
    f"AND separations_procedure.source_reference = 'referral:' || mediation_referral.id AND {SENT})"
)
open_to_others(Procedure, NAME, OF_THE_REFERRAL)
open_to_others(Procedure, "opened_by_the_service", command="INSERT", check=OF_THE_REFERRAL)
open_to_others(Procedure, "closed_by_the_service", OF_THE_REFERRAL, command="UPDATE")
open_to_others(Person, NAME, "mediation_person_is_with_service(separations_person.id)")
open_to_others(ContactPoint, NAME, "mediation_contact_is_shared(separations_contactpoint.id)")
