"""Rights in the Nord: an ASF in each month of its clock, steps of every kind and state, rights to examine or examined.

On files that the caseworker of the demonstration follows, so that the day, the list and the pages show each of them.
"""

from datetime import timedelta

from django.utils import timezone

from demonstration.accounts import NORD
from demonstration.clock import at, moment_of, working_day
from portal.accounts.models import Agent
from portal.foundation.access.roles import Role
from portal.foundation.jobs.heartbeat import Heartbeat
from portal.journal.models import Entry
from portal.separations.events.models import Residence, Separation
from portal.separations.families.models import Family
from portal.separations.found_rights.examining import examine, right_now
from portal.separations.rights.models import AsfOpening, FoundRight, Procedure
from portal.separations.rights.terms.facts import add_months
from portal.separations.rights_search.process import prepare, search_part

MONTHS = 9
Kind, Outcome = Procedure.Kind, Procedure.Outcome
# In the month of the clock: (kind, begun so many days ago, ended so many days ago, outcome, whether it was a mistake).
STEPS = {
    5: (Kind.COURT, 25, None, "", False),
    6: (Kind.COURT, 90, 12, Outcome.NO_MAINTENANCE, False),
    7: (Kind.DISPENSE, 60, None, "", False),
    8: (Kind.HORS_ETAT, 120, None, "", False),
    4: (Kind.DEED, 15, None, "", True),
    9: (Kind.DECISION, 5, None, "", False),
}
PROOFS = {
    Kind.COURT: "Requête reçue au greffe",
    Kind.DISPENSE: "Accord de la commission",
    Kind.HORS_ETAT: "Avis de non-imposition",
    Kind.DEED: "Convention homologuée",
    Kind.DECISION: "Jugement du juge aux affaires familiales",
}
# What is said of a right, file by file: (code, outcome, why).
SAID = (
    ("housing_aid", "opened", ""),
    ("rsa", "not_opened", "conditions"),
    ("enforceable_agreement", "no_follow_up", "not_wanted"),
    ("asf_no_maintenance", "opened", ""),
    ("rsa_majore", "no_follow_up", "no_answer"),
)


def tell_rights(agents, last):
    """Openings month after month, one that was recorded on a wrong day, one that ended; steps; a night; outcomes."""
    agent = agents[Role.CONSEILLER, NORD][0]
    families = Family.objects.open().filter(
        caf=NORD, referent__isnull=False, hand_over=None, reconciliations=None,
        opened_at__lt=moment_of(last - timedelta(days=3), 0),
    )  # fmt: skip
    parents = _parents(families.filter(referent=agent), MONTHS)
    for month, parent in enumerate(parents, 1):
        opened = min(add_months(last.replace(day=1), 1 - month) + timedelta(days=2), last - timedelta(days=5))
        _open(parent, opened, agent, wrong=month == 3)
        if month in STEPS:
            _step(parent.family, agent, last, *STEPS[month])
    for parent in _parents(families.exclude(referent=agent), 1):
        _open(parent, add_months(last.replace(day=1), -14), agent, ended=last - timedelta(days=40))
    _night_and_outcomes(agent, [parent.family_id for parent in parents], last)


def _parents(families, many):
    """The first parent, with a child at home, of the latest of these files where no maintenance is said fixed."""
    rows = Residence.objects.filter(
        separation__maintenance__in=("", Separation.Maintenance.NONE), separation__cancelled_at=None, home="parent_1",
        family__in=families,
    )  # fmt: skip
    keys = list(rows.order_by("-family").values_list("family", flat=True).distinct()[:many])
    found = Family.objects.for_file().filter(pk__in=keys).order_by("-pk")
    return [family.both_parents[0] for family in found if family.both_parents[0]]


def _open(parent, opened, agent, *, wrong=False, ended=None):
    """Write that no maintenance is fixed and since when the ASF is open; if `wrong`, first a day that is cancelled."""
    with at(moment_of(working_day(opened + timedelta(days=2), opened + timedelta(days=5)), 9)):
        separation = parent.family.latest_separation
        separation.maintenance = Separation.Maintenance.NONE
        separation.save(update_fields=["maintenance"])
    if wrong:
        with at(moment_of(working_day(opened + timedelta(days=3), opened + timedelta(days=6)), 9, 10)):
            row = _written(parent, opened + timedelta(days=1), agent, None)
            row.cancel(by=agent, reason="Premier jour mal lu sur la notification.")
    with at(moment_of(working_day(opened + timedelta(days=3), opened + timedelta(days=6)), 9, 20)):
        row = _written(parent, opened, agent, None)
    if ended:
        with at(moment_of(working_day(ended + timedelta(days=2), ended + timedelta(days=5)), 11)):
            row.ended_on = ended
            row.save()
            Entry.objects.record(by=agent, action="asf:end", target=row)


def _written(parent, opened, agent, ended):
    row = AsfOpening.objects.create(parent=parent, opened_on=opened, ended_on=ended, recorded_by=agent)
    Entry.objects.record(by=agent, action="asf:open", target=row)
    return row


def _step(family, agent, last, kind, begun, ended, outcome, is_mistake):
    """Note a step, end it, or cancel what was typed by mistake."""
    since = last - timedelta(days=begun)
    with at(moment_of(working_day(since + timedelta(days=1), last), 10, 40)):
        row = Procedure.objects.create(
            family=family, kind=kind, from_on=since, covers_maintenance=True, source_reference=PROOFS[kind]
        )
        Entry.objects.record(by=agent, action="procedure:record", target=row)
        if is_mistake:
            row.cancel(by=agent, reason="Noté sur le mauvais dossier.")
    if ended:
        with at(moment_of(working_day(last - timedelta(days=ended), last), 15, 5)):
            row.until_on, row.outcome = last - timedelta(days=ended), outcome
            row.save()
            Entry.objects.record(by=agent, action="procedure:end", target=row)


def _night_and_outcomes(agent, families, last):
    """The rights of the Nord are searched the night before `last`; in the day some are examined, one is put back."""
    with at(moment_of(last, 0, 40)):
        _search()
    reader = Agent.objects.get(pk=agent.pk)
    with at(moment_of(last, 14, 10)):
        for family in Family.objects.for_file().filter(pk__in=families).order_by("pk"):
            for code, outcome, reason in SAID:
                _say(family, code, outcome, reason, reader)
    with at(moment_of(last, 15, 50)):
        row = FoundRight.objects.examined().filter(caf=NORD, code="rsa").order_by("pk").first()
        if row:
            row.examine_again(by=reader)


def _search():
    """The parts of the night, one after the other in this transaction: no other process sees it yet."""
    run = prepare(cafs=[NORD])
    for part in run.parts.order_by("pk"):
        search_part(part, Heartbeat(run))
        part.done_at = timezone.now()
        part.save()
        run.advance(1)


def _say(family, code, outcome, reason, agent):
    now = right_now(family, family.both_parents[0], code, agent)
    # One file in two keeps its rights to examine.
    if now and (family.pk + len(code)) % 2:
        examine(now, by=agent, outcome=outcome, outcome_reason=reason)
