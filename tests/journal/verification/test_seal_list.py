"""The page of the seals, and what home pages say of them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from kombu.exceptions import OperationalError as BrokerAway

from portal.journal.models import Entry
from portal.journal.seals import process as sealing
from portal.journal.seals.models import FileState, Seal
from portal.journal.verification import views
from portal.journal.verification.models import Check
from portal.journal.verification.process import check
from portal.journal.verification.tasks import verify_each_night
from tests import factories

KEEPERS = ["dpo", "administrateur"]


def read(client, name):
    """The text of a page, no-break spaces made plain."""
    return " ".join(client.get(reverse(name)).content.decode().replace("\u202f", " ").split())


def later(monkeypatch, **ahead):
    """Let it be later."""
    moment = timezone.now() + timedelta(**ahead)
    monkeypatch.setattr(timezone, "now", lambda: moment)


@pytest.mark.parametrize("role", KEEPERS)
@pytest.mark.parametrize("page", ["home", "seal_list"])
def test_a_sealed_journal_is_green(agents, sign_in, role, page):
    Entry.objects.record(by=None, action="read")
    sealing.seal_journal()
    check()
    text = read(sign_in(getattr(agents, role)), page)
    assert "tone-done" in text and "tone-refused" not in text
    assert "Journal scellé à" in text and "aucune en attente depuis plus de deux minutes" in text


@pytest.mark.parametrize("role", ["conseiller", "responsable", "cnaf", "partenaire"])
def test_others_read_nothing_of_it_at_home(agents, sign_in, role):
    Entry.objects.record(by=None, action="read")
    assert "scellé" not in read(sign_in(getattr(agents, role)), "home").partition("<main")[2]


def test_a_new_journal_says_that_it_waits_for_its_first_line(agents, sign_in):
    assert "Le journal est vide" in read(sign_in(agents.dpo), "seal_list")


def test_lines_that_wait_are_said_then_are_red(agents, sign_in, monkeypatch):
    Entry.objects.record(by=None, action="read")
    sealing.seal_journal()
    Entry.objects.record(by=None, action="read")
    client = sign_in(agents.administrateur)
    assert "aucune en attente" in read(client, "home")
    later(monkeypatch, minutes=3)
    assert "tone-waiting" in read(client, "home")
    later(monkeypatch, minutes=3)
    text = read(client, "home")
    assert "tone-refused" in text and "attendent un sceau" in text and "« beat »" in text


def test_a_file_that_cannot_be_written_is_red(agents, sign_in):
    FileState.objects.note("Le fichier des têtes ne peut pas être écrit.")
    text = read(sign_in(agents.administrateur), "home")
    assert "tone-refused" in text and "Le fichier des têtes ne peut pas être écrit." in text
    FileState.objects.note("")
    assert "tone-refused" not in read(sign_in(agents.administrateur), "home")


@pytest.mark.parametrize(
    ("verdict", "said"), [("broken", "a trouvé le journal altéré"), ("unchecked", "n’a pas pu conclure")]
)
def test_a_verification_that_found_something_is_red_and_says_what(agents, sign_in, verdict, said):
    findings = [{"sentence": f"Constat n° {number}."} for number in range(7)]
    Check.objects.create(verdict=verdict, seals=1, lines=1, findings=findings, seconds=0.1)
    client = sign_in(agents.dpo)
    for page in ("home", "seal_list"):
        text = read(client, page)
        assert "tone-refused" in text and said in text and "Constat n° 0." in text
    listed = read(client, "seal_list")
    assert "Constat n° 3.<br>Constat n° 4.<br>Et 2" in listed


def test_a_journal_that_nobody_verifies_is_red(agents, sign_in, monkeypatch):
    Entry.objects.record(by=None, action="read")
    sealing.seal_journal()
    later(monkeypatch, days=3)
    assert "n’a pas été vérifié" in read(sign_in(agents.dpo), "home")


def test_the_night_seals_and_keeps_what_it_found(db):
    Entry.objects.record(by=None, action="read")
    verify_each_night()
    kept = Check.objects.get()
    assert (kept.verdict, kept.seals, kept.lines, kept.asked_by) == ("intact", 1, 1, None)


@pytest.mark.parametrize("role", KEEPERS)
def test_whoever_asks_has_it_verified_at_once(agents, sign_in, role, django_capture_on_commit_callbacks):
    agent = getattr(agents, role)
    Entry.objects.record(by=None, action="read")
    sealing.seal_journal()
    client = sign_in(agent)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("journal_verify"))
    assert Check.objects.get().asked_by == agent
    text = read(client, "seal_list")
    assert str(agent) in text and "rien à signaler" in text
    assert Entry.objects.filter(agent=agent, action="verify").count() == 1


def test_a_queue_that_is_away_is_said(committed, sign_in, monkeypatch):
    def away(*args):
        raise BrokerAway

    monkeypatch.setattr(views.verify_for, "delay", away)
    client = sign_in(factories.cast().dpo)
    client.post(reverse("journal_verify"))
    assert not Check.objects.exists()
    assert "La file des travaux ne répond pas" in read(client, "seal_list")


def test_the_page_keeps_its_number_of_queries(agents, sign_in, django_assert_max_num_queries):
    client = sign_in(agents.dpo)
    for _ in range(6):
        Entry.objects.record(by=None, action="read")
        sealing.seal_journal()
        Check.objects.create(verdict="intact", seals=1, lines=1, seconds=0.1, asked_by=agents.dpo)
    with django_assert_max_num_queries(14):
        text = read(client, "seal_list")
    assert all(f"n° {seal.number}" in text and seal.head in text for seal in Seal.objects.all())
