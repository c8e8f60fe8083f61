"""Transitions: locked, refused with a reason, journaled, all or nothing."""

import threading

import pytest
from django.db import IntegrityError, OperationalError, connections, transaction
from django.urls import reverse
from django.utils import timezone

from mediation.referrals.models import Referral
from portal.foundation.submissions.drafts import signed_mark
from portal.foundation.submissions.models import Draft
from portal.foundation.workflow import recorder
from portal.foundation.workflow.obstacles import OBSTACLES
from portal.foundation.workflow.states import Tone
from portal.foundation.workflow.transitions import BUSY, GONE, ActionRefused, declared_transitions, locked
from portal.journal.models import Entry
from tests import factories


@pytest.fixture
def sent(agents):
    return factories.sent_referral(by=agents.conseiller, service=factories.ServiceFactory(named_by=agents.partenaire))


def test_a_transition_sets_the_state_and_leaves_its_line(agents, sent):
    sent.accept(by=agents.partenaire, note="vu")
    assert Referral.objects.get(pk=sent.pk).state == "accepted"
    line = Entry.objects.get(action="transition:accept", target_id=sent.pk)
    assert (line.before, line.after, line.agent, line.note) == ("sent", "accepted", agents.partenaire, "vu")


def test_a_stale_row_is_read_again_before_deciding(agents, sent):
    stale = Referral.objects.get(pk=sent.pk)
    sent.refuse(by=agents.partenaire, refusal="full")
    with pytest.raises(ActionRefused, match="n’est plus possible"):
        stale.accept(by=agents.partenaire)
    assert stale.state == "refused"


def test_what_the_caller_set_on_the_row_is_not_saved_with_it(agents, sent):
    sent.purpose = "écrit sans droit"
    sent.accept(by=agents.partenaire)
    assert Referral.objects.get(pk=sent.pk).purpose == ""


def test_the_wrong_person_is_refused_and_nothing_is_written(agents, sent):
    before = Entry.objects.count()
    for agent in (agents.conseiller, agents.elsewhere_partenaire, agents.cnaf):
        with pytest.raises(ActionRefused, match="vous-même"):
            sent.accept(by=agent)
    assert Entry.objects.count() == before
    assert Referral.objects.get(pk=sent.pk).state == "sent"


def test_a_step_that_fails_leaves_no_line(agents):
    draft = factories.ReferralFactory(created_by=agents.conseiller)
    with pytest.raises(ActionRefused, match="accord"):
        draft.send(by=agents.conseiller)
    assert not Entry.objects.filter(target_id=draft.pk, action__startswith="transition").exists()


def test_what_another_feature_objects_to_is_not_done(agents, sent, monkeypatch):
    monkeypatch.setitem(OBSTACLES, (Referral, "accept"), [lambda row: "", lambda row: "Un danger est signalé."])
    with pytest.raises(ActionRefused, match="^Un danger est signalé.$"):
        sent.accept(by=agents.partenaire)
    assert Referral.objects.get(pk=sent.pk).state == "sent"


def test_an_act_on_several_rows_sees_that_a_row_changed(agents, sent):
    seen, words = sent.seen_as, sent.standing
    sent.accept(by=agents.partenaire)
    assert (words, sent.standing) == ("transmise", "acceptée")
    assert sent.seen_as != seen


def test_the_graph_can_be_read_from_the_class():
    graph = {step.name: step for step in declared_transitions(Referral)}
    assert graph["accept"].sources == ("sent",)
    assert graph["accept"].to == "accepted"
    assert graph["accept"].allowed.__name__ == "may_answer"


def test_a_row_deleted_meanwhile_is_said_gone(agents):
    draft = factories.ReferralFactory(created_by=agents.conseiller)
    seen = Referral.objects.get(pk=draft.pk)
    draft.delete()
    with pytest.raises(ActionRefused) as refused:
        seen.send(by=agents.conseiller)
    assert refused.value.reason == GONE


def test_what_the_database_refuses_is_a_sentence_and_undoes_the_rest(agents, sent):
    with pytest.raises(ActionRefused, match="^Changé entre-temps.$"), locked(sent, on_conflict="Changé entre-temps."):
        Entry.objects.record(by=agents.partenaire, action="update", target=sent)
        raise IntegrityError("new row violates check constraint")
    assert not Entry.objects.filter(target_id=sent.pk, action="update").exists()


def test_without_a_journal_nothing_is_done(sent, agents, monkeypatch):
    monkeypatch.setattr(recorder, "_recorders", [])
    with pytest.raises(RuntimeError, match="No journal is registered"):
        sent.accept(by=agents.partenaire)
    assert Referral.objects.get(pk=sent.pk).state == "sent"


def test_the_last_act_is_told_by_the_journal_and_by_nobody_without_one(sent, monkeypatch):
    assert recorder.last_act(sent) is not None
    monkeypatch.setattr(recorder, "_readers", [])
    assert recorder.last_act(sent) is None


def test_a_state_is_shown_by_its_tone():
    assert Referral.State.SENT.label == "transmise"
    assert (Tone.REFUSED.css, Tone.REFUSED.icon) == ("refused", "x-circle")


def test_a_page_takes_a_step_and_says_it_or_why_not(agents, sent, sign_in):
    """By a real page: done, a word, a redirect; then refused, and the page it comes back to says why."""
    client, url = sign_in(agents.conseiller), reverse("referral_withdraw", args=[sent.pk])
    done = client.post(url)
    assert done.status_code == 302 and done.url == sent.get_absolute_url()
    page = client.post(url).content.decode().replace("\u00a0", " ")  # the page that its 303 leads to
    assert "Cette action n’est plus possible : l’état est maintenant « retirée »" in page
    assert Entry.objects.filter(action="transition:withdraw", target_id=sent.pk).count() == 1


def test_of_two_who_wait_for_each_other_one_is_told_to_start_again(committed):
    rows, start, said = [factories.OperatorFactory() for _ in range(2)], threading.Barrier(2), []

    def hold(mine, other):
        try:
            with transaction.atomic(), locked(mine):
                start.wait(20)
                with locked(other):
                    said.append("done")
        except ActionRefused as refusal:
            said.append(refusal.reason)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=hold, args=pair) for pair in (rows, rows[::-1])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(said) == sorted(["done", BUSY])


def test_a_database_that_went_away_is_no_refusal(db):
    with pytest.raises(OperationalError), locked(factories.OperatorFactory()):
        raise OperationalError


def test_what_was_typed_in_the_form_of_a_step_that_comes_too_late_is_kept(agents, sent, sign_in):
    mark = signed_mark(agents.partenaire.pk)
    address = reverse("referral_start", args=[sent.pk])
    typed = {"started_on": timezone.localdate().isoformat(), "draft": mark, "version": "1"}
    sign_in(agents.partenaire).post(address, typed)
    draft = Draft.unscoped.get()
    assert (draft.path, draft.held["data"]["started_on"]) == (address, [typed["started_on"]])
