"""The end of a mediation, with its outcome; or the end of one that never started."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from mediation.referrals.models import Referral
from portal.foundation.workflow.transitions import ActionRefused
from portal.separations.rights.models import Procedure


def test_a_written_agreement_ends_the_mediation_and_its_procedure(agents, make, post, look, today):
    referral = make.started()
    answer = post(agents.partenaire, "referral_end", referral.pk, ended_on=today.isoformat(), outcome="written")
    assert "La médiation est terminée" in answer.page and "Terminée : accord écrit" in answer.page
    procedure = Procedure.objects.get(family=referral.family)
    assert (procedure.until_on, procedure.outcome) == (today, "agreement")
    page = look(agents.conseiller, "family_detail", referral.family_id)
    assert "terminée" in page and "accord écrit" in page


def test_without_a_written_agreement_the_procedure_closes_without(agents, make, post, today):
    referral = make.started()
    post(agents.partenaire, "referral_end", referral.pk, ended_on=today.isoformat(), outcome="oral")
    assert Procedure.objects.get(family=referral.family).outcome == "none"


def test_one_that_never_started_ends_as_not_engaged_only(agents, make, post, today):
    referral = make.accepted()
    refused = post(agents.partenaire, "referral_end", referral.pk, ended_on=today.isoformat(), outcome="written")
    assert not refused.moved and "La médiation n’a pas commencé" in refused.page
    answer = post(agents.partenaire, "referral_end", referral.pk, ended_on=today.isoformat(), outcome="not_engaged")
    assert "Terminée : médiation non engagée" in answer.page and "Close sans séance" in answer.page
    assert not Procedure.objects.exists()


def test_one_that_started_never_ends_as_not_engaged(agents, make, post, look, today):
    referral = make.started()
    assert "médiation non engagée" not in look(agents.partenaire, "referral_detail", referral.pk)
    answer = post(agents.partenaire, "referral_end", referral.pk, ended_on=today.isoformat(), outcome="not_engaged")
    assert not answer.moved and "La médiation a commencé" in answer.page and "choisissez-en une autre" in answer.page
    with pytest.raises(ActionRefused, match="La médiation a commencé"):
        referral.end(by=agents.partenaire, ended_on=today, outcome="not_engaged")
    with pytest.raises(IntegrityError, match="not_engaged_iff_not_started"), transaction.atomic():
        Referral.objects.filter(pk=referral.pk).update(state="ended", ended_on=today, outcome="not_engaged")
    assert Referral.objects.get(pk=referral.pk).state == "started"


@pytest.mark.parametrize(
    ("days", "sentence"),
    [(1, "Cette date est dans l’avenir"), (-1, "Cette date est avant la première séance")],
)
def test_a_day_to_come_or_before_the_start_is_refused_and_kept(agents, make, post, today, days, sentence):
    referral = make.started()
    typed = (today + timedelta(days=days)).isoformat()
    answer = post(agents.partenaire, "referral_end", referral.pk, ended_on=typed, outcome="progress")
    assert not answer.moved and sentence in answer.page and f'value="{typed}"' in answer.page
    assert "checked" in answer.page.partition('value="progress"')[2].partition(">")[0]
    assert Referral.objects.get(pk=referral.pk).state == "started"


def test_one_that_never_started_does_not_end_before_the_answer(agents, make, post, today):
    referral = make.accepted()
    typed = (today - timedelta(days=1)).isoformat()
    answer = post(agents.partenaire, "referral_end", referral.pk, ended_on=typed, outcome="not_engaged")
    assert "Cette date est avant la transmission par la Caf" in answer.page


def test_nothing_typed_says_both_errors(agents, make, post):
    answer = post(agents.partenaire, "referral_end", make.started().pk)
    assert "2 points sont à corriger" in answer.page and "Choisissez l’issue de la médiation." in answer.page


@pytest.mark.parametrize("outcome", ["written", ""])
def test_a_stale_page_is_told_that_the_step_is_no_longer_possible(agents, make, post, today, outcome):
    ended = make.started()
    ended.end(by=agents.partenaire, ended_on=today, outcome="oral")
    for referral in (ended, make.sent()):
        answer = post(agents.partenaire, "referral_end", referral.pk, ended_on=today.isoformat(), outcome=outcome)
        assert not answer.moved and "n’est plus possible" in answer.page
    assert Referral.objects.get(pk=ended.pk).outcome == "oral"
