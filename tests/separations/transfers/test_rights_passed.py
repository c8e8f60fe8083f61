"""The steps about maintenance and the openings of the ASF pass with a file: the clock goes on there."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from portal.separations.families.models import Family
from portal.separations.people.models import Person
from portal.separations.rights.models import AsfOpening, FoundRight, Procedure
from portal.separations.rights.terms.facts import add_months
from portal.territory.models import Caf
from tests import factories


@pytest.fixture
def accepted(agents, sign_in, address):
    """The file that opens when the manager of the other Caf accepts."""

    def accept(transfer, by=agents.elsewhere_responsable, referent=agents.elsewhere_conseiller):
        answer = sign_in(by).post(address("accept", transfer), {"referent": referent.pk}, follow=True)
        assert answer.status_code == 200
        transfer.refresh_from_db()
        return Family.objects.get(pk=transfer.new_family_id)

    return accept


def test_steps_and_openings_pass_with_their_dates_and_the_clock_goes_on(agents, look, family, ask, accepted):
    today = timezone.localdate()
    opened = add_months(today.replace(day=1), -6)
    parent, other = family.both_parents
    family.separations.update(maintenance="none")
    factories.AsfOpeningFactory(parent=parent, opened_on=opened)
    factories.AsfOpeningFactory(parent=other, opened_on=opened, ended_on=today - timedelta(days=9))
    wrong = factories.AsfOpeningFactory(parent=other, opened_on=today - timedelta(days=5))
    wrong.cancel(by=agents.conseiller, reason="Erreur")
    court = factories.ProcedureFactory(family=family, from_on=today - timedelta(days=20), source_reference="requête")
    mediation = factories.ProcedureFactory(
        family=family, kind="mediation", from_on=opened, until_on=today - timedelta(days=30), outcome="none",
        source_reference="referral:12",
    )  # fmt: skip
    mistake = factories.ProcedureFactory(family=family, kind="dispense", from_on=today)
    mistake.cancel(by=agents.conseiller, reason="Erreur")
    asked = look(agents.conseiller, reverse("transfer_ask", args=[family.pk]))
    assert "Les démarches sur la pension, et depuis quand l’ASF est ouverte" in asked
    transfer = ask(family)
    told = look(agents.elsewhere_responsable, transfer.get_absolute_url())
    assert "démarches sur la pension, ouvertures de l’ASF" in told and "requête" not in told
    there = accepted(transfer)
    steps = Procedure.objects.filter(family=there).values_list(
        "kind", "from_on", "until_on", "covers_maintenance", "outcome", "source_reference"
    )
    assert list(steps) == [
        ("mediation", mediation.from_on, mediation.until_on, True, "none", f"procedure:{mediation.pk}"),
        ("court", court.from_on, None, True, "", "requête"),
    ]
    openings = AsfOpening.objects.filter(parent__family=there).order_by("parent__position")
    assert list(openings.values_list("parent__position", "opened_on", "ended_on", "recorded_by")) == [
        (1, opened, None, agents.elsewhere_responsable.pk),
        (2, opened, today - timedelta(days=9), agents.elsewhere_responsable.pk),
    ]
    page = look(agents.elsewhere_conseiller, there.get_absolute_url())
    assert "Mois 7 de l’ASF : une action devant le juge est engagée" in page
    assert Procedure.objects.filter(family=family).count() == 3, "nothing leaves the old file"


def test_it_may_pass_on_to_a_third_caf(agents, family, ask, accepted):
    factories.ProcedureFactory(
        family=family, kind="mediation", until_on=timezone.localdate(), source_reference="referral:3"
    )
    factories.AsfOpeningFactory(parent=family.both_parents[0])
    there = accepted(ask(family))
    again = ask(there, by=agents.elsewhere_conseiller, to_caf=Caf.objects.get(pk="75"))
    manager = factories.AgentFactory(caf_id="75", role="responsable")
    last = accepted(again, by=manager, referent=factories.AgentFactory(caf_id="75", role="conseiller"))
    references = Procedure.objects.order_by("pk").values_list("family", "source_reference")
    first, second, _ = keys = list(Procedure.objects.order_by("pk").values_list("pk", flat=True))
    assert list(references) == [
        (family.pk, "referral:3"), (there.pk, f"procedure:{first}"), (last.pk, f"procedure:{second}"),
    ]  # fmt: skip
    assert len(keys) == AsfOpening.objects.count() == 3


def test_no_opening_passes_to_mayotte_where_no_asf_is_paid(agents, family, ask, accepted):
    manager = factories.AgentFactory(caf_id="976", role="responsable")
    referent = factories.AgentFactory(caf_id="976", role="conseiller")
    factories.AsfOpeningFactory(parent=family.both_parents[0])
    factories.ProcedureFactory(family=family)
    there = accepted(ask(family, to_caf=Caf.objects.get(pk="976")), by=manager, referent=referent)
    assert there.procedures.count() == 1
    assert not AsfOpening.objects.filter(parent__family=there).exists()


def test_what_was_said_of_a_right_stays(agents, family, ask, accepted):
    right = factories.FoundRightFactory(parent=family.both_parents[0])
    right.examine(by=agents.conseiller, outcome="opened", outcome_reason="", facts=1)
    there = accepted(ask(family))
    assert not FoundRight.objects.filter(family=there).exists()
    assert Person.objects.filter(as_parent__family=there).exists()
