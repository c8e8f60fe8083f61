"""Transitions: locked, refused with a reason, journaled, all or nothing."""

import pytest

from mediation.referrals.models import Referral
from portal.foundation.workflow.transitions import ActionRefused, declared_transitions
from portal.journal.models import Entry
from tests import factories


@pytest.fixture
def sent(agents):
    return factories.sent_referral(by=agents.conseiller, service=factories.ServiceFactory(operator=agents.operator))


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


def test_the_graph_can_be_read_from_the_class():
    graph = {step.name: step for step in declared_transitions(Referral)}
    assert graph["accept"].sources == ("sent",)
    assert graph["accept"].to == "accepted"
    assert graph["accept"].allowed.__name__ == "may_answer"
