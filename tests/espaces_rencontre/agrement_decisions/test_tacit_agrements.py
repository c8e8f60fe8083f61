"""Silence grants: the nightly task and the command, beside people who record an answer; what the database refuses."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.files.base import ContentFile, File
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from espaces_rencontre.agrement_decisions.process import record_tacit_agrements
from espaces_rencontre.agrement_decisions.tasks import record_tacit_agrements as nightly
from espaces_rencontre.agrement_documents.models import AgrementDocument
from espaces_rencontre.agrement_files.models import AgrementFile
from espaces_rencontre.agrements.models import Agrement, AgrementChange
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from tests import factories

ACQUIRED = date(2014, 5, 3)


def proof():
    """An arrêté as a form gives it."""
    return File(ContentFile(b"%PDF-1.7"), name="arrete.pdf")


def test_nothing_before_the_last_day_is_over_then_once(agents):
    row = factories.complete_file()
    assert record_tacit_agrements(ACQUIRED) == 0
    assert record_tacit_agrements(ACQUIRED + timedelta(1)) == 1
    assert record_tacit_agrements(ACQUIRED + timedelta(2)) == 0
    row.refresh_from_db()
    agrement = row.agrement
    assert (row.state, agrement.kind, agrement.granted_on, agrement.space) == ("tacit", "tacite", ACQUIRED, row.space)
    assert agrement.in_force_today and agrement.premises == row.premises
    assert AgrementChange.objects.get().takes_effect_on == ACQUIRED
    assert Entry.objects.get(action="agrement_file:acquire").target_id == row.pk


def test_the_pages_say_it(agents, sign_in):
    row = factories.complete_file()
    client = sign_in(agents.conseiller)
    assert "il sera enregistré cette nuit" in client.get(row.get_absolute_url()).content.decode()
    assert nightly() == 1
    page = client.get(row.get_absolute_url()).content.decode()
    assert "Agréé tacitement le 3 mai 2014" in page
    page = client.get(row.space.get_absolute_url()).content.decode()
    assert "agrément tacite" in page and "le dossier complet" in page
    row.refresh_from_db()
    assert "sans arrêté" in client.get(row.agrement.get_absolute_url()).content.decode()


@pytest.mark.parametrize("state", ["draft", "deposited", "refused", "abandoned"])
def test_no_other_state_is_granted_by_silence(agents, state):
    if state == "draft":
        factories.AgrementFileFactory()
    elif state == "deposited":
        factories.AgrementFileFactory(deposited=True)
    else:
        row = factories.complete_file()
        if state == "refused":
            row.refuse(by=agents.conseiller, refused_on=ACQUIRED, reference="R", reasons="Non.", proof=proof())
        else:
            row.abandon(by=agents.conseiller, reason="Le lieu ferme.")
    assert nightly() == 0 and not Agrement.objects.exists()


def test_an_arrete_in_time_recorded_late_takes_the_place_of_silence(agents):
    row = factories.complete_file()
    nightly()
    row.refresh_from_db()
    tacit = row.agrement
    with pytest.raises(ActionRefused, match="acquis depuis le 3 mai 2014"):
        row.grant(
            by=agents.conseiller, reference="A", granted_on=ACQUIRED + timedelta(1), expires_on=None, proof=proof()
        )
    row.refresh_from_db()
    row.grant(by=agents.conseiller, reference="A", granted_on=ACQUIRED, expires_on=None, proof=proof())
    tacit.refresh_from_db()
    assert row.agrement.reference == "A" and tacit.is_cancelled
    assert list(Agrement.objects.on(timezone.localdate())) == [row.agrement]


def test_a_refusal_in_time_recorded_late_ends_it(agents):
    row = factories.complete_file()
    nightly()
    row.refresh_from_db()
    row.refuse(by=agents.conseiller, refused_on=ACQUIRED, reference="R", reasons="Non.", proof=proof())
    row.refresh_from_db()
    assert (row.state, row.agrement) == ("refused", None)
    assert not Agrement.objects.on(timezone.localdate()).exists()


def test_the_command_counts_to_a_day_never_to_come(agents):
    factories.complete_file()
    out = StringIO()
    call_command("record_tacit_agrements", "--on", "2014-05-03", stdout=out)
    assert out.getvalue().startswith("0 ")
    factories.complete_file(complete_on=timezone.localdate())
    call_command("record_tacit_agrements", "--on", "2999-01-01", stdout=out)
    assert Agrement.objects.count() == 1


def test_the_database_refuses_what_no_page_does(agents):
    lacking = factories.with_documents(factories.AgrementFileFactory(deposited=True), but=("g",))
    complete = factories.complete_file()
    other = factories.AgrementFactory()
    day = {"complete_on": date(2014, 3, 3), "tacit_on": ACQUIRED}
    for row, changes in (
        (lacking, {"state": "complete", **day}),
        (complete, {"tacit_on": ACQUIRED + timedelta(1)}),
        (complete, {"complete_on": date(2014, 2, 1)}),
        (complete, {"state": "granted"}),
        (complete, {"state": "granted", "agrement": other}),
        (complete, {"state": "refused", "refused_on": ACQUIRED}),
        (complete, {"state": "draft"}),
        (complete, {"space": other.space}),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            AgrementFile.objects.filter(pk=row.pk).update(**changes)
    with pytest.raises(IntegrityError, match="documents stay"), transaction.atomic():
        AgrementDocument.objects.filter(agrement_file=complete, letter="a").delete()
    with pytest.raises(IntegrityError, match="or_why_not"), transaction.atomic():
        factories.AgrementDocumentFactory(agrement_file=lacking, letter="g", document="", not_required="Non.")
    with pytest.raises(IntegrityError, match="one_open"), transaction.atomic():
        factories.AgrementFileFactory(space=complete.space)


def test_silence_and_an_arrete_at_the_same_instant_leave_one_agrement_in_force(committed, in_threads):
    agents = factories.cast()
    row = factories.complete_file()
    same = AgrementFile.objects.get(pk=row.pk)

    def grant():
        same.grant(by=agents.conseiller, reference="A", granted_on=ACQUIRED, expires_on=None, proof=proof())

    in_threads(nightly, grant, nightly)
    assert [agrement.reference for agrement in Agrement.objects.on(timezone.localdate())] == ["A"]
    assert AgrementFile.objects.get().state == "granted"


def test_the_step_pages_refuse_a_wrong_moment_quietly(agents, sign_in):
    row = factories.AgrementFileFactory()
    page = sign_in(agents.conseiller).get(reverse("agrement_file_grant", args=[row.pk]), follow=True)
    assert "n’est pas possible maintenant" in page.content.decode()
