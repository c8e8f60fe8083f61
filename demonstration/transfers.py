"""Files that pass between the Nord and the Rhône: one waits for its answer, one was accepted, one refused."""

from datetime import timedelta

from demonstration.accounts import NORD, RHONE
from demonstration.clock import at, moment_of, working_day
from portal.foundation.access.roles import Role
from portal.foundation.workflow.obstacles import obstacles_to
from portal.separations.families.models import Family
from portal.separations.transfers.process import accept_transfer, ask_transfer, hindrances
from portal.territory.models import Caf

PHONE = {NORD: "+33320539901", RHONE: "+33472539902"}
SEARCHED = 40


def tell_transfers(agents, last):
    """Asked by a conseiller of each Caf, answered by the manager of the other, up to the day `last`."""
    _ask(agents, NORD, RHONE, last)
    accepted = _ask(agents, RHONE, NORD, last - timedelta(days=12))
    refused = _ask(agents, NORD, RHONE, last - timedelta(days=6))
    if accepted:
        with at(moment_of(working_day(last - timedelta(days=10), last), 9, 40)):
            referent = agents[Role.CONSEILLER, NORD][0]
            accept_transfer(accepted, by=agents[Role.RESPONSABLE, NORD][0], referent=referent, same={})
    if refused:
        with at(moment_of(working_day(last - timedelta(days=4), last), 16, 5)):
            refused.refuse(by=agents[Role.RESPONSABLE, RHONE][0], refusal="not_ours")


def _ask(agents, code, other, day):
    """The transfer of the latest file that may pass and was open that day; None when there is none."""
    agent = agents[Role.CONSEILLER, code][0]
    rows = Family.objects.open().filter(caf=code, hand_over=None, referent__isnull=False, transfers=None)
    rows = rows.filter(opened_at__lt=moment_of(day - timedelta(days=20), 0)).order_by("-pk")
    family = next((row for row in rows[:SEARCHED] if not _stays(row)), None)
    if family is None:
        return None
    with at(moment_of(working_day(day, day), 14, 30)):
        points = [point for parent in family.parents.all() for point in parent.person.points_in_use]
        return ask_transfer(
            family, by=agent, to_caf=Caf.objects.get(pk=other), reason="move", contact=agent,
            contact_phone=PHONE[code], points=points, with_step=True,
        )  # fmt: skip


def _stays(family):
    return bool(family.danger_is_open or hindrances(family) or obstacles_to(family, "close"))
