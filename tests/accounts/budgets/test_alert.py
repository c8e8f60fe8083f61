"""The alert: one per agent and hour, told to those who answer and to the DPO, never to the agent."""

import threading

import pytest
from django.db import IntegrityError, transaction
from django.db.models import F
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from portal.accounts.budgets.counting import Consultations
from portal.accounts.budgets.models import BudgetAlert
from portal.accounts.budgets.process import raise_alert
from portal.journal.models import Entry
from tests import factories
from tests.accounts.budgets.conftest import FIRST_NUMBER, flat

HOME, LIST = reverse("home"), reverse("budget_alert_list")
TITLE = "Consultations inhabituelles"


def open_file(client):
    return client.get(factories.SeparationFactory().family.get_absolute_url())


@pytest.fixture
def alert(agents, used, sign_in):
    """The alert of the cast's conseiller."""
    used(agents.conseiller, files=40, searches=19)
    open_file(sign_in(agents.conseiller))
    return BudgetAlert.objects.get()


def test_it_is_raised_at_the_sixtieth_and_grows_for_an_hour(agents, sign_in, used, later):
    client = sign_in(agents.conseiller)
    used(agents.conseiller, files=40, searches=19)
    assert open_file(client).status_code == 200
    alert = BudgetAlert.objects.get()
    assert (alert.agent, alert.caf_id, alert.searches, alert.files, alert.refusals) == (
        agents.conseiller,
        "59",
        19,
        41,
        0,
    )
    later(minutes=20)
    open_file(client)
    alert = BudgetAlert.objects.get()
    assert (alert.searches, alert.files) == (19, 42)
    later(minutes=41)
    used(agents.conseiller, files=62)
    open_file(sign_in(agents.conseiller))
    assert BudgetAlert.objects.count() == 2


def test_a_search_raises_it_too(agents, sign_in, used):
    used(agents.conseiller, searches=59)
    assert sign_in(agents.conseiller).post(reverse("separation_search"), {"q": "Martin"}).status_code == 200
    assert BudgetAlert.objects.get().searches == 60


def test_many_requests_at_once_raise_one(committed, in_threads):
    agents = factories.cast()
    families = [factories.SeparationFactory().family for _ in range(6)]
    Entry.objects.bulk_create(
        Entry(agent=agents.conseiller, action="read", families=[FIRST_NUMBER + number]) for number in range(60)
    )
    start = threading.Barrier(len(families))

    def visit(family):
        client = Client()
        client.force_login(agents.conseiller)
        start.wait()
        return client.get(family.get_absolute_url()).status_code

    assert in_threads(*(lambda family=family: visit(family) for family in families)) == [200] * 6
    alert = BudgetAlert.objects.get()
    assert alert.files <= 66 and Entry.objects.filter(agent=agents.conseiller, action="read").count() == 66


def test_many_refusals_at_once_after_it_was_seen_raise_one(committed, in_threads):
    agents = factories.cast()
    families = [factories.SeparationFactory().family for _ in range(5)]
    Entry.objects.bulk_create(
        Entry(agent=agents.conseiller, action="read", families=[FIRST_NUMBER + number]) for number in range(120)
    )
    seen = factories.BudgetAlertFactory(agent=agents.conseiller, searches=0, files=100)
    seen.acknowledge(by=agents.responsable)
    start = threading.Barrier(len(families))

    def visit(family):
        client = Client()
        client.force_login(agents.conseiller)
        start.wait()
        return client.get(family.get_absolute_url()).status_code

    assert in_threads(*(lambda family=family: visit(family) for family in families)) == [429] * 5
    alert = BudgetAlert.objects.waiting().get()
    assert (alert.files, alert.refusals, BudgetAlert.objects.count()) == (120, 5, 2)


