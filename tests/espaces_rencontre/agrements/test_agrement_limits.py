"""Agréments at their limits: of one day, or less; the same arrêté recorded by two people at the same instant."""

from datetime import date
from threading import Barrier

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse

from espaces_rencontre.agrements import views
from espaces_rencontre.agrements.models import ALREADY_RECORDED, Agrement, AgrementChange
from portal.journal.models import Entry
from tests import factories

DAY, EVE, MORROW = date(2014, 3, 3), date(2014, 3, 2), date(2014, 3, 4)


def typed(**changes):
    """What an agent types of an arrêté of one day."""
    proof = SimpleUploadedFile("arrete.pdf", b"%PDF-1.7\n%%EOF", content_type="application/pdf")
    return {"reference": "A-1", "granted_on": "03/03/2014", "expires_on": "2014-03-03", "proof": proof} | changes


def beside(page, field):
    """What the page shows in the box of a field: its label, what is wrong of it, what was typed."""
    return next(box for box in page.split('<div class="field')[1:] if f'name="{field}"' in box)


def test_an_agrement_of_one_day_is_in_force_that_day_and_counts_for_no_exercice(agents, sign_in):
    space = factories.SpaceFactory()
    answer = sign_in(agents.conseiller).post(reverse("agrement_create", args=[space.pk]), typed())
    assert answer.status_code == 302 and answer.url == space.get_absolute_url()
    agrement = Agrement.objects.get()
    assert (agrement.granted_on, agrement.expires_on, agrement.no_longer_since) == (DAY, DAY, MORROW)
    assert [Agrement.objects.on(day).count() for day in (EVE, DAY, MORROW)] == [0, 1, 0]
    assert not Agrement.objects.in_force(2014).exists()
    listed = sign_in(agents.conseiller).get(reverse("agreed_list"), {"on": "03/03/2014"}).content.decode()
    assert space.name in listed.partition("Ce qui a changé")[0]


def test_an_end_before_the_beginning_is_said_beside_the_end(agents, sign_in):
    space = factories.SpaceFactory()
    client, refused = sign_in(agents.conseiller), typed(expires_on="2014-03-02")
    page = client.post(reverse("agrement_create", args=[space.pk]), refused).content.decode()
    assert "doit suivre sa date de délivrance" in beside(page, "expires_on")
    assert 'value="2014-03-02"' in page and not Agrement.objects.exists()
    agrement = factories.AgrementFactory(space=space, granted_on=DAY)
    address = reverse("agrement_correct", args=[agrement.pk])
    given = typed(expires_on="2014-03-02", reason="Faute de frappe.", version=agrement.version)
    page = client.post(address, given).content.decode()
    assert "doit suivre sa date de délivrance" in beside(page, "expires_on")
    agrement.refresh_from_db()
    assert agrement.expires_on is None


@pytest.mark.parametrize(("end", "refused"), [(EVE, True), (DAY, False)])
def test_the_database_holds_the_same_limit(agents, end, refused):
    agrement = factories.AgrementFactory(granted_on=DAY)
    rows = Agrement.objects.filter(pk=agrement.pk)
    if refused:
        with pytest.raises(IntegrityError, match="agrement_dates_in_order"), transaction.atomic():
            rows.update(expires_on=end)
    else:
        assert rows.update(expires_on=end) == 1


def at_once(monkeypatch, name):
    """Hold both requests just before they write, when each has found its form right."""
    both, write = Barrier(2, timeout=30), getattr(views, name)

    def wait_then_write(*args, **kwargs):
        both.wait()
        return write(*args, **kwargs)

    monkeypatch.setattr(views, name, wait_then_write)


def one_refused(answers):
    """The page that one was refused with; the other went to the page of what it wrote."""
    assert sorted(answer.status_code for answer in answers) == [200, 302]
    return next(answer for answer in answers if answer.status_code == 200).content.decode()


def test_an_arrete_recorded_twice_at_the_same_instant_is_kept_once(committed, sign_in, in_threads, monkeypatch):
    agents, space = factories.cast(), factories.SpaceFactory()
    address = reverse("agrement_create", args=[space.pk])
    at_once(monkeypatch, "record_agrement")
    clients = [sign_in(agents.conseiller), sign_in(agents.responsable)]
    # The case of a number counts for nothing.
    given = [typed(reference="A-1"), typed(reference="a-1")]
    answers = in_threads(
        lambda: clients[0].post(address, given[0]),
        lambda: clients[1].post(address, given[1]),
    )
    page = one_refused(answers)
    assert ALREADY_RECORDED in beside(page, "reference")
    assert 'value="A-1"' in page or 'value="a-1"' in page
    agrement = Agrement.objects.get()
    assert AgrementChange.objects.get().agrement == agrement
    assert Entry.objects.get(action="create", target_type="espaces_rencontre.agrement").target_id == agrement.pk


def test_two_arretes_corrected_into_one_at_the_same_instant_stay_two(committed, sign_in, in_threads, monkeypatch):
    agents, space = factories.cast(), factories.SpaceFactory()
    rows = [factories.AgrementFactory(space=space, reference=name, granted_on=DAY) for name in ("A-2", "A-3")]
    at_once(monkeypatch, "record_correction")
    clients = [sign_in(agents.conseiller), sign_in(agents.responsable)]
    given = [typed(reason="Faute de frappe.", version=row.version) for row in rows]
    addresses = [reverse("agrement_correct", args=[row.pk]) for row in rows]
    answers = in_threads(
        lambda: clients[0].post(addresses[0], given[0]),
        lambda: clients[1].post(addresses[1], given[1]),
    )
    assert ALREADY_RECORDED in beside(one_refused(answers), "reference")
    assert len({"A-1", *Agrement.objects.values_list("reference", flat=True)} & {"A-1", "A-2", "A-3"}) == 2
    assert AgrementChange.objects.get().kind == "corrected"
