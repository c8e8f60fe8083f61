"""What a service told by mistake is put right with a reason: alone for some days, then by both sides."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from mediation.corrections.models import ReferralCorrection
from mediation.corrections.process import correct
from mediation.referrals.models import Referral
from portal.foundation.workflow.transitions import ActionRefused
from portal.separations.rights.models import Procedure

WHY = "Erreur de ligne."
LONG_AGO = timedelta(days=8)


@pytest.fixture
def told(agents, make, today):
    """A referral whose last step was told some time ago: `told("ended", ago=LONG_AGO)`."""

    def at(state, ago=timedelta()):
        referral = make.sent()
        if state == "refused":
            referral.refuse(by=agents.partenaire, refusal="full")
        else:
            referral.accept(by=agents.partenaire)
        if state in ("started", "ended"):
            referral.start(by=agents.partenaire, started_on=today, covers_maintenance=True)
        if state == "ended":
            referral.end(by=agents.partenaire, ended_on=today, outcome="none")
        column = {"started": "started_at", "ended": "ended_at"}.get(state, "answered_at")
        Referral.objects.filter(pk=referral.pk).update(**{column: timezone.now() - ago})
        return Referral.objects.get(pk=referral.pk)

    return at


@pytest.mark.parametrize(
    ("state", "answers", "then"),
    [
        ("accepted", {"how": "undo"}, {"state": "sent", "answered_at": None, "answered_by": None}),
        ("refused", {"how": "undo"}, {"state": "sent", "refusal": ""}),
        ("refused", {"how": "change", "refusal": "conflict"}, {"state": "refused", "refusal": "conflict"}),
        ("started", {"how": "undo"}, {"state": "accepted", "started_on": None, "covers_maintenance": False}),
        ("ended", {"how": "undo"}, {"state": "started", "ended_on": None, "outcome": ""}),
        ("ended", {"how": "change", "outcome": "written"}, {"state": "ended", "outcome": "written"}),
    ],
)
def test_the_service_puts_right_alone_what_it_has_just_told(agents, told, post, today, state, answers, then):
    referral = told(state)
    if "outcome" in answers:
        answers = answers | {"ended_on": today.isoformat()}
    page = post(agents.partenaire, "referral_correct", referral.pk, reason=WHY, **answers)
    assert page.moved and "C’est corrigé" in page.page
    referral.refresh_from_db()
    assert {name: getattr(referral, name) for name in then} == then
    kept = ReferralCorrection.objects.get()
    assert (kept.state, kept.corrects, kept.reason, kept.answered_by) == ("applied", state, WHY, None)
    assert kept.stood in page.page and WHY in page.page


def test_the_step_about_maintenance_follows(agents, told, post, today):
    referral = told("ended")
    answers = {"how": "change", "ended_on": today.isoformat(), "outcome": "written", "reason": WHY}
    post(agents.partenaire, "referral_correct", referral.pk, **answers)
    assert Procedure.objects.get().outcome == "agreement"
    post(agents.partenaire, "referral_correct", referral.pk, how="undo", reason=WHY)
    assert (Procedure.objects.get().until_on, Procedure.objects.get().outcome) == (None, "")
    post(agents.partenaire, "referral_correct", referral.pk, how="undo", reason=WHY)
    assert Procedure.objects.get().cancelled_by == agents.partenaire, "no first séance, no step: kept, cancelled"
    referral = Referral.objects.get(pk=referral.pk)
    referral.start(by=agents.partenaire, started_on=today)
    assert Procedure.objects.standing().get().covers_maintenance is False


@pytest.mark.parametrize("first", ["partenaire", "conseiller"])
def test_past_the_delay_or_from_the_caf_both_sides_agree(agents, told, post, look, first):
    referral = told("ended", ago=LONG_AGO if first == "partenaire" else timedelta())
    asks, answers = getattr(agents, first), agents.conseiller if first == "partenaire" else agents.partenaire
    page = post(asks, "referral_correct", referral.pk, how="undo", reason=WHY)
    assert "La correction est demandée" in page.page and "Accepter la correction" not in page.page
    referral.refresh_from_db()
    assert referral.state == "ended", "nothing changes yet"
    correction = ReferralCorrection.objects.get()
    assert "demande une correction" in look(answers, "home")
    assert post(asks, "referral_correction_agree", correction.pk).page.count("vous-même") == 1
    assert "Accepter la correction" in look(answers, "referral_detail", referral.pk)
    assert "C’est corrigé" in post(answers, "referral_correction_agree", correction.pk).page
    referral.refresh_from_db()
    correction.refresh_from_db()
    assert (referral.state, correction.state, correction.answered_by) == ("started", "applied", answers)
    assert "n’est plus possible" in post(answers, "referral_correction_agree", correction.pk).page, "once only"


def test_it_is_refused_for_a_reason_or_taken_back(agents, told, post, look):
    referral = told("refused", ago=LONG_AGO)
    post(agents.partenaire, "referral_correct", referral.pk, how="undo", reason=WHY)
    first = ReferralCorrection.objects.get()
    assert "Écrivez pourquoi" in post(agents.conseiller, "referral_correction_refuse", first.pk, answer="").page
    post(agents.conseiller, "referral_correction_refuse", first.pk, answer="Les parents sont déjà reçus ailleurs.")
    page = look(agents.partenaire, "referral_detail", referral.pk)
    assert "Les parents sont déjà reçus ailleurs." in page and "Corriger ce qui a été déclaré" in page
    post(agents.partenaire, "referral_correct", referral.pk, how="undo", reason=WHY)
    second = ReferralCorrection.objects.waiting().get()
    post(agents.partenaire, "referral_correction_withdraw", second.pk)
    assert not ReferralCorrection.objects.waiting().exists()
    assert Referral.objects.get(pk=referral.pk).state == "refused"


def test_in_danger_or_on_a_closed_file_nothing_goes_on_again(agents, told, post):
    dangerous, closed = told("ended"), told("refused")
    dangerous.family.report_danger(by=agents.conseiller, note="Menaces.")
    closed.family.close(by=agents.conseiller, outcome="agreement", note="")
    for referral in (dangerous, closed):
        answer = post(agents.partenaire, "referral_correct", referral.pk, how="undo", reason=WHY)
        assert "Cette correction n’est pas possible maintenant" in answer.page and "danger" not in answer.page
        assert Referral.objects.get(pk=referral.pk).state == referral.state
    assert not ReferralCorrection.objects.exists(), "nothing is half written"


def test_what_is_missing_is_said_beside_the_field(agents, told, post):
    referral = told("ended")
    for answers, sentence in (
        ({}, "Dites si l’étape est à annuler ou à corriger."),
        ({"how": "change", "reason": WHY}, "Choisissez l’issue"),
        ({"how": "undo"}, "Écrivez en quelques mots pourquoi"),
        ({"how": "change", "ended_on": "2000-01-01", "outcome": "oral", "reason": WHY}, "avant la première séance"),
    ):
        answer = post(agents.partenaire, "referral_correct", referral.pk, **answers)
        assert not answer.moved and sentence in answer.page, answers
    same = {"how": "change", "ended_on": referral.ended_on.isoformat(), "outcome": "none", "reason": WHY}
    assert "Rien ne change" in post(agents.partenaire, "referral_correct", referral.pk, **same).page
    assert not ReferralCorrection.objects.exists()


def test_others_find_nothing(agents, told, sign_in):
    referral = told("ended", ago=LONG_AGO)
    referral.corrections.create(
        corrects="ended", undoes=True, stood="x", reason=WHY, asked_by=agents.partenaire, asked_by_service=True
    )
    correction = ReferralCorrection.objects.get()
    for name, expected in (("elsewhere_conseiller", 404), ("elsewhere_partenaire", 404), ("cnaf", 404)):
        client = sign_in(getattr(agents, name))
        assert client.get(f"/orientations/{referral.pk}/correction/").status_code in (403, expected)
        assert client.post(f"/orientations/corrections/{correction.pk}/accepter/").status_code in (403, expected)


@pytest.mark.parametrize(
    "change",
    [
        {"state": "sent", "answered_at": None, "answered_by": None, "refusal": ""},
        {"refusal": "conflict"},
    ],
)
def test_the_database_refuses_to_write_over_a_step_without_a_correction(told, change):
    referral = told("refused")
    with pytest.raises(IntegrityError, match="corrected with a reason"), transaction.atomic():
        Referral.objects.filter(pk=referral.pk).update(**change)


def test_the_database_keeps_a_correction_and_the_side_that_answers(agents, told):
    referral = told("ended", ago=LONG_AGO)
    correction = referral.corrections.create(
        corrects="ended", undoes=True, stood="x", reason=WHY, asked_by=agents.partenaire, asked_by_service=True
    )
    rows = ReferralCorrection.objects.filter(pk=correction.pk)
    now = timezone.now()
    with pytest.raises(IntegrityError, match="by_the_other_side"), transaction.atomic():
        rows.update(state="applied", answered_at=now, answered_by=agents.partenaire, answered_by_service=True)
    with pytest.raises(IntegrityError, match="kept as it was asked"), transaction.atomic():
        rows.update(reason="Autre.")
    with pytest.raises(IntegrityError, match="kept as it was asked"), transaction.atomic():
        rows.delete()


def test_a_second_request_is_refused_while_one_waits(agents, told):
    referral = told("ended", ago=LONG_AGO)
    asked = {"corrects": "ended", "undoes": True, "reason": WHY}
    correct(referral, by=agents.conseiller, **asked)
    with pytest.raises(ActionRefused, match="déjà demandée"):
        correct(referral, by=agents.partenaire, **asked)


def test_the_first_seance_may_precede_the_click(agents, make, post, today):
    referral = make.sent()
    Referral.objects.filter(pk=referral.pk).update(sent_at=timezone.now() - timedelta(days=9))
    referral.accept(by=agents.partenaire)
    day = (today - timedelta(days=6)).isoformat()
    assert post(agents.partenaire, "referral_start", referral.pk, started_on=day).moved
    referral.refresh_from_db()
    assert referral.started_on.isoformat() == day < timezone.localdate(referral.answered_at).isoformat()
