"""Delegations of every manager, one that was ended, and the commissions that decide beyond their limit."""

from datetime import UTC, date, datetime
from decimal import Decimal

from demonstration.accounts import NORD
from demonstration.clock import at
from demonstration.partners import PROOF
from demonstration.scene import story
from funding.commissions.models import Commission
from funding.delegations.models import Delegation
from portal.foundation.access.roles import Role
from portal.foundation.text.french import in_paris
from portal.journal.models import Entry

LIMIT = Decimal(10_000)
ENTERED = datetime(2014, 1, 2, 9, tzinfo=UTC)
ENDED = datetime(2014, 3, 31, 16, tzinfo=UTC)
FIRST_YEAR = 2014
DIRECTOR = "la directrice de la Caf"
MEMBERS = "La présidente de la commission\nUn représentant des employeurs\nUne représentante des salariés\nL’Udaf"


@story(order=15)
def powers_given(scene):
    """Each manager may grant up to 10 000 € and refuse, in 2014 and this year; others enter it from the deed."""
    agents, year = scene.agents, scene.last.year
    administrator = agents[Role.ADMINISTRATEUR, None][0]
    for (role, _caf), managers in sorted(agents.items(), key=str):
        if role != Role.RESPONSABLE:
            continue
        for manager in managers:
            entered_by = next((other for other in managers if other != manager), administrator)
            _given(manager, entered_by, ENTERED, date(FIRST_YEAR, 1, 2), date(FIRST_YEAR, 12, 31))
            if year > FIRST_YEAR:
                start = datetime(year, 1, 1, 9, tzinfo=UTC)
                _given(manager, entered_by, start, start.date(), date(year + 1, 12, 31))
    _ended(agents[Role.RESPONSABLE, NORD])


def _given(manager, entered_by, moment, start, end):
    """One delegation for each act, entered at `moment`."""
    with at(moment):
        for act in Delegation.Act:
            row = Delegation.objects.create(
                caf_id=manager.caf_id, agent=manager, act=act, from_on=start, until_on=end, given_by=DIRECTOR,
                amount_limit=LIMIT if act == Delegation.Act.GRANT else None, signed_on=start, deed=PROOF,
                entered_by=entered_by,
            )  # fmt: skip
            Entry.objects.record(by=entered_by, action="create", target=row, after=row.state)


def _ended(managers):
    """One of the Nord, entered for two years in 2013 and ended when the direction changed."""
    first, second = managers[:2]
    with at(datetime(2013, 1, 2, 9, tzinfo=UTC)):
        row = Delegation.objects.create(
            caf_id=NORD, agent=first, act=Delegation.Act.GRANT, amount_limit=Decimal(5_000), from_on=date(2013, 1, 2),
            until_on=date(2013, 12, 31), given_by="le directeur de la Caf", signed_on=date(2013, 1, 2), deed=PROOF,
            entered_by=second,
        )  # fmt: skip
        Entry.objects.record(by=second, action="create", target=row, after=row.state)
    with at(ENDED):
        row.end(by=second, reason="changement de direction : un nouvel acte est signé")


def commission_of(caf, moment, manager):
    """The commission of the Caf that sits on the day of `moment`, recorded with its minutes by `manager`."""
    day = in_paris(moment).date()
    found = Commission.objects.held().filter(caf=caf, held_on=day).first()
    if found is None:
        with at(moment):
            found = Commission.objects.create(
                caf_id=caf, held_on=day, members=MEMBERS, minutes=PROOF, recorded_by=manager
            )
            Entry.objects.record(by=manager, action="create", target=found, after=found.state)
    return found
