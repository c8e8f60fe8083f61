"""Dangers of the last days in the Nord: one asks for a contact since yesterday, another waits past its term."""

from datetime import timedelta

from django.utils import timezone

from demonstration.accounts import NORD
from demonstration.clock import at, moment_of, working_day
from portal.foundation.access.roles import Role
from portal.separations.families.models import Family
from portal.separations.first_contacts.models import FirstContact
from portal.separations.first_contacts.process import note_attempt

TOLD = (
    "Elle a dit au téléphone avoir peur au retour des enfants le dimanche. Appeler le matin, sans laisser de message."
)


def tell_first_contacts(agents, last):
    """On files that the caseworker of the demonstration follows: one with a referral that a service has received."""
    referent = agents[Role.CONSEILLER, NORD][0]
    social_worker = agents[Role.TRAVAILLEUR_SOCIAL, NORD][0]
    followed = Family.objects.open().filter(caf=NORD, referent=referent, dangers=None, hand_over=None, transfers=None)
    late = followed.filter(mediation_referrals=None).order_by("-pk").first()
    received = followed.filter(mediation_referrals__state="sent").order_by("-pk").first()
    long_ago = working_day(last - timedelta(days=12), last)
    for family, day, hour in ((late, long_ago, 10), (received, working_day(last, last), 15)):
        if family is None:
            continue
        with at(moment_of(day, hour, 20)):
            family.report_danger(by=social_worker, note=TOLD, threatened=["parent_1"], threat_from="parent_2")
            FirstContact.objects.untold().filter(family=family).update(told_at=timezone.now())
    if late:
        with at(moment_of(long_ago + timedelta(days=1), 9, 5)):
            contact = FirstContact.objects.get(family=late)
            note_attempt(contact, by=referent, means="phone", reached=False)
    # The addresses are invented: what a message said is kept, none leaves.
    with at(moment_of(last, 6, 10)):
        FirstContact.objects.to_escalate().update(escalated_at=timezone.now())
