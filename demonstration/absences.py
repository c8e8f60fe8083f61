"""Who is away in the Nord and in the Rhône, who stands in, which files went to a colleague; each state has its row."""

from datetime import timedelta

from demonstration.accounts import NORD, RHONE
from demonstration.clock import at, moment_of
from portal.foundation.access.roles import Role
from portal.journal.models import Entry
from portal.separations.families.models import Family
from portal.separations.hand_overs import process
from portal.separations.hand_overs.models import HandOver
from portal.separations.replacements.models import Replacement

# (from, until) in days around the last one, and whether it was cancelled: over, in force, to come, cancelled.
PERIODS = ((-60, -46, False), (-2, 6, False), (20, 34, False), (10, 12, True))


def tell_absences(agents, last):
    """Replacements, hand-overs and files that nobody follows, entered up to the day `last`."""
    for code in (NORD, RHONE):
        conseiller, colleague = agents[Role.CONSEILLER, code][0], agents[Role.TRAVAILLEUR_SOCIAL, code][0]
        for first, until, cancelled in PERIODS:
            _replace(
                colleague, conseiller, last + timedelta(days=first), last + timedelta(days=until), last, cancelled
            )
        theirs = Family.objects.open().filter(caf=code, referent=conseiller, hand_over=None)
        files = list(theirs.filter(opened_at__lt=moment_of(last - timedelta(days=31), 0)).order_by("-pk")[:8])
        _lend(files[:2], conseiller, colleague, last - timedelta(days=30), last - timedelta(days=9), last)
        _lend(files[2:5], conseiller, colleague, last, last + timedelta(days=15), last)
        _plan(conseiller, colleague, last)
        # Opened before files had a référent.
        Family.unscoped.filter(pk__in=[family.pk for family in files[6:]]).update(referent=None)


def _replace(agent, substitute, first, until, last, cancelled):
    with at(moment_of(min(first, last), 8, 15)):
        row = Replacement.objects.create(
            caf_id=agent.caf_id, agent=agent, substitute=substitute, from_on=first, until_on=until, entered_by=agent
        )
        Entry.objects.record(by=agent, action="create", target=row)
        if cancelled:
            row.cancel(by=agent)


def _lend(files, giver, receiver, first, until, last):
    """Given one by one on a day, and returned by the nightly task when the day of the return has come."""
    with at(moment_of(first, 9, 10)):
        for family in files:
            family.entrust(by=giver, colleague=receiver, returns_on=until)
    if until <= last:
        with at(moment_of(until, 1)):
            process.move_due(until)


def _plan(giver, receiver, last):
    with at(moment_of(last, 16)):
        for days, cancelled in ((40, True), (60, False)):
            first = last + timedelta(days=days)
            row = HandOver.objects.create(
                caf_id=giver.caf_id, giver=giver, receiver=receiver, starts_on=first,
                returns_on=first + timedelta(days=21), entered_by=giver,
            )  # fmt: skip
            Entry.objects.record(by=giver, action="create", target=row)
            if cancelled:
                row.cancel(by=giver)
