"""The page of one meeting space."""

from django.urls import reverse

from tests import factories


def test_the_page_shows_agrements_requests_and_what_one_may_do(agents, sign_in):
    agrement = factories.AgrementFactory(space__named_by=agents.partenaire, reference="ARR-59-12")
    asked = factories.FundingRequestFactory(space=agrement.space, submitted_by=agents.partenaire)
    address = reverse("space_detail", args=[agrement.space_id])
    for agent, records, asks in (
        (agents.conseiller, True, True),
        (agents.responsable, True, False),
        (agents.partenaire, False, True),
        (agents.cnaf, False, False),
    ):
        page = sign_in(agent).get(address).content.decode()
        assert "ARR-59-12" in page and f"n° {asked.pk}" in page
        assert ("Enregistrer un agrément" in page) == records
        assert ("Demander un financement" in page) == asks


def test_a_space_without_agrement_says_what_it_lacks(agents, sign_in):
    space = factories.SpaceFactory(named_by=agents.partenaire)
    for agent, sentence in (
        (agents.conseiller, "Sans agrément du préfet, aucun financement ne peut être accordé"),
        (agents.partenaire, "Adressez l’arrêté du préfet à la Caf"),
    ):
        assert sentence in sign_in(agent).get(reverse("space_detail", args=[space.pk])).content.decode()


def test_a_space_of_another_perimeter_is_not_found(agents, sign_in):
    space = factories.SpaceFactory(named_by=agents.partenaire)
    for agent in (agents.elsewhere_conseiller, agents.elsewhere_responsable, agents.elsewhere_partenaire):
        assert sign_in(agent).get(reverse("space_detail", args=[space.pk])).status_code == 404


def test_the_page_takes_the_same_number_of_queries_for_one_agrement_and_six(
    agents, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    space = factories.AgrementFactory().space
    factories.FundingRequestFactory(space=space)
    client = sign_in(agents.conseiller)
    with django_assert_max_num_queries(20) as first:
        client.get(reverse("space_detail", args=[space.pk]))
    factories.AgrementFactory.create_batch(5, space=space)
    factories.FundingRequestFactory.create_batch(5, space=space)
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(reverse("space_detail", args=[space.pk]))
