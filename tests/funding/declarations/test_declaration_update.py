"""Correcting a declaration that is not submitted: nothing that somebody else wrote is overwritten unseen."""

from decimal import Decimal

import pytest
from django.urls import reverse

from portal.journal.models import Entry
from tests import factories


@pytest.fixture
def draft(agents):
    """A draft of the partner."""
    return factories.DeclarationFactory(service__named_by=agents.partenaire)


def answers(**changes):
    """What a partner types over a draft."""
    figures = {"operating_costs": "91000", "legal_aid_costs": "", "actual_etp": "1", "family_contributions": "0"}
    return figures | {"exercice": "2014", "stage": "real", "court_deposits": "0", "version": "1"} | changes


def save(client, draft, **changes):
    """Post the correction."""
    url = reverse("declaration_update", args=[draft.pk])
    return client.post(url, answers(service=draft.service_id, **changes))


def test_it_corrects_the_figures_and_counts_the_change(agents, sign_in, draft):
    assert save(sign_in(agents.partenaire), draft).url == draft.get_absolute_url()
    draft.refresh_from_db()
    assert (draft.operating_costs, draft.version) == (Decimal("91000"), 2)
    assert [entry.action for entry in Entry.objects.about(draft)] == ["update"]


def test_a_stale_save_is_refused_what_was_typed_is_kept_and_nothing_is_overwritten(agents, sign_in, draft):
    client = sign_in(agents.partenaire)
    save(client, draft, operating_costs="95000")
    late = save(client, draft, operating_costs="70000,25")
    draft.refresh_from_db()
    assert late.status_code == 200 and draft.operating_costs == Decimal("95000")
    text = " ".join(late.content.decode().split())
    assert "Vous avez enregistré ces données dans une autre page" in text
    assert 'value="70000,25"' in text and "Prendre ce qui est enregistré : « 95000,00 »" in text
    assert 'name="choice-operating_costs" value="mine-2"' in text and 'name="version" value="1"' in text
    chosen = {"choice-operating_costs": "mine-2", "legal_aid_costs": "0"}
    assert save(client, draft, operating_costs="70000,25", **chosen).status_code == 302
    draft.refresh_from_db()
    assert draft.operating_costs == Decimal("70000.25")


@pytest.mark.parametrize("version", ["", "0", "deux", "99999999999"])
def test_a_version_that_never_was_is_stale(agents, sign_in, draft, version):
    assert save(sign_in(agents.partenaire), draft, version=version).context["form"].stale
    draft.refresh_from_db()
    assert draft.operating_costs == Decimal("90000")


def test_two_partners_at_once_save_one_after_the_other_and_the_second_is_told(committed, sign_in, in_threads):
    agents = factories.cast()
    draft = factories.DeclarationFactory(service__named_by=agents.partenaire)
    clients = [sign_in(agents.partenaire), sign_in(factories.AgentFactory(partner=True, operator=agents.operator))]
    codes = in_threads(
        lambda: save(clients[0], draft, operating_costs="80000").status_code,
        lambda: save(clients[1], draft, operating_costs="70000").status_code,
    )
    draft.refresh_from_db()
    assert sorted(codes) == [200, 302] and draft.version == 2


def test_a_submitted_declaration_is_not_changed(agents, sign_in):
    handed = factories.DeclarationFactory(service__named_by=agents.partenaire, submitted_by=agents.partenaire)
    response = save(sign_in(agents.partenaire), handed)
    handed.refresh_from_db()
    assert response.request["PATH_INFO"] == handed.get_absolute_url() and handed.operating_costs == Decimal("90000")


def test_once_an_amount_was_computed_the_declaration_stays_that_of_its_service_and_exercice(agents, sign_in, draft):
    factories.ReceiptFactory(declaration=draft)
    save(sign_in(agents.partenaire), draft, exercice="2013", stage="forecast")
    draft.refresh_from_db()
    assert (draft.exercice, draft.stage, draft.operating_costs) == (2014, "real", Decimal("91000"))


def test_the_page_shows_the_figures_with_a_decimal_comma(agents, sign_in, draft):
    text = sign_in(agents.partenaire).get(reverse("declaration_update", args=[draft.pk])).content.decode()
    assert 'value="90000,00"' in text and 'name="version" value="1"' in text
