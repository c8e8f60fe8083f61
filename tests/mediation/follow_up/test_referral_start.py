"""The first séance was held: the mediation starts, and the Caf's file counts it as a step taken."""

from datetime import timedelta

import pytest

from mediation.referrals.models import Referral
from portal.separations.rights.models import Procedure
from tests import factories


def test_the_mediation_starts_and_shows_on_the_file_of_the_caf(agents, make, post, look, today):
    referral = make.accepted()
    answer = post(
        agents.partenaire, "referral_start", referral.pk, started_on=today.isoformat(), covers_maintenance="on"
    )
    assert "La médiation est commencée" in answer.page and "Terminer la médiation" in answer.page
    referral.refresh_from_db()
    assert (referral.state, referral.started_on, referral.covers_maintenance) == ("started", today, True)
    procedure = Procedure.objects.get(family=referral.family)
    assert (procedure.kind, procedure.from_on, procedure.until_on) == ("mediation", today, None)
    assert "porte sur la pension" in look(agents.conseiller, "family_detail", referral.family_id)


def test_the_pension_is_left_out_unless_said(agents, make, post, today):
    referral = make.accepted()
    post(agents.partenaire, "referral_start", referral.pk, started_on=today.isoformat())
    assert Referral.objects.get(pk=referral.pk).covers_maintenance is False


@pytest.mark.parametrize(
    ("days", "sentence"),
    [(1, "Cette date est dans l’avenir"), (-3, "Cette date est avant la transmission par la Caf")],
)
def test_a_day_to_come_or_before_the_answer_is_refused_and_kept(agents, make, post, today, days, sentence):
    referral = make.accepted()
    typed = (today + timedelta(days=days)).isoformat()
    answer = post(agents.partenaire, "referral_start", referral.pk, started_on=typed, covers_maintenance="on")
    assert not answer.moved and sentence in answer.page and f'value="{typed}"' in answer.page
    assert "checked" in answer.page.partition('name="covers_maintenance"')[2].partition(">")[0]
    assert Referral.objects.get(pk=referral.pk).state == "accepted" and not Procedure.objects.exists()


@pytest.mark.parametrize("typed", ["", "hier", "0000-00-00"])
def test_what_is_not_a_date_is_refused(agents, make, post, typed):
    referral = make.accepted()
    answer = post(agents.partenaire, "referral_start", referral.pk, started_on=typed)
    assert not answer.moved and "Saisissez une date" in answer.page


def test_before_the_answer_or_after_the_start_it_is_not_possible(agents, make, post, today):
    for referral in (make.sent(), make.started()):
        for typed in (today.isoformat(), ""):
            answer = post(agents.partenaire, "referral_start", referral.pk, started_on=typed)
            assert not answer.moved and "n’est plus possible" in answer.page
        assert Referral.objects.get(pk=referral.pk).state == referral.state
    assert Procedure.objects.count() == 1


def test_in_danger_it_does_not_start(agents, make, post, look, today):
    referral = make.accepted()
    factories.DangerReportFactory(family=referral.family)
    page = look(agents.partenaire, "referral_detail", referral.pk)
    assert "La médiation ne peut pas commencer pour l’instant" in page and "start_started_on" not in page
    answer = post(agents.partenaire, "referral_start", referral.pk, started_on=today.isoformat())
    assert "prenez contact avec le référent" in answer.page and not Procedure.objects.exists()
