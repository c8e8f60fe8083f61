"""« Dire ce qu’il en est »: who may, what it asks, out of the list and back; the facts of the file decide."""

import pytest
from django.urls import reverse

from portal.journal.models import Entry
from portal.separations.rights.models import FoundRight
from tests import factories

CODE = "asf_no_maintenance"
NOT_OPENED = {"outcome": "not_opened", "outcome_reason": "conditions"}
LIST = reverse("right_list")


@pytest.fixture
def parent(family):
    return family.both_parents[0]


def there(parent, code=CODE):
    return reverse("parent_right_examine", args=[parent.pk, code])


def right(parent, code=CODE):
    return FoundRight.objects.live().get(parent=parent, code=code)


def test_from_the_list_or_the_file_it_leaves_the_list_with_its_outcome(agents, sign_in, look, night, family, parent):
    night()
    client, row = sign_in(agents.conseiller), right(parent)
    assert there(parent) in look(agents.conseiller, family.get_absolute_url())
    assert "Aucune pension n’est fixée" in look(agents.conseiller, reverse("right_examine", args=[row.pk]))
    answer = client.post(reverse("right_examine", args=[row.pk]), NOT_OPENED)
    assert answer.url == family.get_absolute_url()
    row.refresh_from_db()
    assert (row.state, row.outcome, row.outcome_reason) == ("examined", "not_opened", "conditions")
    assert row.examined_by == agents.conseiller and row.examined_at
    entry = Entry.objects.get(action="transition:examine")
    assert (entry.agent, entry.note) == (agents.conseiller, "ASF, aucune pension fixée : droit non ouvert")
    page = look(agents.conseiller, family.get_absolute_url())
    assert "Droit non ouvert : les conditions ne sont pas remplies, le " in page and "Revoir ce qui a été dit" in page
    assert "ASF, aucune pension fixée" not in look(agents.conseiller, LIST).partition("<tbody")[2]
    assert "ASF, aucune pension fixée" in look(agents.conseiller, LIST, etat="examined").partition("<tbody")[2]


def test_it_is_put_back_to_examine(agents, sign_in, plain, night, family, parent):
    night()
    client, row = sign_in(agents.conseiller), right(parent)
    client.post(there(parent), {"outcome": "opened", "outcome_reason": ""})
    page = plain(client.get(there(parent)))
    assert "Droit ouvert, le " in page and "Remettre à examiner" in page
    assert "Quelqu’un a déjà dit" in plain(client.post(there(parent), NOT_OPENED))
    back = reverse("right_examine_again", args=[row.pk])
    assert client.post(back).url == family.get_absolute_url()
    row.refresh_from_db()
    assert (row.state, row.outcome, row.examined_by, row.examined_at) == ("found", "", None, None)
    assert Entry.objects.get(action="transition:examine_again").note == "ASF, aucune pension fixée : droit ouvert"
    assert "n’est plus possible" in plain(client.post(back))


def test_the_file_shows_a_right_before_any_night_and_it_is_examined_there(agents, sign_in, night, today, parent):
    assert sign_in(agents.conseiller).post(there(parent), NOT_OPENED).status_code == 302
    row = right(parent)
    assert (row.state, row.since_on, row.facts_on, row.because) == ("examined", today, today, "no_maintenance")
    night()
    assert right(parent) == row and right(parent).state == "examined", "the night reads the same facts"


def test_facts_that_change_in_the_day_show_at_once_and_are_examined_anew(
    agents, sign_in, look, night, family, parent, today
):
    night()
    client, row = sign_in(agents.conseiller), right(parent)
    client.post(there(parent), NOT_OPENED)
    factories.ChildFactory(family=family, residence="parent_1", first_name="Lou", birth_date=today)
    assert "Le dossier a changé depuis ce qui a été dit : droit non ouvert" in look(
        agents.conseiller, family.get_absolute_url()
    )
    client.post(there(parent), {"outcome": "opened", "outcome_reason": ""})
    row.refresh_from_db()
    assert (row.state, row.outcome) == ("ended", "not_opened"), "what was said of other facts is kept"
    assert right(parent).outcome == "opened"
    night()
    assert right(parent).state == "examined"


def test_what_is_no_longer_to_examine_is_said(agents, sign_in, plain, night, family, parent):
    night()
    family.separations.update(maintenance="unpaid")
    client = sign_in(agents.conseiller)
    assert "n’est plus à examiner" in plain(client.get(there(parent), follow=True))
    assert "n’est plus à examiner" in plain(client.post(there(parent), NOT_OPENED))
    assert "n’est plus à examiner" in plain(client.get(there(parent, "caviar"), follow=True))
    assert right(parent).state == "found", "until the night ends it"
    family.cancel(by=agents.conseiller, reason="Saisi deux fois")
    assert "Ce dossier est annulé" in plain(client.get(there(parent, "recovery"), follow=True))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "Dites si le droit est ouvert"),
        ({"outcome": "not_opened"}, "Choisissez le motif"),
        ({"outcome": "no_follow_up", "outcome_reason": ""}, "Choisissez le motif"),
        ({"outcome": "opened", "outcome_reason": "conditions"}, "ne demande pas de motif"),
    ],
)
def test_what_it_asks(agents, sign_in, plain, parent, typed, said):
    page = plain(sign_in(agents.conseiller).post(there(parent), typed))
    assert said in page and not FoundRight.objects.exists()
    if reason := typed.get("outcome_reason"):
        assert f'value="{reason}" selected' in page, "what was chosen is kept"


def test_the_referent_their_replacement_and_those_of_the_whole_caf_may(agents, sign_in, plain, look, family, parent):
    colleague = factories.AgentFactory(caf_id="59", role="conseiller")
    client = sign_in(colleague)
    assert "Dire ce qu’il en est" not in look(colleague, family.get_absolute_url())
    assert "est suivi par quelqu’un d’autre" in plain(client.get(there(parent), follow=True))
    assert "est suivi par quelqu’un d’autre" in plain(client.post(there(parent), NOT_OPENED))
    assert not FoundRight.objects.exists()
    assert sign_in(agents.elsewhere_conseiller).get(there(parent)).status_code == 404
    factories.ReplacementFactory(agent=agents.conseiller, substitute=colleague)
    for agent, code in (
        (colleague, CODE), (agents.travailleur_social, "housing_aid"), (agents.responsable, "rsa"),
    ):  # fmt: skip
        assert sign_in(agent).post(there(parent, code), NOT_OPENED).status_code == 302
        assert right(parent, code).examined_by == agent


def test_a_right_that_names_a_danger_is_examined_nowhere(agents, sign_in, plain, family, parent):
    factories.DangerReportFactory(family=family)
    client = sign_in(agents.responsable)
    assert "Ouverture rapide des droits" in plain(client.get(family.get_absolute_url()))
    assert "n’est plus à examiner" in plain(client.get(there(parent, "priority"), follow=True))


def test_a_double_click_writes_once(agents, sign_in, parent):
    client, typed = sign_in(agents.conseiller), NOT_OPENED | {"submission_key": "6f2c1a52-1111-4222-8333-444455556677"}
    for _ in "12":
        client.post(there(parent), typed)
    assert Entry.objects.filter(action="transition:examine").count() == 1
