"""The conditions of a prepared convention: answered by whom and when; a signature waits for all of them."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from mediation.conventions.models import Convention
from mediation.eligibility.criteria import Criterion
from mediation.eligibility.models import EligibilityAnswer
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from tests import factories

ALL_MET = {criterion.value: "yes" for criterion in Criterion} | {"nature": "both"}


@pytest.fixture
def unanswered(agents, service):
    """A convention in preparation, without any answer."""
    return factories.ConventionFactory(service=service, prepared=True, prepared_by=agents.responsable)


@pytest.fixture
def answer(agents, sign_in, unanswered):
    """Post answers about it, as a manager."""

    def post(agent=agents.responsable, **answers):
        return sign_in(agent).post(reverse("convention_eligibility", args=[unanswered.pk]), answers)

    return post


def test_all_are_answered_on_one_page_and_the_signature_opens(agents, answer, unanswered, sign_in, plain):
    assert answer(**ALL_MET, premises_note="Deux bureaux fermés.").url == unanswered.get_absolute_url()
    rows = EligibilityAnswer.objects.filter(convention=unanswered)
    assert rows.count() == 9 and all(row.met and row.answered_by == agents.responsable for row in rows)
    assert rows.get(criterion="premises").note == "Deux bureaux fermés."
    assert Entry.objects.get(action="answer", target_id=unanswered.pk).note.startswith("gestionnaire éligible : oui")
    page = plain(sign_in(agents.responsable).get(unanswered.get_absolute_url()))
    assert "9 sur 9 remplies" in page and "Enregistrer la signature" in page


def test_some_are_answered_first_and_a_change_says_who_made_it(agents, answer, unanswered):
    answer(operator="yes")
    answer(agent=agents.second_responsable, operator="yes", ethics="no", ethics_note="Charte à signer.")
    rows = EligibilityAnswer.objects.in_bulk(field_name="pk").values()
    assert {(row.criterion, row.met, row.answered_by) for row in rows} == {
        ("operator", True, agents.responsable),
        ("ethics", False, agents.second_responsable),
    }


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({}, "Sans réponse : gestionnaire éligible, activité principale, locaux"),
        (ALL_MET | {"diploma": "no"}, "Condition non remplie : diplôme des médiateurs."),
        (ALL_MET | {"diploma": ""}, "Sans réponse : diplôme des médiateurs."),
        (ALL_MET | {"nature": "judicial"}, "un service qui ne fait que des médiations judiciaires est exclu"),
    ],
)
def test_one_that_lacks_or_is_not_met_stops_the_signature_and_is_named(
    agents, answer, act, unanswered, sign_in, plain, answers, said
):
    answer(**answers)
    client = sign_in(agents.responsable)
    unanswered.refresh_from_db()
    assert said in plain(client.get(unanswered.get_absolute_url()))
    sign = reverse("convention_sign", args=[unanswered.pk])
    assert client.get(sign).url == unanswered.get_absolute_url()
    page = client.post(sign, act(unanswered), follow=True)
    assert said in plain(page)
    unanswered.refresh_from_db()
    assert unanswered.state == "prepared"
    with pytest.raises(IntegrityError, match="once its conditions are met"), transaction.atomic():
        Convention.objects.filter(pk=unanswered.pk).update(
            state="signed", signed_on="2014-01-01", signed_by=agents.responsable, signatories="deux", document="x.pdf"
        )


def test_a_remark_comes_with_its_answer_and_what_is_unknown_is_refused(answer):
    assert answer(premises_note="Deux bureaux.").context["form"].errors["premises"]
    assert answer(premises="peut-être").context["form"].errors["premises"]
    assert answer(nature="yes").context["form"].errors["nature"]
    assert not EligibilityAnswer.objects.exists()


def test_what_is_our_reading_is_said(agents, answer, unanswered, sign_in, plain):
    page = sign_in(agents.responsable).get(reverse("convention_eligibility", args=[unanswered.pk]))
    assert plain(page).count("Interprétation :") == 3


def test_answers_change_no_more_once_signed(agents, answer, unanswered, act, plain):
    answer(**ALL_MET)
    unanswered.refresh_from_db()
    typed = act(unanswered)
    unanswered.sign(
        by=agents.responsable, signed_on="2014-01-05", signatories="deux", document=typed["document"]
    )  # fmt: skip
    assert answer(**ALL_MET | {"ethics": "no"}).status_code == 200
    row = EligibilityAnswer.objects.get(criterion="ethics")
    assert row.met
    for change in (lambda: EligibilityAnswer.objects.filter(pk=row.pk).update(met=False), row.delete):
        with pytest.raises(IntegrityError, match="before the signature"), transaction.atomic():
            change()


def test_the_nature_alone_decides_whether_it_is_met(agents, unanswered):
    kept = {"convention": unanswered, "answered_at": "2014-01-05T10:00Z", "answered_by": agents.responsable}
    for values in (
        {"criterion": "nature", "nature": "judicial", "met": True},
        {"criterion": "nature", "nature": "", "met": True},
        {"criterion": "ethics", "nature": "both", "met": True},
    ):
        with pytest.raises(IntegrityError, match="eligibility_nature_decides"), transaction.atomic():
            EligibilityAnswer.objects.create(**kept, **values)


def test_a_signature_without_conditions_is_refused_by_its_method_too(agents, unanswered, act):
    with pytest.raises(ActionRefused, match="Sans réponse"):
        unanswered.sign(
            by=agents.responsable, signed_on="2014-01-05", signatories="deux", document=act(unanswered)["document"]
        )  # fmt: skip
