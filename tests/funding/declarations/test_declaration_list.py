"""The list of declarations and of their Ps."""

from django.urls import reverse

from tests import factories


def page(client, **query):
    """The text of the list."""
    return client.get(reverse("declaration_list"), query).content.decode()


def test_a_partner_sees_the_declarations_of_the_own_operator_drafts_included(agents, sign_in):
    factories.DeclarationFactory(service__named_by=agents.partenaire, service__name="Chez Nous")
    factories.DeclarationFactory(service__name="Chez Eux", submitted_by=agents.elsewhere_partenaire)
    text = page(sign_in(agents.partenaire))
    assert "Chez Nous" in text and "à compléter" in text and "Chez Eux" not in text
    assert "Nouvelle déclaration" in text


def test_a_caf_sees_what_was_submitted_to_it_and_no_draft(agents, sign_in):
    factories.DeclarationFactory(service__name="Transmis", submitted_by=agents.partenaire)
    factories.DeclarationFactory(service__name="Brouillon")
    factories.DeclarationFactory(service__name="Ailleurs", service__caf_id="69", submitted_by=agents.partenaire)
    for agent in (agents.responsable, agents.conseiller):
        text = page(sign_in(agent))
        assert "Transmis" in text and "Brouillon" not in text and "Ailleurs" not in text
        assert "Nouvelle déclaration" not in text


def test_the_ps_or_why_there_is_none(agents, sign_in):
    paid = factories.DeclarationFactory(submitted_by=agents.partenaire)
    receipt = factories.ReceiptFactory(declaration=paid)
    factories.DeclarationFactory(exercice=2013, submitted_by=agents.partenaire)
    factories.DeclarationFactory(exercice=2016, submitted_by=agents.partenaire)
    factories.DeclarationFactory(exercice=2012)
    client = sign_in(agents.cnaf)
    for exercice, said in (
        (2013, "pas encore calculée"),
        (2016, "barème non publié"),
        (2012, "à transmettre d’abord"),
    ):
        assert said in page(client, exercice=exercice)
    text = page(client, exercice=2014)
    assert "60\u202f167,25\u00a0€" in text and receipt.get_absolute_url() in text


def test_words_exercice_stage_state_and_caf_narrow_the_list(agents, sign_in):
    factories.DeclarationFactory(service__name="Horizon", submitted_by=agents.partenaire)
    factories.DeclarationFactory(service__name="Escale", service__caf_id="62", exercice=2013, stage="forecast")
    client = sign_in(agents.cnaf)
    for query, seen in (
        ({"q": "horizon"}, "Horizon"),
        ({"exercice": "2013"}, "Escale"),
        ({"stage": "forecast"}, "Escale"),
        ({"state": "submitted"}, "Horizon"),
        ({"caf": "62"}, "Escale"),
    ):
        text = page(client, **query)
        assert ("Horizon" in text, "Escale" in text) == (seen == "Horizon", seen == "Escale"), query


def test_an_empty_list_says_so_and_a_wrong_filter_breaks_nothing(agents, sign_in):
    client = sign_in(agents.partenaire)
    assert "Aucune déclaration ne correspond" in page(client)
    for query in ({"exercice": "demain"}, {"stage": "x"}, {"page": "99"}, {"sort": "service__secret"}, {"q": "\x00"}):
        assert client.get(reverse("declaration_list"), query).status_code == 200


def test_the_list_takes_the_same_number_of_queries_for_one_declaration_and_six(
    agents, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    client = sign_in(agents.cnaf)
    factories.ReceiptFactory(declaration__submitted_by=agents.partenaire)
    with django_assert_max_num_queries(12) as first:
        page(client)
    factories.ReceiptFactory.create_batch(5, declaration__submitted_by=agents.partenaire)
    with django_assert_num_queries(len(first.captured_queries)):
        page(client)