def test_the_first_refusal_since_it_was_seen_raises_another(agents, sign_in, used):
    client = sign_in(agents.conseiller)
    used(agents.conseiller, files=70, searches=19)
    open_file(client)
    first = BudgetAlert.objects.get()
    first.acknowledge(by=agents.responsable, comment="Permanence.")
    open_file(client)
    first.refresh_from_db()
    assert (first.searches, first.files, first.seen_total) == (19, 72, 90), "it goes on growing"
    used(agents.conseiller, files=110)
    assert [open_file(client).status_code for _ in range(3)] == [429] * 3
    second = BudgetAlert.objects.waiting().get()
    assert (second.files, second.refusals) == (112, 3)
    first.refresh_from_db()
    assert (first.files, first.refusals, first.comment) == (72, 0, "Permanence.")
    home = flat(sign_in(agents.responsable).get(HOME))
    assert "131 recherches et dossiers ouverts en une heure" in home
    second.acknowledge(by=agents.responsable)
    assert open_file(client).status_code == 429
    second.refresh_from_db()
    assert (second.refusals, BudgetAlert.objects.count()) == (4, 2), "it was no news any more"


def test_twice_as_many_since_it_was_seen_raises_another(agents, sign_in, used):
    factories.DatedSettingFactory(entered_by=agents.responsable, key="budget_alert", value="20")
    client = sign_in(agents.conseiller)
    used(agents.conseiller, searches=24)
    open_file(client)
    BudgetAlert.objects.get().acknowledge(by=agents.responsable)
    used(agents.conseiller, searches=23)
    open_file(client)
    assert not BudgetAlert.objects.waiting().exists(), "49 are not twice 25"
    open_file(client)
    assert BudgetAlert.objects.waiting().get().total == 50


def test_its_numbers_are_a_pair_that_was(agents):
    now = timezone.now()
    for searches, files, kept in ((50, 30, (50, 30)), (20, 55, (50, 30)), (40, 45, (40, 45)), (50, 35, (40, 45))):
        raise_alert(
            agents.conseiller, Consultations(searches=[now] * searches, files=dict.fromkeys(range(files), now))
        )
        alert = BudgetAlert.objects.get()
        assert (alert.searches, alert.files) == kept


def test_the_database_keeps_one_open_an_hour_whatever_the_program(agents, alert):
    with pytest.raises(IntegrityError, match="budget_alert_one_open_an_hour"), transaction.atomic():
        factories.BudgetAlertFactory(agent=alert.agent)
    alert.acknowledge(by=agents.responsable)
    factories.BudgetAlertFactory(agent=alert.agent)
    factories.BudgetAlertFactory(agent=factories.AgentFactory())
    with pytest.raises(IntegrityError, match="budget_alert_lasts_an_hour"), transaction.atomic():
        factories.BudgetAlertFactory(agent=factories.AgentFactory(), until_at=timezone.now())


def test_those_who_answer_and_the_dpo_are_told_and_nobody_else(agents, alert, sign_in):
    for name, told in (
        ("responsable", True), ("second_responsable", True), ("dpo", True), ("conseiller", False),
        ("travailleur_social", False), ("elsewhere_responsable", False), ("administrateur", False), ("cnaf", False),
    ):  # fmt: skip
        home = flat(sign_in(getattr(agents, name)).get(HOME))
        assert ("19 recherches et 41 dossiers en une heure" in home) is told, name


def test_the_list_and_the_page_are_those_of_the_perimeter(agents, alert, sign_in):
    page = alert.get_absolute_url()
    answers = {"responsable": 200, "dpo": 200, "elsewhere_responsable": 404, "administrateur": 404, "conseiller": 403}
    for name, status in answers.items():
        assert sign_in(getattr(agents, name)).get(page).status_code == status, name
    assert "Camille" in flat(sign_in(agents.responsable).get(LIST)).partition('id="alerts"')[2]
    for name in ("elsewhere_responsable", "administrateur"):
        assert "Aucune alerte" in flat(sign_in(getattr(agents, name)).get(LIST))


def test_a_manager_sees_it_with_a_sentence_and_the_dpo_reads_only(agents, alert, sign_in):
    client, address = sign_in(agents.responsable), reverse("budget_alert_acknowledge", args=[alert.pk])
    assert "Marquer comme vue" in flat(client.get(alert.get_absolute_url()))
    page = flat(client.post(address, {"comment": "Reprise des dossiers de mars."}, follow=True))
    alert.refresh_from_db()
    assert (alert.state, alert.seen_by, alert.comment) == ("seen", agents.responsable, "Reprise des dossiers de mars.")
    assert "Reprise des dossiers de mars." in page and "Marquer comme vue" not in page
    assert "Reprise des dossiers" in flat(sign_in(agents.dpo).get(alert.get_absolute_url()))
    assert Entry.objects.get(action="transition:acknowledge").agent == agents.responsable
    assert TITLE not in flat(client.get(HOME)).partition("task-groups")[2]
    assert sign_in(agents.dpo).post(address).status_code == 403
    assert sign_in(agents.elsewhere_responsable).post(address).status_code == 404
    again = flat(client.post(address, {"comment": "Encore."}, follow=True))
    assert "n’est plus possible" in again


