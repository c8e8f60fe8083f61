"""Lifting a danger: a social worker or the manager, with a reason that stays; once."""

import threading
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from demonstration.clock import at
from portal.journal.models import Entry
from tests import factories

REASON = {"reason": "Ordonnance de protection du 3 mars."}


@pytest.fixture
def report(agents, recorded):
    """A danger noted by the cast's conseiller."""
    return recorded.report_danger(by=agents.conseiller, note="Elle a peur.")


def url(report):
    return reverse("danger_lift", args=[report.pk])


@pytest.mark.parametrize("role", ["travailleur_social", "responsable"])
def test_a_right_holder_lifts_it_with_a_reason_and_the_journal_keeps_neither_note_nor_reason(
    agents, sign_in, report, plain, role
):
    agent = getattr(agents, role)
    client = sign_in(agent)
    assert "Elle a peur." in plain(client.get(url(report)))
    page = plain(client.post(url(report), REASON, follow=True))
    report.refresh_from_db()
    assert (report.lifted_by, report.lift_reason) == (agent, REASON["reason"]) and report.lifted_at
    assert "La situation de danger est levée." in page and "peut de nouveau être proposée" in page
    line = Entry.objects.get(action="danger:lift")
    assert (line.agent, line.target_id, line.note) == (agent, report.pk, "") and line.in_words == "a levé"
    read = Entry.objects.get(action="read", target_type="separations.dangerreport")
    assert (read.agent, read.families) == (agent, [report.family_id])


def test_who_has_not_read_it_for_an_hour_is_sent_to_read_it_with_what_they_typed(agents, sign_in, report, plain):
    client = sign_in(agents.responsable)
    page = plain(client.post(url(report), REASON))
    assert "vous ne l’avez pas lue depuis une heure" in page and "Elle a peur." in page and REASON["reason"] in page
    with at(timezone.now() - timedelta(minutes=61)):
        Entry.objects.create(agent=agents.travailleur_social, action="read", families=[report.family_id])
    page = plain(sign_in(agents.travailleur_social).post(url(report), REASON))
    assert "vous ne l’avez pas lue depuis une heure" in page
    report.refresh_from_db()
    assert report.lifted_at is None and not Entry.objects.filter(action="danger:lift").exists()


@pytest.mark.parametrize("reason", ["", "   ", "é" * 10_000])
def test_without_a_sound_reason_it_stays_open(agents, sign_in, report, plain, reason):
    client = sign_in(agents.responsable)
    client.get(url(report))
    page = plain(client.post(url(report), {"reason": reason}))
    assert ("n’est jamais levée sans raison" if not reason.strip() else "10000 caractères") in page
    report.refresh_from_db()
    assert report.lifted_at is None and not Entry.objects.filter(action="danger:lift").exists()


def test_the_conseiller_who_reported_it_does_not_lift_it(agents, sign_in, report):
    client = sign_in(agents.conseiller)
    assert client.get(url(report)).status_code == client.post(url(report), REASON).status_code == 403
    assert sign_in(agents.elsewhere_responsable).post(url(report), REASON).status_code == 404
    report.refresh_from_db()
    assert report.lifted_at is None


def test_one_already_lifted_is_not_lifted_again(agents, sign_in, report, plain):
    report.lift(by=agents.travailleur_social, reason="Première raison.")
    client = sign_in(agents.responsable)
    client.get(report.family.get_absolute_url())
    page = plain(client.get(url(report)))
    assert "Première raison." in page and "Revenir au dossier" in page and "Motif de la levée" not in page
    assert "a déjà été levée : relisez le dossier" in plain(client.post(url(report), REASON, follow=True))
    report.refresh_from_db()
    assert report.lift_reason == "Première raison."


def test_a_double_click_lifts_once_and_says_nothing_else(agents, sign_in, report, plain):
    client, typed = sign_in(agents.responsable), REASON | {"submission_key": str(uuid4())}
    client.get(url(report))
    client.post(url(report), typed)
    page = plain(client.post(url(report), typed, follow=True))
    assert "est levée" in page and "déjà été levée" not in page
    assert Entry.objects.filter(action="danger:lift").count() == 1


def test_another_open_danger_still_closes_mediation(agents, sign_in, report, plain):
    report.family.report_danger(by=agents.responsable, note="Seconde.")
    client = sign_in(agents.travailleur_social)
    client.get(url(report))
    page = plain(client.post(url(report), REASON, follow=True))
    assert "Orienter vers une médiation" not in page and "situation de danger signalée" in page
    assert "une autre reste ouverte" in page and "peut de nouveau" not in page


def test_two_right_holders_at_the_same_moment_lift_once(committed, plain):
    agents = factories.cast()
    report = factories.DangerReportFactory(recorded_by=agents.conseiller)
    barrier, pages = threading.Barrier(2), []

    def lift(agent):
        client = Client()
        client.force_login(agent)
        client.get(url(report))
        barrier.wait()
        pages.append(plain(client.post(url(report), REASON, follow=True)))
        connection.close()

    threads = [threading.Thread(target=lift, args=(one,)) for one in (agents.travailleur_social, agents.responsable)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum("a déjà été levée" in page for page in pages) == 1
    assert Entry.objects.filter(action="danger:lift").count() == 1
