"""Cancelling a row: for a reason, once, unless something hinders it; taken back the same way; each leaves its line."""

import pytest

from portal.foundation.workflow.obstacles import OBSTACLES
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from portal.separations.events.models import Reconciliation
from tests import factories


@pytest.fixture
def reconciled(agents):
    return factories.ReconciliationFactory(family__caf=agents.conseiller.caf)


def lines(row):
    return list(Entry.objects.filter(target_id=row.pk, action__in=("cancel", "restore")).values_list("action", "note"))


def test_a_cancelled_row_keeps_its_reason_and_says_who(agents, reconciled):
    reconciled.cancel(by=agents.conseiller, reason="saisie dans un autre dossier")
    row = Reconciliation.objects.get(pk=reconciled.pk)
    assert (row.cancelled_by, row.cancel_reason) == (agents.conseiller, "saisie dans un autre dossier")
    assert row.cancelled_at
    assert [action for action, note in lines(row)] == ["cancel"]


def test_what_is_cancelled_is_not_cancelled_twice(agents, reconciled):
    stale = Reconciliation.objects.get(pk=reconciled.pk)
    reconciled.cancel(by=agents.conseiller, reason="doublon")
    with pytest.raises(ActionRefused, match="déjà annulé"):
        stale.cancel(by=agents.responsable, reason="erreur")
    assert Reconciliation.objects.get(pk=reconciled.pk).cancel_reason == "doublon"
    assert len(lines(reconciled)) == 1


def test_what_another_feature_objects_to_is_not_cancelled(agents, reconciled, monkeypatch):
    monkeypatch.setitem(OBSTACLES, (Reconciliation, "cancel"), [lambda row: "Un courrier est parti."])
    with pytest.raises(ActionRefused, match="Un courrier est parti"):
        reconciled.cancel(by=agents.conseiller, reason="erreur")
    assert Reconciliation.objects.get(pk=reconciled.pk).cancelled_at is None
    assert lines(reconciled) == []


def test_a_cancellation_is_taken_back_with_its_reason_in_the_journal(agents, reconciled):
    reconciled.cancel(by=agents.conseiller, reason="erreur")
    reconciled.restore(by=agents.responsable, reason="La bonne date était celle-ci.")
    row = Reconciliation.objects.get(pk=reconciled.pk)
    assert (row.cancelled_at, row.cancelled_by, row.cancel_reason) == (None, None, "")
    assert ("restore", "La bonne date était celle-ci.") in lines(row)


def test_what_stands_is_not_taken_back(agents, reconciled):
    with pytest.raises(ActionRefused, match="pas, ou plus, annulé"):
        reconciled.restore(by=agents.responsable, reason="erreur")
    assert lines(reconciled) == []
