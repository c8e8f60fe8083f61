"""Closing a file with an outcome, opening it again, and what keeps it open; the database agrees."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from mediation.referrals.models import Referral
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from portal.separations.families.models import Family
from tests import factories


@pytest.fixture
def family(agents):
    return factories.FamilyFactory(referent=agents.conseiller)


def url(family, step="close"):
    return reverse(f"family_{step}", args=[family.pk])


def test_it_is_closed_with_an_outcome_and_leaves_the_day(agents, sign_in, look, plain, family):
    step = factories.NextStepFactory(family=family)
    assert "accord entre les parents" in look(agents.conseiller, url(family))
    page = plain(sign_in(agents.conseiller).post(url(family), {"outcome": "agreement"}, follow=True))
    assert "Dossier fermé : accord entre les parents" in page and "Orienter vers une médiation" not in page
    family.refresh_from_db()
    assert (family.state, family.outcome, family.closed_by, family.due_on) == (
        "closed", "agreement", agents.conseiller, None,
    )  # fmt: skip
    step.refresh_from_db()
    assert (step.state, step.ended_by) == ("closed", agents.conseiller)
    line = Entry.objects.get(action="transition:close")
    assert (line.before, line.after, line.note) == ("open", "closed", "accord entre les parents")
    assert family.reference not in look(agents.conseiller, "/")


@pytest.mark.parametrize("outcome", ["", "victoire"])
def test_without_an_outcome_it_stays_open(agents, sign_in, plain, family, outcome):
    page = plain(sign_in(agents.conseiller).post(url(family), {"outcome": outcome}))
    assert "Choisissez l’issue" in page
    with pytest.raises(ActionRefused, match="Choisissez l’issue"):
        family.close(by=agents.conseiller, outcome=outcome)
    assert not Family.objects.closed().exists()


def test_it_opens_again_for_a_reason_with_the_referent_it_had(agents, sign_in, look, plain, family):
    family.close(by=agents.conseiller, outcome="no_follow_up")
    assert "sans suite" in look(agents.travailleur_social, url(family, "reopen"))
    client = sign_in(agents.travailleur_social)
    assert "Choisissez le motif" in plain(client.post(url(family, "reopen"), {}))
    page = plain(client.post(url(family, "reopen"), {"reason": "return"}, follow=True))
    assert "Dossier rouvert" in page and "la famille revient" in page and "à écrire" in page
    family.refresh_from_db()
    assert (family.state, family.outcome, family.closed_at, family.closed_by) == ("open", "", None, None)
    assert family.referent == agents.conseiller
    assert "ce geste n’est pas possible" in plain(client.get(url(family, "reopen"), follow=True))


def test_a_referral_that_goes_on_keeps_it_open(agents, sign_in, plain, family):
    referral = factories.ReferralFactory(family=family)
    client = sign_in(agents.conseiller)
    for method in ("get", "post"):
        page = plain(getattr(client, method)(url(family), {"outcome": "stable"}, follow=True))
        assert f"L’orientation n° {referral.pk} (à compléter) est en cours" in page
    with pytest.raises(IntegrityError, match="not closed while a referral goes on"), transaction.atomic():
        Family.objects.filter(pk=family.pk).update(
            state="closed", outcome="stable", closed_at=timezone.now(), closed_by=agents.conseiller
        )
    referral.withdraw(by=agents.conseiller)
    family.close(by=agents.conseiller, outcome="stable")
    with pytest.raises(IntegrityError, match="only on an open file"), transaction.atomic():
        Referral.objects.filter(pk=referral.pk).update(state="draft")


def test_a_danger_keeps_it_open_and_the_sentence_tells_none(agents, sign_in, plain, family):
    report = family.report_danger(by=agents.travailleur_social, note="menaces")
    page = plain(sign_in(agents.conseiller).post(url(family), {"outcome": "stable"}, follow=True))
    assert (
        "attend un contact par le référent : il ne se ferme pas" in page and "danger" not in page.partition("<h1")[0]
    )
    with pytest.raises(IntegrityError, match="not closed while a danger"), transaction.atomic():
        Family.objects.filter(pk=family.pk).update(
            state="closed", outcome="stable", closed_at=timezone.now(), closed_by=agents.conseiller
        )
    report.lift(by=agents.travailleur_social, reason="Vu avec elle.")
    family.close(by=agents.conseiller, outcome="stable")
    assert Family.objects.closed().get() == family


def test_a_danger_told_on_a_closed_file_opens_it_again_in_neutral_words(agents, sign_in, family):
    family.close(by=agents.conseiller, outcome="stable")
    sign_in(agents.conseiller).post(reverse("danger_record", args=[family.pk]), {"note": "Elle a peur."})
    assert Family.objects.open().get() == family
    assert Entry.objects.get(action="transition:reopen").note == "contact par le référent"


def test_nothing_is_referred_from_a_closed_file(agents, sign_in, plain, family):
    family.close(by=agents.conseiller, outcome="stable")
    service = factories.ServiceFactory()
    there, client = reverse("referral_create", args=[family.pk]), sign_in(agents.conseiller)
    assert "Ce dossier est fermé" in plain(client.get(there, follow=True))
    client.post(there, {"service": service.pk, "purpose": ""})
    assert not Referral.objects.exists()


def test_the_database_holds_closed_iff_date_agent_and_outcome(agents, family):
    for change in ({"state": "closed"}, {"outcome": "stable"}, {"closed_by": agents.conseiller}):
        with pytest.raises(IntegrityError, match="family_closed_iff"), transaction.atomic():
            Family.objects.filter(pk=family.pk).update(**change)


def test_a_referral_prepared_while_the_file_closes_comes_before_or_is_refused(committed, in_threads):
    agents = factories.cast()
    for _ in range(6):
        family, service = factories.FamilyFactory(referent=agents.conseiller), factories.ServiceFactory()

        def close(family=family):
            try:
                Family.objects.get(pk=family.pk).close(by=agents.conseiller, outcome="stable")
            except ActionRefused as refusal:
                return refusal.reason
            return "done"

        def prepare(family=family, service=service):
            try:
                factories.ReferralFactory(family=Family.objects.get(pk=family.pk), service=service)
            except IntegrityError as error:
                return str(error)
            return "done"

        closed, prepared = in_threads(close, prepare)
        assert sorted((closed == "done", prepared == "done")) == [False, True], (closed, prepared)
        family.refresh_from_db()
        assert family.is_closed != Referral.objects.filter(family=family).exists()


def test_a_sending_and_a_closing_at_once_never_leave_a_sent_referral_on_a_closed_file(committed, in_threads):
    agents = factories.cast()
    for _ in range(4):
        referral = factories.ReferralFactory(service=factories.ServiceFactory(named_by=agents.partenaire))
        for parent in referral.family.parents.all():
            referral.consents.create(parent=parent, given_on=timezone.localdate(), recorded_by=agents.conseiller)

        def attempt(step):
            try:
                step()
            except ActionRefused as refusal:
                return refusal.reason
            return "done"

        sent, closed = in_threads(
            lambda row=referral: attempt(lambda: Referral.objects.get(pk=row.pk).send(by=agents.conseiller)),
            lambda row=referral: attempt(
                lambda: Family.objects.get(pk=row.family_id).close(by=agents.conseiller, outcome="stable")
            ),
        )
        assert sent == "done" and "est en cours" in closed
        assert not Family.objects.closed().exists()
