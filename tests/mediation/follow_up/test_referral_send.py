"""Sending a referral: with each parent's consent, never while a danger is open."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from mediation.referrals.models import Referral
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from tests import factories


def test_with_both_consents_it_is_sent_and_the_partner_sees_it(agents, make, post, sign_in):
    referral = make.ready()
    address = referral.get_absolute_url()
    assert sign_in(agents.partenaire).get(address).status_code == 404
    answer = post(agents.conseiller, "referral_send", referral.pk)
    assert "L’orientation est transmise" in answer.page and "Transmise au service" in answer.page
    referral.refresh_from_db()
    assert referral.state == "sent" and referral.sent_at is not None
    assert sign_in(agents.partenaire).get(address).status_code == 200
    line = Entry.objects.get(action="transition:send")
    assert (line.agent, line.before, line.after) == (agents.conseiller, "draft", "sent")


def test_without_a_consent_it_stays_to_complete_and_says_whose_is_missing(agents, make, post):
    referral = make.ready()
    second = referral.family.parents.last()
    referral.record_consent(by=agents.conseiller, parent=second, given_on=None)
    answer = post(agents.conseiller, "referral_send", referral.pk)
    assert "Il manque l’accord du second parent. Recueillez-le" in answer.page, "said on any page: it names nobody"
    assert f"l’accord du second parent ({second})" in answer.page, "the page of the referral does"
    referral.refresh_from_db()
    assert (referral.state, referral.sent_at) == ("draft", None)


def test_a_sending_reads_the_persons_of_its_file_and_not_the_country(agents, make):
    """The trigger that looks for dangers elsewhere joined everybody with everybody: 8 ms at 5 000 files, growing."""
    referral = make.ready()
    for _ in range(60):
        factories.ChildFactory(family=factories.FamilyFactory())
    with connection.cursor() as cursor:
        _plan_as_for_large_tables(cursor)
        before = _rows_read(cursor)
        referral.send(by=agents.conseiller)
        assert _rows_read(cursor) - before < 60
    assert referral.state == "sent"


def _plan_as_for_large_tables(cursor):
    """Whatever was counted of these small tables before: rows are looked up by their key, never read whole."""
    cursor.execute(
        "SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off;"
        "ANALYZE separations_family, separations_person, separations_parent, separations_child"
    )


def _rows_read(cursor):
    """Rows of parents and children that this transaction read so far."""
    cursor.execute(
        "SELECT sum(seq_tup_read + idx_tup_fetch) FROM pg_stat_xact_user_tables"
        " WHERE relname IN ('separations_parent', 'separations_child')"
    )
    return cursor.fetchone()[0]


def test_in_danger_it_is_refused_without_telling_the_danger(agents, make, post, look):
    referral = make.ready()
    factories.DangerReportFactory(family=referral.family, note="menaces", recorded_by=agents.travailleur_social)
    page = look(agents.conseiller, "referral_detail", referral.pk).partition("<main")[2]
    assert "Transmettre au service" not in page and "contact par le référent" in page
    answer = post(agents.conseiller, "referral_send", referral.pk)
    main = answer.page.partition("<main")[2]
    assert "prenez contact avec le référent" in main
    assert "menaces" not in main and "danger" not in main.replace("btn-danger", "")
    assert Referral.objects.get(pk=referral.pk).state == "draft"


@pytest.mark.parametrize("step", ["sent", "accepted", "started"])
def test_a_stale_page_is_told_that_the_step_is_no_longer_possible(agents, make, post, step):
    referral = getattr(make, step)()
    answer = post(agents.conseiller, "referral_send", referral.pk)
    assert "n’est plus possible" in answer.page
    assert Referral.objects.get(pk=referral.pk).state == step


def test_a_double_click_sends_once(agents, make, post):
    referral = make.ready()
    key = "8f14e45f-ceea-467f-ab1a-000000000001"
    answers = [post(agents.conseiller, "referral_send", referral.pk, submission_key=key) for _ in range(2)]
    assert all("n’est plus possible" not in answer.page for answer in answers)
    assert Entry.objects.filter(action="transition:send").count() == 1


def test_a_get_sends_nothing(agents, make, sign_in):
    referral = make.ready()
    response = sign_in(agents.conseiller).get(reverse("referral_send", args=[referral.pk]))
    assert response.url == referral.get_absolute_url()
    assert Referral.objects.get(pk=referral.pk).state == "draft"


def test_the_database_refuses_what_python_would_let_through(agents, make):
    lacking, unknown, dangerous = make.draft(), make.ready(), make.ready()
    unknown.consents.last().delete()
    factories.DangerReportFactory(family=dangerous.family)
    for referral in (lacking, unknown, dangerous):
        with pytest.raises(IntegrityError), transaction.atomic():
            Referral.objects.filter(pk=referral.pk).update(state="sent", sent_at=timezone.now())


def test_a_refusal_of_the_database_is_a_sentence_and_never_an_error_page(agents, make, post, monkeypatch):
    referral = make.draft()
    monkeypatch.setattr(Referral, "_lacking", lambda referral, **named: [])
    with pytest.raises(ActionRefused, match="Rien n’a été enregistré"):
        referral.send(by=agents.conseiller)
    answer = post(agents.conseiller, "referral_send", referral.pk)
    assert answer.status == 200 and "Rien n’a été enregistré" in answer.page
    assert Referral.objects.get(pk=referral.pk).state == "draft"
    assert not Entry.objects.filter(action="transition:send").exists()
