"""Invented conventions-cadres and meetings of committees, in each of their states; each says that it is invented."""

from datetime import date, timedelta
from decimal import Decimal

from demonstration.accounts import NORD
from demonstration.clock import at, moment_of
from demonstration.partners import PROOF
from funding.committees.models import Meeting, MeetingMember, Opinion
from funding.frameworks.models import Framework
from portal.accounts.models import Agent
from portal.foundation.access.roles import Role
from portal.journal.models import Entry
from portal.partners.models import Service

TITLE = "Médiation familiale et espaces de rencontre"
NATIONAL = ["Dgcs", "Ministère de la Justice", "Ccmsa", "Cnaf"]
LOCAL = ["Caf", "Msa", "Préfecture", "Cour d’appel", "Conseil départemental"]
MEMBERS = [
    ("Dominique Lemoine", "Msa", True),
    ("Claude Verhaeghe", "Préfecture", True),
    ("Sacha Quiévy", "Cour d’appel", False),
]


def tell_governance(agents, last):
    """National and departmental conventions-cadres; a committee with its minutes, another that waits for them."""
    manager = agents[Role.RESPONSABLE, NORD][0]
    cnaf = Agent.objects.filter(role=Role.CNAF).order_by("pk")[0]
    _framework(cnaf, None, NATIONAL, date(2014, 1, 1), date(2015, 12, 31), signed_on=date(2014, 2, 3))
    january = date(last.year - 2, 1, 1)
    ends_soon = last + timedelta(days=120)
    _framework(manager, NORD, LOCAL, january, ends_soon, signed_on=january + timedelta(days=20))
    _framework(manager, NORD, LOCAL, ends_soon + timedelta(days=1), date(last.year + 3, 12, 31))
    with at(moment_of(last - timedelta(days=60), 15)):
        held = _meeting(manager, Meeting.Committee.FUNDERS, last - timedelta(days=60))
        _opinions(held, manager)
    with at(moment_of(last - timedelta(days=45), 11)):
        held.sign(by=manager, minutes=PROOF, signed_on=held.held_on + timedelta(days=15))
    with at(moment_of(last - timedelta(days=8), 10)):
        waiting = _meeting(manager, Meeting.Committee.COORDINATION, last - timedelta(days=9))
        _opinions(waiting, manager, verdict=Opinion.Verdict.POSTPONED)
        _meeting(manager, Meeting.Committee.CDSF, last + timedelta(days=40))
        _meeting(manager, Meeting.Committee.FUNDERS, last - timedelta(days=100)).cancel(by=manager)


def _framework(by, caf, signatories, starts_on, ends_on, *, signed_on=None):
    with at(moment_of(signed_on or starts_on - timedelta(days=200), 10)):
        framework = Framework.objects.create(
            caf_id=caf, title=TITLE, starts_on=starts_on, ends_on=ends_on, signatories=signatories, prepared_by=by,
            fictitious=True,
        )  # fmt: skip
        Entry.objects.record(by=by, action="create", target=framework)
        if signed_on:
            framework.sign(by=by, document=PROOF, signed_on=signed_on)


def _meeting(by, committee, held_on):
    meeting = Meeting.objects.create(caf_id=NORD, committee=committee, held_on=held_on, entered_by=by, fictitious=True)
    Entry.objects.record(by=by, action="create", target=meeting)
    MeetingMember.objects.bulk_create(
        MeetingMember(meeting=meeting, name=name, institution=institution, was_present=was_present)
        for name, institution, was_present in MEMBERS
    )
    return meeting


def _opinions(meeting, by, verdict=Opinion.Verdict.FAVOURABLE):
    """On the first services of the Caf; Etp with a favourable one on mediation, reserves on the last one."""
    services = list(Service.objects.filter(caf=NORD).order_by("pk")[:3])
    for service in services:
        is_mediation = service.kind == Service.Kind.MEDIATION
        funds = is_mediation and verdict == Opinion.Verdict.FAVOURABLE
        Opinion.objects.create(
            meeting=meeting, service=service, exercice=meeting.held_on.year + 1, verdict=verdict, noted_by=by,
            funded_etp=Decimal("1.5") if funds else None,
        )  # fmt: skip
