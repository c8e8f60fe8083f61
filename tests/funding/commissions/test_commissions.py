"""Recording a commission with its minutes, correcting it until it decides, and taking a record back."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from funding.commissions.models import Commission
from portal.journal.models import Entry
from tests import factories

URL = reverse("commission_create")


@pytest.fixture
def typed(pdf):
    """A commission of today."""

    def answers(**changes):
        day = timezone.localdate().strftime("%d/%m/%Y")
        return {"held_on": day, "members": "Jeanne Roux, présidente", "minutes": pdf("pv.pdf")} | changes

    return answers


def test_a_manager_records_a_commission_with_its_minutes(agents, sign_in, typed, plain):
    page = plain(sign_in(agents.responsable).post(URL, typed(), follow=True))
    row = Commission.objects.get()
    assert "La commission est enregistrée." in page and "Jeanne Roux, présidente" in page
    assert (row.caf_id, row.recorded_by, row.state) == ("59", agents.responsable, "held")
    assert Entry.objects.get(action="create", target_id=row.pk).agent == agents.responsable
    answer = sign_in(agents.responsable).get(reverse("commission_minutes", args=[row.pk]))
    assert answer.content.startswith(b"%PDF") and "proces-verbal" in answer["Content-Disposition"]


BAD = [
    ({"held_on": "hier"}, "Saisissez une date"),
    ({"members": ""}, "Écrivez qui était présent"),
    ({"minutes": ""}, "Joignez le document au format PDF."),
]


@pytest.mark.parametrize(("changes", "said"), BAD, ids=range(len(BAD)))
def test_what_is_wrong_is_said(agents, sign_in, typed, plain, changes, said):
    assert said in plain(sign_in(agents.responsable).post(URL, typed(**changes)))
    assert not Commission.objects.exists()


def test_one_of_a_day_and_none_of_tomorrow(agents, sign_in, typed, plain):
    client = sign_in(agents.responsable)
    client.post(URL, typed())
    assert "déjà enregistrée à cette date" in plain(client.post(URL, typed(minutes=typed()["minutes"])))
    tomorrow = (timezone.localdate() + timedelta(days=1)).strftime("%d/%m/%Y")
    assert client.post(URL, typed(held_on=tomorrow)).status_code == 200
    assert Commission.objects.count() == 1


def test_it_is_corrected_until_it_decided_and_neither_corrected_nor_cancelled_after(
    agents, sign_in, typed, plain, eligible
):
    factories.ShareFactory()
    row, client = factories.CommissionFactory(recorded_by=agents.responsable), sign_in(agents.responsable)
    update, cancel = (reverse(f"commission_{step}", args=[row.pk]) for step in ("update", "cancel"))
    assert client.post(update, typed(members="Paul Vidal", minutes="", version="1")).status_code == 302
    row.refresh_from_db()
    assert row.members == "Paul Vidal" and row.minutes.name == "commission/pv.pdf"
    eligible(agents).grant(by=agents.responsable, amount=Decimal("1000"), commission=row)
    page = plain(client.post(update, typed(members="Un autre", version="2"), follow=True))
    assert "Cette commission a décidé" in page and "accordée : 1 000,00 €" in page
    assert "Cette commission a décidé" in plain(client.post(cancel, {"reason": "erreur"}, follow=True))
    with pytest.raises(IntegrityError, match="kept with its minutes"), transaction.atomic():
        Commission.objects.filter(pk=row.pk).update(members="Un autre")
    row.refresh_from_db()
    assert (row.members, row.state) == ("Paul Vidal", "held")


def test_a_record_made_by_mistake_is_cancelled_for_a_reason(agents, sign_in, plain):
    row, client = factories.CommissionFactory(recorded_by=agents.responsable), sign_in(agents.responsable)
    url = reverse("commission_cancel", args=[row.pk])
    assert "Dites pourquoi" in plain(client.post(url, {}, follow=True))
    page = plain(client.post(url, {"reason": "mauvaise date"}, follow=True))
    assert "annulé" in page and "mauvaise date" in page
    factories.CommissionFactory(recorded_by=agents.responsable)


def test_the_list_is_that_of_the_caf_and_says_how_to_fill_it(agents, sign_in, plain, django_assert_max_num_queries):
    url = reverse("commission_list")
    assert "Enregistrez une commission tenue" in plain(sign_in(agents.responsable).get(url))
    for days in range(6):
        factories.CommissionFactory(
            recorded_by=agents.responsable, held_on=timezone.localdate() - timedelta(days=days)
        )
    client = sign_in(agents.responsable)
    with django_assert_max_num_queries(14):
        assert "6 commissions" in plain(client.get(url))
    assert "Aucune commission" in plain(sign_in(agents.elsewhere_responsable).get(url))
