"""Recording a danger: quickly, by anyone of the Caf, told to right holders alone."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from portal.foundation.submissions.drafts import signed_mark
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from portal.separations.dangers.models import DangerReport
from tests import factories

DONE = "C’est enregistré. La médiation n’est plus proposée pour ce dossier."


@pytest.fixture
def url(recorded):
    """The address where a danger of the recorded file is told."""
    return reverse("danger_record", args=[recorded.pk])


@pytest.mark.parametrize("role", ["conseiller", "travailleur_social", "responsable"])
def test_anyone_of_the_caf_records_a_danger_and_the_journal_keeps_no_note(agents, sign_in, recorded, url, plain, role):
    agent = getattr(agents, role)
    page = plain(sign_in(agent).post(url, {"note": "Elle a peur."}, follow=True))
    report = DangerReport.objects.get()
    assert (report.family, report.note, report.recorded_by, report.lifted_at) == (
        recorded,
        "Elle a peur.",
        agent,
        None,
    )
    assert DONE in page
    line = Entry.objects.get(action="danger:record")
    assert (line.agent, line.target_id, line.note, line.before, line.after) == (agent, report.pk, "", "", "")
    assert line.in_words == "a signalé" and line.target_in_words == f"situation de danger n° {report.pk}"


def test_an_empty_note_is_enough(agents, sign_in, url):
    assert sign_in(agents.conseiller).post(url, {"note": ""}).status_code == 302
    assert DangerReport.objects.get().note == ""


def test_the_answer_is_the_same_whether_or_not_one_is_open_already(agents, sign_in, recorded, url, plain):
    recorded.report_danger(by=agents.travailleur_social, note="Première.")
    client = sign_in(factories.AgentFactory())
    form = plain(client.get(url))
    assert "Première" not in form and "Ne posez pas la question directement" in form
    page = plain(client.post(url, {"note": "Seconde."}, follow=True))
    assert DONE in page and "Seconde." in page and "Première." not in page
    assert page.count('id="danger"') == 1 and DangerReport.objects.count() == 2


def test_a_note_too_long_is_sent_back_whole_and_nothing_is_written(agents, sign_in, url, plain):
    page = plain(sign_in(agents.conseiller).post(url, {"note": "é" * 10_000}))
    assert "Ce texte compte 10000 caractères ; la limite est de 5000. Raccourcissez-le." in page
    assert "é" * 10_000 in page and not DangerReport.objects.exists()
    assert "nul" in plain(sign_in(agents.conseiller).post(url, {"note": "a\x00b"}))


def test_a_double_click_records_one_danger(agents, sign_in, url):
    client, typed = sign_in(agents.conseiller), {"note": "Elle a peur.", "submission_key": str(uuid4())}
    assert client.post(url, typed).url == client.post(url, typed).url
    assert DangerReport.objects.count() == 1


def test_a_note_typed_while_the_session_ended_comes_back_to_its_author_alone(agents, url, plain):
    typed = {"note": "Elle a peur.", "draft": signed_mark(agents.conseiller.pk)}
    for agent, back in ((agents.conseiller, True), (agents.travailleur_social, False)):
        client = Client()
        login = client.post(url, typed).url
        client.post(login, {"login": agent.email, "password": factories.PASSWORD})
        assert ("Elle a peur." in plain(client.get(url))) is back
    assert not DangerReport.objects.exists()


def test_a_referral_under_way_no_longer_advances(agents, sign_in, recorded, url):
    service = factories.ServiceFactory(named_by=agents.partenaire)
    referral = factories.sent_referral(by=agents.conseiller, family=recorded, service=service)
    sign_in(agents.conseiller).post(url, {"note": "Elle a peur."})
    with pytest.raises(ActionRefused) as refusal:
        referral.accept(by=agents.partenaire)
    assert "danger" not in refusal.value.reason, "the partner reads a neutral word"


def test_the_database_keeps_the_lift_of_a_danger_coherent(agents, recorded):
    report = recorded.report_danger(by=agents.conseiller, note="")
    with pytest.raises(IntegrityError, match="danger_lifted_by_someone"), transaction.atomic():
        DangerReport.objects.filter(pk=report.pk).update(lifted_at=report.recorded_at)
