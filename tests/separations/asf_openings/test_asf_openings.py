"""« ASF ouverte depuis », per parent: recorded, ended, cancelled and recorded again; the days stay apart."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from portal.journal.models import Entry
from portal.separations.rights.models import AsfOpening
from tests import factories


@pytest.fixture
def parent(agents):
    """A parent of a file with a child, without maintenance."""
    separation = factories.SeparationFactory(maintenance="none")
    factories.ChildFactory(family=separation.family, residence="parent_1", birth_date=date(2015, 3, 2))
    return separation.family.both_parents[0]


def add(parent):
    return reverse("asf_opening_add", args=[parent.pk])


def file(parent):
    return parent.family.get_absolute_url()


def test_without_it_nothing_is_known_then_it_is_recorded(agents, sign_in, look, parent):
    page = look(agents.conseiller, file(parent))
    assert add(parent) in page and "Horloge de l’ASF" not in page
    other = parent.family.both_parents[1]
    assert add(other) not in page, "the child does not live there: no ASF to examine"
    assert add(parent) not in look(agents.responsable, file(parent)), "a manager reads"
    assert sign_in(agents.conseiller).post(add(parent), {"opened_on": "01/10/2026"}).url == file(parent)
    row = AsfOpening.objects.get()
    assert (row.parent_id, row.opened_on, row.recorded_by) == (parent.pk, date(2026, 10, 1), agents.conseiller)
    page = look(agents.conseiller, file(parent))
    assert "depuis le 1er octobre 2026" in page and "Horloge de l’ASF" in page and add(parent) not in page
    assert "Ouverture de l’ASF notée" in page
    assert Entry.objects.get(action="asf:open").agent == agents.conseiller


BAD = [
    ({"opened_on": ""}, "Saisissez une date"),
    ({"opened_on": "2999-01-01"}, "dans l’avenir"),
    ({"opened_on": "31/12/1999"}, "avant l’an 2000"),
    ({"opened_on": "01/10/2014", "ended_on": "2014-09-30"}, "finit avant d’avoir commencé"),
    ({"opened_on": "01/10/2014", "ended_on": "2999-01-01"}, "dans l’avenir"),
]


@pytest.mark.parametrize(("typed", "said"), BAD, ids=range(len(BAD)))
def test_what_is_wrong_is_said_and_nothing_is_written(agents, sign_in, plain, parent, typed, said):
    page = plain(sign_in(agents.conseiller).post(add(parent), typed))
    assert said in page and not AsfOpening.objects.exists()


def test_it_ends_and_another_one_follows(agents, sign_in, plain, look, parent):
    row = factories.AsfOpeningFactory(parent=parent)
    client, there = sign_in(agents.conseiller), reverse("asf_opening_end", args=[row.pk])
    assert there in look(agents.conseiller, file(parent))
    assert "déjà notée depuis le 1er avril 2014" in plain(client.post(add(parent), {"opened_on": "01/05/2015"}))
    assert "avant l’ouverture" in plain(client.post(there, {"ended_on": "31/03/2014"}))
    assert "dans l’avenir" in plain(client.post(there, {"ended_on": "31/03/2999"}))
    page = plain(client.post(there, {"ended_on": "30/04/2015"}, follow=True))
    assert "du 1er avril 2014 au 30 avril 2015" in page and "Horloge de l’ASF" not in page
    assert "déjà notée" in plain(client.get(there, follow=True))
    assert "déjà notée" in plain(client.post(add(parent), {"opened_on": "30/04/2015"}))
    assert client.post(add(parent), {"opened_on": "01/05/2015"}).status_code == 302
    assert AsfOpening.objects.count() == 2
    assert Entry.objects.filter(action="asf:end").count() == 1


def test_a_wrong_day_is_cancelled_with_a_reason_and_recorded_again(agents, sign_in, plain, look, parent):
    row = factories.AsfOpeningFactory(parent=parent)
    client, there = sign_in(agents.conseiller), reverse("asf_opening_cancel", args=[row.pk])
    assert "Écrivez le motif" in plain(client.post(there, {"reason": ""}))
    assert client.post(there, {"reason": "Date mal lue"}).status_code == 302
    row.refresh_from_db()
    assert (row.cancelled_by, row.cancel_reason) == (agents.conseiller, "Date mal lue")
    assert "depuis le 1er avril 2014" not in look(agents.conseiller, file(parent))
    assert "déjà annulé" in plain(client.post(there, {"reason": "Encore"}, follow=True))
    assert "déjà annulé" in plain(client.get(reverse("asf_opening_end", args=[row.pk]), follow=True))
    assert client.post(add(parent), {"opened_on": "02/04/2014"}).status_code == 302
    assert AsfOpening.objects.standing().get().opened_on == date(2014, 4, 2)


def test_a_double_click_writes_one(agents, sign_in, parent):
    client, typed = sign_in(agents.conseiller), {"opened_on": "01/10/2014"}
    for _ in "12":
        client.post(add(parent), typed | {"submission_key": "6f2c1a52-1111-4222-8333-444455556666"})
    assert AsfOpening.objects.count() == 1


def test_nothing_is_recorded_on_a_cancelled_file_nor_in_mayotte(agents, sign_in, plain, parent):
    parent.family.cancel(by=agents.conseiller, reason="Saisi deux fois")
    client = sign_in(agents.conseiller)
    assert "Ce dossier est annulé" in plain(client.post(add(parent), {"opened_on": "01/10/2014"}))
    there = factories.AgentFactory(caf_id="976")
    elsewhere = factories.ParentFactory(family__caf_id="976")
    client = sign_in(there)
    assert "n’est pas versée à Mayotte" in plain(client.post(add(elsewhere), {"opened_on": "01/10/2014"}))
    assert not AsfOpening.objects.exists()


def test_the_database_keeps_the_days_in_order_and_apart(parent):
    row = factories.AsfOpeningFactory(parent=parent, ended_on=date(2015, 4, 30))
    with pytest.raises(IntegrityError, match="asf_opening_dates_in_order"), transaction.atomic():
        AsfOpening.objects.filter(pk=row.pk).update(ended_on=date(2014, 3, 1))
    with pytest.raises(IntegrityError, match="asf_openings_apart"), transaction.atomic():
        factories.AsfOpeningFactory(parent=parent, opened_on=date(2015, 4, 30))
    factories.AsfOpeningFactory(parent=parent, opened_on=date(2015, 5, 1))
    factories.AsfOpeningFactory(parent=parent.family.both_parents[1], opened_on=date(2015, 4, 30))
