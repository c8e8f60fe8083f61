"""A release: asked by who is stopped, given by another for a few hours, refused with a reason, ended by itself."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from portal.accounts.budgets.models import BudgetAlert, BudgetRelease
from portal.accounts.budgets.process import ask_release, expire_old, is_stopped
from portal.accounts.budgets.tasks import expire_budget_releases
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from tests import factories
from tests.accounts.budgets.conftest import flat

ASK, HOME = reverse("budget_release_ask"), reverse("home")


@pytest.fixture
def family(agents):
    return factories.SeparationFactory().family


@pytest.fixture
def asked(agents, stopped):
    """The cast's conseiller is stopped, and asked to go on."""
    stopped(agents.conseiller)
    return ask_release(by=agents.conseiller, reason="Permanence du mardi.")


def answer(row, step):
    return reverse(f"budget_release_{step}", args=[row.pk])


def test_one_button_asks_and_the_page_then_says_what_became_of_it(agents, sign_in, used, family):
    used(agents.conseiller, files=120)
    client, page = sign_in(agents.conseiller), family.get_absolute_url()
    client.get(page)
    told = flat(client.post(f"{ASK}?next={page}", {"reason": ""}, follow=True))
    row = BudgetRelease.objects.get()
    assert (row.agent, row.caf_id, row.state, row.reason) == (agents.conseiller, "59", "asked", "")
    assert "Votre demande est partie" in told and f'href="{page}"' in told
    assert Entry.objects.get(action="budget_release:ask").agent == agents.conseiller
    stopped = flat(client.get(page))
    assert "Vous avez demandé à" in stopped and "un responsable de la" in stopped
    assert "Demander à mon responsable" not in stopped
    assert "déjà partie" in flat(client.post(ASK, {"reason": ""}, follow=True))
    assert BudgetRelease.objects.count() == 1


def test_an_address_of_elsewhere_is_not_gone_back_to(agents, sign_in, stopped):
    stopped(agents.conseiller)
    page = flat(sign_in(agents.conseiller).get(f"{ASK}?next=https://example.org/"))
    assert 'href="https://example.org' not in page and 'next=%2F"' in page


@pytest.mark.parametrize("files", [0, 60, 119, 120])
def test_who_was_not_stopped_has_nothing_to_ask(agents, sign_in, used, files):
    used(agents.conseiller, files=files)
    with pytest.raises(ActionRefused, match="Rien ne vous arrête"):
        ask_release(by=agents.conseiller)
    assert "Rien ne vous arrête" in flat(sign_in(agents.conseiller).get(ASK))


def test_once_there_is_room_for_what_was_refused_there_is_nothing_to_ask(agents, sign_in, used, family, later):
    used(agents.conseiller, files=60)
    later(minutes=40)
    used(agents.conseiller, searches=60)
    client = sign_in(agents.conseiller)
    assert client.get(family.get_absolute_url()).status_code == 429 and is_stopped(agents.conseiller)
    later(minutes=21)
    assert not is_stopped(agents.conseiller)
    with pytest.raises(ActionRefused, match="Rien ne vous arrête"):
        ask_release(by=agents.conseiller)


def test_a_reason_that_is_too_long_is_sent_back(agents, sign_in, stopped):
    stopped(agents.conseiller)
    page = flat(sign_in(agents.conseiller).post(ASK, {"reason": "é" * 301}))
    assert "é" * 301 in page and not BudgetRelease.objects.exists()


def test_the_manager_releases_from_home_for_a_few_hours(agents, sign_in, asked, family, later):
    client, manager = sign_in(agents.conseiller), sign_in(agents.responsable)
    assert client.get(family.get_absolute_url()).status_code == 429
    home = flat(manager.get(HOME))
    assert "vous demande de lever la limite" in home and asked.get_absolute_url() in home
    page = flat(manager.get(asked.get_absolute_url()))
    assert "Permanence du mardi." in page and "Lever la limite" in page
    manager.post(answer(asked, "release"), {"hours": "2"})
    asked.refresh_from_db()
    assert (asked.state, asked.answered_by) == ("released", agents.responsable)
    assert asked.until - asked.answered_at == timedelta(hours=2)
    assert client.get(family.get_absolute_url()).status_code == 200
    line = Entry.objects.get(action="transition:release")
    assert (line.agent, line.note, line.in_words) == (agents.responsable, "2 h", "a levé la limite")
    assert "vous demande de lever" not in flat(manager.get(HOME))


def test_alerts_go_on_while_released_and_the_stop_comes_back_by_itself(agents, sign_in, asked, used, later):
    asked.release(by=agents.responsable, hours=1)
    client = sign_in(agents.conseiller)
    assert client.get(factories.SeparationFactory().family.get_absolute_url()).status_code == 200
    assert BudgetAlert.objects.get().files == 121
    later(minutes=59)
    used(agents.conseiller, files=125)
    assert sign_in(agents.conseiller).get(factories.SeparationFactory().family.get_absolute_url()).status_code == 200
    later(minutes=2)
    assert sign_in(agents.conseiller).get(factories.SeparationFactory().family.get_absolute_url()).status_code == 429


def test_a_refusal_says_why(agents, sign_in, asked, family):
    manager = sign_in(agents.responsable)
    assert "Écrivez pourquoi vous refusez" in flat(manager.post(answer(asked, "refuse"), {"refusal": ""}))
    manager.post(answer(asked, "refuse"), {"refusal": "Voyons-nous d’abord."})
    asked.refresh_from_db()
    assert (asked.state, asked.refusal, asked.until) == ("refused", "Voyons-nous d’abord.", None)
    page = flat(sign_in(agents.conseiller).get(family.get_absolute_url()))
    assert "a refusé" in page and "Voyons-nous d’abord." in page and "Demander à mon responsable" in page


