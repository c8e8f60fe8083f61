"""Agents who searched much in an hour: an alert that was seen, others to look at, and stops asked to be released."""

from datetime import timedelta

from demonstration.accounts import NORD, RHONE
from demonstration.clock import at, moment_of
from demonstration.scene import story
from portal.accounts.budgets.counting import consultations_of
from portal.accounts.budgets.models import BudgetAlert
from portal.accounts.budgets.process import ask_release, expire_old, raise_alert, record_stop
from portal.foundation.access.disclosure import SEARCH
from portal.foundation.access.roles import Role
from portal.journal.models import Entry

ALERTED, STOPPED = 64, 120
SEEN = "Permanence du mardi : beaucoup d’appels, rien d’anormal."
REASON = "Il reste une vingtaine de familles à rappeler avant ce soir."
REFUSAL = "Appelez-moi d’abord, je veux comprendre ces recherches."


@story(order=45)
def much_was_searched(scene):
    """Seen in the Nord a week before; released, refused and expired since; one waits on the last day."""
    conseiller, social_worker = scene.agents[Role.CONSEILLER, NORD][0], scene.agents[Role.TRAVAILLEUR_SOCIAL, NORD][0]
    manager = scene.agents[Role.RESPONSABLE, NORD][0]
    with at(_moment(scene, 7, 9)):
        alert = _searched(conseiller, ALERTED)
    with at(_moment(scene, 7, 13)):
        alert.acknowledge(by=manager, comment=SEEN)
    with at(_moment(scene, 5, 14)):
        _stopped(social_worker).release(by=manager, hours=2)
    with at(_moment(scene, 4, 15)):
        _stopped(scene.agents[Role.CONSEILLER, RHONE][0]).refuse(
            by=scene.agents[Role.RESPONSABLE, RHONE][0], refusal=REFUSAL
        )
    with at(_moment(scene, 3, 10)):
        _stopped(social_worker)
    with at(_moment(scene, 1, 12)):
        expire_old()
    with at(_moment(scene, 0, 17)):
        _stopped(conseiller)


def _moment(scene, days, hour):
    return moment_of(scene.last - timedelta(days=days), hour, 40)


def _searched(agent, times, *, refused=False):
    """So many searches in the hour, and their alert."""
    Entry.objects.bulk_create(Entry(agent=agent, action=SEARCH, note="1 résultat(s)") for _ in range(times))
    raise_alert(agent, consultations_of(agent), refused=refused)
    return BudgetAlert.objects.filter(agent=agent).latest("raised_at")


def _stopped(agent):
    """The stop, and the request to go on."""
    _searched(agent, STOPPED, refused=True)
    record_stop(agent, used=STOPPED, more=1, what="recherche")
    return ask_release(by=agent, reason=REASON)
