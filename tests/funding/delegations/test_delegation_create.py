"""Entering a delegation from its signed deed, for a colleague and never for oneself."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from funding.delegations.models import Delegation
from portal.journal.models import Entry
from tests import factories

URL = reverse("delegation_create")


@pytest.fixture
def typed(agents, pdf):
    """A deed of today that gives the manager both acts for a year."""

    def answers(**changes):
        return {
            "agent_named": agents.responsable.pk,
            "acts": ["grant", "refuse"],
            "amount_limit": "10 000",
            "from_on": timezone.localdate().isoformat(),
            "until_on": (timezone.localdate() + timedelta(days=365)).isoformat(),
            "substitute": "",
            "given_by": "Mme Aïcha Delmas, directrice",
            "signed_on": timezone.localdate().strftime("%d/%m/%Y"),
            "deed": pdf("acte.pdf"),
        } | changes

    return answers


@pytest.mark.parametrize("role", ["second_responsable", "administrateur"])
def test_another_manager_or_an_administrator_enters_it_once_for_each_act(agents, sign_in, typed, plain, role):
    agent = getattr(agents, role)
    page = plain(sign_in(agent).post(URL, typed(), follow=True))
    assert f"2 délégations au nom de {agents.responsable}" in page
    rows = {row.act: row for row in Delegation.objects.all()}
    assert (str(rows["grant"].amount_limit), rows["refuse"].amount_limit) == ("10000.00", None)
    assert {(row.agent, row.entered_by, row.caf_id, row.state) for row in rows.values()} == {
        (agents.responsable, agent, "59", "given")
    }
    assert rows["grant"].deed.name == rows["refuse"].deed.name != ""
    assert Entry.objects.filter(action="create", agent=agent).count() == 2


def test_nobody_delegates_to_oneself_nor_stands_in_by_oneself(agents, sign_in, typed, plain):
    client = sign_in(agents.responsable)
    said = "Nul ne se délègue à soi-même"
    assert said in plain(client.post(URL, typed()))
    both = typed(agent_named=agents.second_responsable.pk, substitute=agents.responsable.pk)
    assert said in plain(client.post(URL, both))
    assert not Delegation.objects.exists()


BAD = [
    ({"acts": []}, "Cochez au moins un acte."),
    ({"amount_limit": ""}, "saisissez le montant que l’acte fixe"),
    ({"amount_limit": "0"}, "saisissez le montant que l’acte fixe"),
    ({"amount_limit": "beaucoup"}, "Saisissez un nombre"),
    ({"acts": ["refuse"]}, "Laissez vide : seul un accord a un montant."),
    ({"from_on": "2014-01-01"}, "au plus tôt le jour où l’acte est signé"),
    ({"until_on": "2014-01-01"}, "La délégation finit après son début"),
    ({"signed_on": "31/02/2014"}, "31"),
    ({"given_by": ""}, "obligatoire"),
    ({"deed": ""}, "Joignez le document au format PDF."),
    ({"agent_named": "0"}, "choix"),
]


@pytest.mark.parametrize(("changes", "said"), BAD, ids=range(len(BAD)))
def test_what_is_wrong_is_said_and_nothing_is_written(agents, sign_in, typed, plain, changes, said):
    page = plain(sign_in(agents.second_responsable).post(URL, typed(**changes)))
    assert said in page and not Delegation.objects.exists() and not Entry.objects.exists()


def test_a_manager_of_another_caf_or_a_caseworker_is_no_choice(agents, sign_in, typed, plain):
    for stranger in (agents.elsewhere_responsable, agents.conseiller):
        page = plain(sign_in(agents.second_responsable).post(URL, typed(agent_named=stranger.pk)))
        assert "Sélectionnez un choix valide" in page
    mixed = typed(substitute=agents.elsewhere_responsable.pk)
    assert "de la même Caf" in plain(sign_in(agents.administrateur).post(URL, mixed))
    assert not Delegation.objects.exists()


def test_one_delegation_of_an_act_at_a_time(agents, sign_in, typed, plain, pdf):
    factories.DelegationFactory(agent=agents.responsable)
    client = sign_in(agents.second_responsable)
    assert "a déjà une délégation pour cet acte à ces dates" in plain(client.post(URL, typed()))
    assert client.post(URL, typed(acts=["refuse"], amount_limit="", deed=pdf("acte.pdf"))).status_code == 302
