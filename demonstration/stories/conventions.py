"""Conventions of this year in the Nord: in preparation, signed with an amendment, at its end, refused by a condition.

The services are invented, and so are the acts: each PDF says that it is fictitious.
"""

from datetime import date, timedelta
from decimal import Decimal

from django.utils import timezone

from demonstration.accounts import NORD
from demonstration.clock import at, moment_of
from demonstration.partners import PROOF, told_apart
from demonstration.scene import story
from mediation.amendments.models import ConventionAmendment
from mediation.conventions.models import Convention
from mediation.conventions.periods import last_day_allowed, months_later
from mediation.eligibility.criteria import Criterion, Nature
from mediation.eligibility.models import EligibilityAnswer
from portal.foundation.access.roles import Role
from portal.journal.models import Entry

SIGNATORIES = "la directrice de la Caf ; le président de l’association (noms fictifs)"
ETP = Decimal("1.50")


@story(order=30)
def conventions_of_this_year(scene):
    """Of four services whose conventions of before ended with the year before (`partners.told_apart`)."""
    manager, last = scene.agents[Role.RESPONSABLE, NORD][0], scene.last
    january = scene.new_year
    at_its_end, amended, waiting, refused = told_apart(scene.partners.services)
    convention = _prepared(at_its_end, january, months_later(last, 4), manager, on=january)
    _answered(convention, manager, january)
    _signed(convention, manager, min(january + timedelta(days=10), last))
    convention = _prepared(amended, january, last_day_allowed(january), manager, on=january)
    _answered(convention, manager, january)
    _signed(convention, manager, min(january + timedelta(days=12), last))
    _amended(convention, manager, last)
    first = date(january.year + 1, 1, 1)
    convention = _prepared(waiting, first, last_day_allowed(first), manager, on=last)
    _answered(convention, manager, last, without=(Criterion.PREMISES, Criterion.PRACTICE_ANALYSIS))
    convention = _prepared(refused, first, last_day_allowed(first), manager, on=last)
    _answered(convention, manager, last, nature=Nature.JUDICIAL)


def _prepared(service, start, end, manager, *, on):
    with at(moment_of(on, 9)):
        convention = Convention.objects.create(service=service, starts_on=start, ends_on=end, prepared_by=manager)
        convention.write_years({start.year: ETP})
        Entry.objects.record(by=manager, action="create", target=convention)
    return convention


def _answered(convention, manager, day, *, nature=Nature.BOTH, without=()):
    with at(moment_of(day, 10)):
        EligibilityAnswer.objects.bulk_create(
            EligibilityAnswer(
                convention=convention,
                criterion=criterion,
                met=criterion != Criterion.NATURE or nature != Nature.JUDICIAL,
                nature=nature if criterion == Criterion.NATURE else "",
                answered_at=timezone.now(),
                answered_by=manager,
            )
            for criterion in Criterion
            if criterion not in without
        )


def _signed(convention, manager, day):
    with at(moment_of(day, 11)):
        convention.sign(by=manager, signed_on=day, signatories=SIGNATORIES, document=PROOF)


def _amended(convention, manager, last):
    """Half a post more from the middle of the first year, signed."""
    year = convention.starts_on.year
    effect = date(year, 7, 1)
    day = min(effect - timedelta(days=8), last)
    with at(moment_of(day, 14)):
        amendment = ConventionAmendment.objects.create(
            convention=convention, number=1, effect_on=effect, prepared_by=manager,
            reason="Une permanence de plus, décidée par le comité des financeurs (fictif).",
        )  # fmt: skip
        amendment.write_lines((exercice, ETP, ETP + Decimal("0.50")) for exercice in range(year, year + 3))
        Entry.objects.record(by=manager, action="create", target=amendment)
        amendment.sign(by=manager, signed_on=day, signatories=SIGNATORIES, document=PROOF)