def test_a_remark_that_is_too_long_is_sent_back(agents, alert, sign_in):
    address = reverse("budget_alert_acknowledge", args=[alert.pk])
    page = flat(sign_in(agents.responsable).post(address, {"comment": "é" * 501}))
    assert "é" * 501 in page and "500" in page and BudgetAlert.objects.get().state == "open"


def test_the_dpo_goes_on_to_the_lines_of_the_agent_that_day(agents, alert, sign_in):
    client = sign_in(agents.dpo)
    page = client.get(alert.get_absolute_url()).content.decode()
    address = page.partition(reverse("journal_list") + "?")[2].partition('"')[0].replace("&amp;", "&")
    lines = flat(client.get(f"{reverse('journal_list')}?{address}")).partition("<tbody")[2]
    assert "a lu" in lines and "a cherché" in lines and str(agents.conseiller) in lines
    assert str(agents.dpo) not in lines
    assert reverse("journal_list") not in flat(sign_in(agents.responsable).get(alert.get_absolute_url()))


def test_nobody_answers_for_themselves(agents, used, sign_in):
    used(agents.responsable, files=60)
    open_file(sign_in(agents.responsable))
    alert = BudgetAlert.objects.get(agent=agents.responsable)
    assert "60 dossiers" not in flat(sign_in(agents.responsable).get(HOME))
    assert sign_in(agents.responsable).get(alert.get_absolute_url()).status_code == 404
    assert sign_in(agents.second_responsable).get(alert.get_absolute_url()).status_code == 200
    with pytest.raises(IntegrityError), transaction.atomic():
        BudgetAlert.unscoped.filter(pk=alert.pk).update(
            state="seen", seen_at=timezone.now(), seen_by=agents.responsable
        )


def test_without_another_manager_an_administrator_sees_it(agents, used, sign_in):
    used(agents.elsewhere_responsable, files=60)
    family = factories.SeparationFactory(family__caf_id="69").family
    sign_in(agents.elsewhere_responsable).get(family.get_absolute_url())
    alert = BudgetAlert.objects.get()
    assert alert.who_answers == "un administrateur du portail"
    assert "61 dossiers en une heure" in flat(sign_in(agents.administrateur).get(HOME))
    alert.acknowledge(by=agents.administrateur)


def test_it_is_kept_as_it_was_raised_and_seen(agents, alert):
    refused = [
        {"searches": 0, "files": 0},
        {"searches": F("searches") + 1, "files": F("files") - 1},
        {"agent": agents.travailleur_social},
        {"caf_id": "69"},
    ]
    alert.acknowledge(by=agents.responsable, comment="Vu.")
    refused += [
        {"comment": "Autre."},
        {"seen_total": 1},
        {"state": "open", "seen_at": None, "seen_by": None, "comment": ""},
    ]
    for values in refused:
        with pytest.raises(IntegrityError, match="kept as it was raised"), transaction.atomic():
            BudgetAlert.unscoped.filter(pk=alert.pk).update(**values)
    with pytest.raises(IntegrityError, match="kept as it was raised"), transaction.atomic():
        BudgetAlert.unscoped.filter(pk=alert.pk).delete()


def test_the_list_keeps_its_number_of_queries(agents, sign_in, django_assert_max_num_queries):
    for _ in range(6):
        factories.BudgetAlertFactory(agent=factories.AgentFactory())
        factories.BudgetReleaseFactory(agent=factories.AgentFactory())
    for name in ("responsable", "dpo"):
        client = sign_in(getattr(agents, name))
        with django_assert_max_num_queries(14):
            assert "6 alertes" in flat(client.get(LIST))
