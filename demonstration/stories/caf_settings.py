"""What the Caf of the Nord decided: its letterhead, a delay, one of next month, and one withdrawn the same day."""

from datetime import timedelta

from django.utils import timezone

from demonstration.accounts import NORD
from demonstration.clock import at, moment_of
from demonstration.scene import story
from portal.accounts.dated_settings import caf_settings as letters
from portal.accounts.dated_settings.process import decide
from portal.foundation.access.roles import Role
from portal.foundation.contributions.caf_settings import SETTINGS

LETTERHEAD = {
    letters.NAME: "Caisse d’allocations familiales du Nord",
    letters.ADDRESS: "1 place de l’Exemple\nTSA 00000",
    letters.POSTCODE_OF_CAF: "59000",
    letters.CITY: "Lille",
    letters.TELEPHONE: "+33199000000",
    letters.SIGNATORY_NAME: "Dominique Lesaffre",
    letters.SIGNATORY_FUNCTION: "responsable départemental",
}


@story(order=40)
def decided(scene):
    """Decide on the last day, from today on: the database takes no earlier day."""
    by, today = scene.agents[Role.RESPONSABLE, NORD][0], timezone.localdate()
    answer, recent = SETTINGS["referral_answer_days"], SETTINGS["recent_separation_days"]
    with at(moment_of(scene.last, 10, 5)):
        decide(by=by, values=LETTERHEAD, from_on=today)
        decide(by=by, values={answer: 12}, from_on=today)
        decide(by=by, values={answer: 10}, from_on=today + timedelta(days=30))
        for days in (66, 60):
            decide(by=by, values={recent: days}, from_on=today + timedelta(days=7))
