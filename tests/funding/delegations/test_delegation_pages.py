"""The register of delegations, one delegation, its deed and its end; what a home page tells of terms."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests import factories

LIST = reverse("delegation_list")


def test_an_empty_register_says_what_to_record_and_each_caf_sees_its_own(agents, sign_in, plain):
    page = plain(sign_in(agents.responsable).get(LIST))
    assert "personne ne peut décider seul" in page and "Enregistrez l’acte signé" in page
    factories.DelegationFactory(agent=agents.responsable, entered_by=agents.second_responsable)
    factories.DelegationFactory(agent=agents.elsewhere_responsable, entered_by=agents.administrateur)
    for agent, shown, hidden in (
        (agents.responsable, agents.responsable, agents.elsewhere_responsable),
        (agents.elsewhere_responsable, agents.elsewhere_responsable, agents.responsable),
    ):
        page = plain(sign_in(agent).get(LIST))
        assert f">{shown}<" in page and f">{hidden}<" not in page and "10 000,00 €" in page
    page = plain(sign_in(agents.administrateur).get(LIST))
    assert str(agents.responsable) in page and str(agents.elsewhere_responsable) in page


def test_what_each_is_worth_today_is_said(agents, sign_in, plain):
    today = timezone.localdate()
    entered = {"agent": agents.responsable, "entered_by": agents.second_responsable}
    over = factories.DelegationFactory(**entered, until_on=today - timedelta(days=1))
    factories.DelegationFactory(**entered, from_on=today, until_on=today)
    factories.DelegationFactory(**entered, from_on=today + timedelta(days=1))
    page = plain(sign_in(agents.responsable).get(LIST))
    assert all(words in page for words in ("échue", "en vigueur", "à venir"))
    client = sign_in(agents.second_responsable)
    page = plain(client.post(reverse("delegation_end", args=[over.pk]), {"reason": "départ"}, follow=True))
    assert "La délégation est terminée" in page and "départ" in page and "Mettre fin" not in page


def test_an_end_has_its_reason_and_comes_once(agents, sign_in, plain):
    row = factories.DelegationFactory(agent=agents.responsable, entered_by=agents.second_responsable)
    client, url = sign_in(agents.responsable), reverse("delegation_end", args=[row.pk])
    assert "Dites pourquoi la délégation prend fin" in plain(client.post(url, {"reason": " "}, follow=True))
    client.post(url, {"reason": "mutation"})
    assert "l’état est maintenant « terminée »" in plain(client.post(url, {"reason": "encore"}, follow=True))
    row.refresh_from_db()
    assert (row.state, row.ended_by, row.end_reason) == ("ended", agents.responsable, "mutation")


@pytest.mark.parametrize(("days", "told"), [(-2, False), (-1, True), (0, True), (31, True), (32, False)])
def test_a_term_within_a_month_or_of_yesterday_is_told(agents, sign_in, plain, days, told):
    factories.DelegationFactory(
        agent=agents.responsable, entered_by=agents.second_responsable,
        until_on=timezone.localdate() + timedelta(days=days),
    )  # fmt: skip
    page = plain(sign_in(agents.second_responsable).get(reverse("home")))
    assert ("Délégations à renouveler" in page) is told
    assert "Délégations à renouveler" not in plain(sign_in(agents.elsewhere_responsable).get(reverse("home")))


def test_the_register_takes_the_same_number_of_queries_for_one_and_six(
    agents, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    client, today = sign_in(agents.responsable), timezone.localdate()
    for year in range(6):
        day = today + timedelta(days=400 * year)
        factories.DelegationFactory(
            agent=agents.responsable, entered_by=agents.second_responsable, from_on=day, until_on=day
        )
        if year == 0:
            with django_assert_max_num_queries(14) as first:
                client.get(LIST)
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(LIST)