@pytest.mark.parametrize("hours", ["0", "5", "24", "", "x"])
def test_no_more_than_a_few_hours(agents, sign_in, asked, hours):
    page = flat(sign_in(agents.responsable).post(answer(asked, "release"), {"hours": hours}))
    assert "Choisissez une" in page
    asked.refresh_from_db()
    assert asked.state == "asked"


def test_by_whom_never_oneself_and_404_elsewhere(agents, sign_in, asked):
    for step in ("release", "refuse"):
        typed = {"hours": "1", "refusal": "Non."}
        for name, status in (
            ("elsewhere_responsable", 404), ("administrateur", 404), ("conseiller", 403), ("travailleur_social", 403),
            ("dpo", 403), ("cnaf", 403), ("partenaire", 403),
        ):  # fmt: skip
            assert sign_in(getattr(agents, name)).post(answer(asked, step), typed).status_code == status, (step, name)
    asked.refresh_from_db()
    assert asked.state == "asked"
    page = flat(sign_in(agents.dpo).get(asked.get_absolute_url()))
    assert "Permanence du mardi." in page and "Lever la limite" not in page.partition("<main")[2]


def test_a_manager_who_is_stopped_is_released_by_another_manager(agents, sign_in, stopped):
    stopped(agents.responsable)
    asked = ask_release(by=agents.responsable)
    assert asked.button_to_ask == "Demander à un autre responsable"
    assert sign_in(agents.responsable).post(answer(asked, "release"), {"hours": "1"}).status_code == 404
    with pytest.raises(ActionRefused):
        asked.release(by=agents.responsable, hours=1)
    assert sign_in(agents.administrateur).get(asked.get_absolute_url()).status_code == 404
    sign_in(agents.second_responsable).post(answer(asked, "release"), {"hours": "1"})
    asked.refresh_from_db()
    assert asked.answered_by == agents.second_responsable


def test_the_only_manager_who_is_stopped_is_released_by_an_administrator(agents, sign_in, stopped):
    stopped(agents.elsewhere_responsable)
    asked = ask_release(by=agents.elsewhere_responsable)
    assert asked.button_to_ask == "Demander à un administrateur"
    client = sign_in(agents.administrateur)
    assert "vous demande de lever la limite" in flat(client.get(HOME))
    client.post(answer(asked, "release"), {"hours": "1"})
    asked.refresh_from_db()
    assert asked.answered_by == agents.administrateur


def test_the_database_lets_nobody_release_themselves_nor_the_wrong_person(agents, asked):
    now = timezone.now()
    values = {"state": "released", "answered_at": now, "until": now + timedelta(hours=1)}
    for name in ("conseiller", "travailleur_social", "elsewhere_responsable", "administrateur", "dpo"):
        with pytest.raises(IntegrityError, match="not theirs to answer|by_another"), transaction.atomic():
            BudgetRelease.unscoped.filter(pk=asked.pk).update(answered_by=getattr(agents, name), **values)
    for until in (now + timedelta(hours=5), now - timedelta(minutes=1)):
        with pytest.raises(IntegrityError, match="of_a_few_hours"), transaction.atomic():
            BudgetRelease.unscoped.filter(pk=asked.pk).update(
                answered_by=agents.responsable, **values | {"until": until}
            )
    asked.release(by=agents.responsable, hours=1)
    for values in ({"until": now + timedelta(hours=2)}, {"agent": agents.travailleur_social}, {"reason": "Autre."}):
        with pytest.raises(IntegrityError, match="kept as asked"), transaction.atomic():
            BudgetRelease.unscoped.filter(pk=asked.pk).update(**values)
    with pytest.raises(IntegrityError, match="kept as asked"), transaction.atomic():
        factories.BudgetReleaseFactory(
            agent=agents.travailleur_social, state="released", answered_at=now, answered_by=agents.responsable,
            until=now + timedelta(hours=1),
        )  # fmt: skip


def test_a_request_that_waited_too_long_expires(agents, sign_in, asked, stopped, later):
    later(hours=23)
    expire_old()
    asked.refresh_from_db()
    assert asked.state == "asked"
    later(hours=1, minutes=1)
    with pytest.raises(ActionRefused, match="plus d’un jour"):
        asked.release(by=agents.responsable, hours=1)
    manager = sign_in(agents.responsable)
    assert "Lever la limite" not in flat(manager.get(asked.get_absolute_url())).partition("<main")[2]
    assert "vous demande de lever" not in flat(manager.get(HOME))
    stopped(agents.conseiller)
    again = ask_release(by=agents.conseiller)
    asked.refresh_from_db()
    assert asked.state == "expired" and again.state == "asked"
    later(hours=25)
    expire_budget_releases.delay()
    again.refresh_from_db()
    assert again.state == "expired" and Entry.objects.filter(action="budget_release:expire").count() == 2


def test_two_managers_at_once_answer_once(agents, asked):
    asked.release(by=agents.responsable, hours=1)
    with pytest.raises(ActionRefused, match="n’est plus possible"):
        BudgetRelease.unscoped.get(pk=asked.pk).refuse(by=agents.second_responsable, refusal="Non.")
