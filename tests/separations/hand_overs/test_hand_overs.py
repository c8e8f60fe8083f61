"""Hand-overs: a caseload goes on a day and comes back on another, however often the task runs, killed or not."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from portal.foundation.contributions.schedule import ENTRIES
from portal.journal.models import Entry
from portal.separations.families.models import Family
from portal.separations.hand_overs import process, tasks
from portal.separations.hand_overs.models import HandOver
from tests import factories

URL = reverse("hand_over_list")
CREATE = reverse("hand_over_create")


@pytest.fixture
def day(db):
    """The day so many days from today."""
    return lambda days: timezone.localdate() + timedelta(days=days)


@pytest.fixture
def caseload(agents):
    """Five open files of the conseiller, and a closed one."""
    closed = factories.FamilyFactory(referent=agents.conseiller)
    closed.close(by=agents.conseiller, outcome="moved")
    return [factories.FamilyFactory(referent=agents.conseiller) for _ in range(5)]


def answers(receiver, first, last=None, giver=None):
    typed = {"receiver": receiver.pk, "starts_on": first.isoformat(), "returns_on": last.isoformat() if last else ""}
    return typed | ({"from_agent": giver.pk} if giver else {})


def followed(agent):
    """How many files the agent follows, closed ones included."""
    return Family.objects.filter(referent=agent).count()


def test_the_caseload_goes_at_once_and_comes_back_on_its_day(
    agents, sign_in, caseload, day, django_capture_on_commit_callbacks
):
    giver, receiver = agents.conseiller, agents.travailleur_social
    with django_capture_on_commit_callbacks(execute=True):
        sign_in(giver).post(CREATE, answers(receiver, day(0), day(7)))
    hand_over = HandOver.objects.get()
    assert (hand_over.state, hand_over.given, followed(receiver), followed(giver)) == ("running", 5, 5, 1)
    line = Entry.objects.filter(action="hand_over:give").first()
    assert (line.agent, line.target_id) == (None, caseload[0].pk) and f"de {giver} à {receiver}" in line.note
    for _ in "12":
        process.move_due(day(6))
    assert followed(receiver) == 5
    for _ in "12":
        process.move_due(day(7))
    hand_over.refresh_from_db()
    assert (hand_over.state, hand_over.returned, followed(receiver), followed(giver)) == ("done", 5, 0, 6)
    assert Entry.objects.filter(action="hand_over:return").count() == 5, "told once each, though run twice"
    assert not Family.objects.exclude(hand_over=None).exists()


def test_a_file_reassigned_meanwhile_stays_and_a_closed_one_comes_back(agents, caseload, day):
    hand_over = factories.HandOverFactory(
        giver=agents.conseiller, receiver=agents.travailleur_social, starts_on=day(0), returns_on=day(7)
    )
    process.move(hand_over.pk)
    third = factories.AgentFactory()
    reassigned, closed = Family.objects.get(pk=caseload[0].pk), Family.objects.get(pk=caseload[1].pk)
    reassigned.entrust(by=agents.responsable, colleague=third)
    closed.close(by=agents.travailleur_social, outcome="stable")
    process.move(hand_over.pk, day(7))
    reassigned.refresh_from_db()
    closed.refresh_from_db()
    assert reassigned.referent == third and closed.referent == agents.conseiller
    assert followed(agents.travailleur_social) == 0


def test_killed_half_way_another_run_ends_it_with_nothing_twice(agents, caseload, day, monkeypatch):
    """Each chunk is a transaction: what a dead worker had begun is undone, what it had finished stays."""
    monkeypatch.setattr(process, "CHUNK", 2)
    hand_over = factories.HandOverFactory(
        giver=agents.conseiller, receiver=agents.travailleur_social, starts_on=day(0), returns_on=day(7)
    )
    tell, told = process._tell, []

    def dies_in_the_second_chunk(families, action, row):
        tell(families, action, row)
        told.append(action)
        if len(told) == 2:
            raise KeyboardInterrupt

    for name, when, before in (("give", day(0), 0), ("return", day(7), 5)):
        told.clear()
        monkeypatch.setattr(process, "_tell", dies_in_the_second_chunk)
        with pytest.raises(KeyboardInterrupt):
            process.move(hand_over.pk, when)
        assert abs(followed(agents.travailleur_social) - before) == 2, "one whole chunk"
        assert Entry.objects.filter(action=f"hand_over:{name}").count() == 2
        monkeypatch.setattr(process, "_tell", tell)
        process.move_due(when)
        process.move_due(when)
        assert Entry.objects.filter(action=f"hand_over:{name}").count() == 5
    hand_over.refresh_from_db()
    assert (hand_over.state, hand_over.given, hand_over.returned) == ("done", 5, 5)
    assert followed(agents.conseiller) == 6


def test_two_workers_at_once_move_each_file_once(committed, in_threads, monkeypatch):
    monkeypatch.setattr(process, "CHUNK", 3)
    agents = factories.cast()
    for _ in range(10):
        factories.FamilyFactory(referent=agents.conseiller)
    hand_over = factories.HandOverFactory(
        giver=agents.conseiller, receiver=agents.travailleur_social, starts_on=timezone.localdate()
    )
    in_threads(*[lambda: process.move(hand_over.pk)] * 3)
    hand_over.refresh_from_db()
    assert (hand_over.given, hand_over.state, followed(agents.travailleur_social)) == (10, "running", 10)
    assert Entry.objects.filter(action="hand_over:give").count() == 10


def test_a_manager_who_reassigns_while_the_task_returns_wins_or_comes_after(committed, in_threads):
    agents = factories.cast()
    third = factories.AgentFactory()
    family = factories.FamilyFactory(referent=agents.conseiller)
    hand_over = factories.HandOverFactory(
        giver=agents.conseiller, receiver=agents.travailleur_social, starts_on=timezone.localdate()
    )
    process.move(hand_over.pk)
    in_threads(
        lambda: process.move(hand_over.pk, hand_over.returns_on),
        lambda: Family.objects.get(pk=family.pk).entrust(by=agents.responsable, colleague=third),
    )
    family.refresh_from_db()
    assert family.referent == third and family.hand_over is None


def test_for_good_it_is_done_at_once(agents, sign_in, caseload, day, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        sign_in(agents.responsable).post(CREATE, answers(agents.travailleur_social, day(0), giver=agents.conseiller))
    hand_over = HandOver.objects.get()
    assert (hand_over.state, hand_over.given) == ("done", 5)
    assert not Family.objects.exclude(hand_over=None).exists()


def test_a_file_lent_by_another_is_left_to_come_back_on_its_day(agents, caseload, day):
    third = factories.AgentFactory()
    first = factories.HandOverFactory(giver=agents.conseiller, receiver=agents.travailleur_social, starts_on=day(0))
    process.move(first.pk)
    own = factories.FamilyFactory(referent=agents.travailleur_social)
    second = factories.HandOverFactory(giver=agents.travailleur_social, receiver=third, starts_on=day(0))
    process.move(second.pk)
    assert list(Family.objects.filter(referent=third)) == [own]
    process.move_due(first.returns_on)
    assert followed(agents.conseiller) == 6


def test_who_left_neither_receives_nor_gets_files_back(agents, caseload, day):
    planned = factories.HandOverFactory(giver=agents.conseiller, receiver=agents.travailleur_social, starts_on=day(1))
    agents.travailleur_social.is_active = False
    agents.travailleur_social.save()
    process.move_due(day(1))
    planned.refresh_from_db()
    assert planned.state == "cancelled" and followed(agents.conseiller) == 6
    other = factories.AgentFactory()
    lent = factories.HandOverFactory(giver=agents.conseiller, receiver=other, starts_on=day(0))
    process.move(lent.pk)
    agents.conseiller.caf_id = "69"
    agents.conseiller.save()
    process.move_due(lent.returns_on)
    lent.refresh_from_db()
    assert lent.state == "done" and lent.returned == 0 and followed(other) == 5
    assert Entry.objects.filter(action="hand_over:move", note__contains="ne travaille plus").count() == 2


def test_chosen_files_go_on_a_day_to_come_and_come_back(agents, caseload, day):
    chosen, later = Family.objects.get(pk=caseload[0].pk), Family.objects.get(pk=caseload[1].pk)
    for family in (chosen, later):
        family.entrust(by=agents.conseiller, colleague=agents.travailleur_social, starts_on=day(2), returns_on=day(5))
    later.entrust(by=agents.responsable, colleague=factories.AgentFactory())
    process.move_due(day(1))
    assert followed(agents.travailleur_social) == 0
    process.move_due(day(2))
    assert list(Family.objects.filter(referent=agents.travailleur_social)) == [chosen]
    process.move_due(day(5))
    assert Family.objects.get(pk=chosen.pk).referent == agents.conseiller


def test_it_is_corrected_then_cancelled_before_its_day(agents, sign_in, plain, caseload, day):
    row = factories.HandOverFactory(giver=agents.conseiller, receiver=agents.travailleur_social)
    update, cancel = (reverse(f"hand_over_{step}", args=[row.pk]) for step in ("update", "cancel"))
    third = factories.AgentFactory()
    typed = answers(third, day(3), day(9)) | {"version": "1"}
    assert sign_in(agents.conseiller).post(update, typed).status_code == 302
    row.refresh_from_db()
    assert (row.receiver, row.starts_on, row.returns_on) == (third, day(3), day(9))
    stale = plain(sign_in(agents.responsable).post(update, answers(third, day(4), day(9)) | {"version": "1"}))
    assert "Garder ma saisie" in stale
    assert "ne se corrige plus" in plain(sign_in(third).get(update, follow=True))
    assert "demandez à une autre personne" in plain(sign_in(third).post(cancel, follow=True))
    assert "est annulée" in plain(sign_in(agents.responsable).post(cancel, follow=True))
    process.move_due(day(3))
    assert followed(agents.conseiller) == 6


def test_once_under_way_only_the_day_of_the_return_changes_and_it_may_be_called_back(
    agents, sign_in, plain, caseload, day, django_capture_on_commit_callbacks
):
    row = factories.HandOverFactory(giver=agents.conseiller, receiver=agents.travailleur_social, starts_on=day(0))
    process.move(row.pk)
    update = reverse("hand_over_update", args=[row.pk])
    client = sign_in(agents.conseiller)
    page = plain(client.get(update))
    assert 'name="returns_on"' in page and 'name="receiver"' not in page
    row.refresh_from_db()
    client.post(update, {"returns_on": day(20).isoformat(), "version": row.version})
    row.refresh_from_db()
    assert row.returns_on == day(20)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("hand_over_recall", args=[row.pk]))
    row.refresh_from_db()
    assert (row.state, row.returned, followed(agents.conseiller)) == ("done", 5, 6)


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (-1, 5, "Cette date est passée"),
        (5, 5, "Le retour vient après le premier jour"),
        (5, 4, "Le retour vient après le premier jour"),
        (4000, None, "plus de trois ans"),
    ],
)
def test_days_that_cannot_be_are_said(agents, sign_in, plain, day, first, last, said):
    typed = answers(agents.travailleur_social, day(first), day(last) if last is not None else None)
    assert said in plain(sign_in(agents.conseiller).post(CREATE, typed)) and not HandOver.objects.exists()


def test_one_caseload_is_planned_once_and_goes_to_somebody_else(agents, sign_in, plain, caseload, day):
    client = sign_in(agents.conseiller)
    page = plain(client.post(CREATE, answers(agents.conseiller, day(1), day(2))))
    assert "Choisissez un autre collègue" in page
    client.post(CREATE, answers(agents.travailleur_social, day(1), day(2)))
    page = plain(client.post(CREATE, answers(agents.travailleur_social, day(3), day(4))))
    assert "déjà prévue" in page and HandOver.objects.count() == 1
    with pytest.raises(IntegrityError, match="hand_over_one_planned"), transaction.atomic():
        factories.HandOverFactory(giver=agents.conseiller, receiver=factories.AgentFactory())
    with pytest.raises(IntegrityError, match="colleagues of one Caf"), transaction.atomic():
        factories.HandOverFactory(receiver=agents.elsewhere_conseiller)
    with pytest.raises(IntegrityError, match="running_until_a_day"), transaction.atomic():
        HandOver.objects.update(state="running", returns_on=None)


def test_each_reads_their_own_and_the_manager_all(agents, look):
    factories.HandOverFactory(giver=agents.conseiller, receiver=agents.travailleur_social)
    other = factories.HandOverFactory(giver__last_name="Autre")
    assert "2 passations" in look(agents.responsable, URL) and "Autre" in look(agents.responsable, URL)
    page = look(agents.travailleur_social, URL)
    assert "1 passation" in page and str(other.giver) not in page and "prévue" in page
    assert "Annuler" in look(agents.conseiller, URL)


def test_beat_runs_it_each_night(agents, caseload, day):
    assert ENTRIES["move-caseloads"]["task"] == "portal.separations.hand_overs.tasks.move_caseloads"
    factories.HandOverFactory(giver=agents.conseiller, receiver=agents.travailleur_social, starts_on=day(0))
    tasks.move_caseloads.delay()
    assert followed(agents.travailleur_social) == 5
