"""A file of the Nord that may pass to the Rhône, and what one types to ask for it."""

from datetime import date

import pytest
from django.urls import reverse

from portal.separations.people.models import ContactPoint
from portal.separations.transfers.process import ask_transfer
from portal.territory.models import Caf
from tests import factories

PHONE = "+33320000000"


@pytest.fixture
def family(agents):
    """Hélène Lefèvre and Marc Petit, two children, two separations, a step to do: followed by the conseiller."""
    family = factories.FamilyFactory(parents=[], referent=agents.conseiller)
    factories.ParentFactory(
        family=family, last_name="Lefèvre", first_name="Hélène", allocataire_number="1234567",
        phone="+33612345678", address="1 rue des Tilleuls", city="Lille",
    )  # fmt: skip
    factories.ParentFactory(
        family=family, position=2, title="father", last_name="Petit", first_name="Marc", birth_date=date(1978, 1, 2),
        is_deceased=False, is_detained=True, email="marc@example.org",
    )  # fmt: skip
    factories.SeparationFactory(family=family, separated_on=date(2012, 5, 1), note="Ancienne note")
    factories.ReconciliationFactory(family=family, reconciled_on=date(2013, 1, 1))
    factories.ChildFactory(family=family, residence="parent_1")
    factories.SeparationFactory(family=family, separated_on=date(2014, 3, 3), note="Veut déménager")
    factories.ChildFactory(family=family, first_name="Léa", birth_date=date(2010, 7, 8), residence="parent_2")
    factories.NextStepFactory(family=family, what="Rappeler Hélène")
    return family


@pytest.fixture
def ask(agents):
    """Ask the Rhône for `family`, as `by` (the conseiller), with what is given."""

    def asked(family, by=None, **answers):
        by = by or agents.conseiller
        usual = {"to_caf": Caf.objects.get(pk="69"), "reason": "move", "contact": by, "contact_phone": PHONE}
        return ask_transfer(family, by=by, **usual | answers)

    return asked


@pytest.fixture
def typed(agents):
    """What the conseiller types to ask the Rhône, with every contact point in use."""

    def answers(family, **changes):
        points = ContactPoint.objects.filter(person__as_parent__family=family, ended_at=None)
        chosen = {f"points_{point.person_id}": [] for point in points}
        for point in points:
            chosen[f"points_{point.person_id}"].append(str(point.pk))
        seen = f"{family.version}.{family.seen_as}.{family.danger_is_open}"
        usual = {
            "to_caf": "69", "reason": "move", "contact": agents.conseiller.pk, "contact_phone": "03 20 00 00 00",
            "seen_as": seen,
        }  # fmt: skip
        return usual | chosen | changes

    return answers


@pytest.fixture
def address():
    """The address of a step of a transfer, or of asking for one on a family."""
    return lambda step, row: reverse(f"transfer_{step}", args=[row.pk])
