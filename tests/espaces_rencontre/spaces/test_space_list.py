"""The list of meeting spaces."""

from datetime import date

from django.urls import reverse

from tests import factories


def test_a_caf_sees_its_own_spaces_and_whether_each_is_agreed(agents, sign_in):
    agreed = factories.AgrementFactory(space__name="Le Pont des Arts").space
    factories.SpaceFactory(name="Sans Agrément")
    factories.AgrementFactory(space__name="Trop Tard", expires_on=date(2014, 8, 31))
    factories.SpaceFactory(name="Ailleurs", caf_id="69")
    page = sign_in(agents.responsable).get(reverse("space_list")).content.decode()
    assert agreed.name in page and "en vigueur" in page
    assert "aucun agrément" in page and "plus en vigueur" in page
    assert "Ailleurs" not in page


def test_the_agrement_in_force_is_shown_and_else_the_last_that_was(agents, sign_in):
    space = factories.AgrementFactory(reference="2013-59-084").space
    factories.AgrementFactory(
        space=space, reference="T8", granted_on=date(2014, 12, 31), expires_on=date(2014, 12, 31)
    )
    client = sign_in(agents.responsable)
    for address in (reverse("space_list"), space.get_absolute_url()):
        head = client.get(address).content.decode().partition("Liste des agréments")[0]
        assert "2013-59-084" in head and "T8" not in head and "plus en vigueur" not in head
    ended = factories.AgrementFactory(reference="OLD", expires_on=date(2015, 6, 30)).space
    factories.AgrementFactory(space=ended, reference="SHORT", granted_on=date(2014, 1, 1), expires_on=date(2014, 2, 1))
    head = client.get(ended.get_absolute_url()).content.decode().partition("Liste des agréments")[0]
    assert "OLD" in head and "plus en vigueur depuis le 1er juillet 2015" in head.replace("\u00a0", " ")


def test_a_partner_sees_the_spaces_of_the_own_operator_only(agents, sign_in):
    factories.SpaceFactory(name="Chez Nous", named_by=agents.partenaire)
    factories.SpaceFactory(name="Chez Eux")
    page = sign_in(agents.partenaire).get(reverse("space_list")).content.decode()
    assert "Chez Nous" in page and "Chez Eux" not in page


def test_words_agrement_and_caf_narrow_the_list(agents, sign_in):
    factories.AgrementFactory(space__name="Arc-en-ciel", space__city="Douai")
    factories.SpaceFactory(name="La Passerelle", city="Lens", caf_id="62")
    client = sign_in(agents.cnaf)
    for query, seen in (
        ({"q": "douai"}, "Arc-en-ciel"),
        ({"agreed": "yes"}, "Arc-en-ciel"),
        ({"agreed": "no"}, "La Passerelle"),
        ({"caf": "62"}, "La Passerelle"),
    ):
        page = client.get(reverse("space_list"), query).content.decode()
        assert seen in page
        assert [name for name in ("Arc-en-ciel", "La Passerelle") if name in page] == [seen]


def test_an_empty_list_says_so_and_a_wrong_filter_breaks_nothing(agents, sign_in):
    client = sign_in(factories.AgentFactory(role="responsable", caf_id="62"))
    assert "Aucun espace de rencontre ne correspond" in client.get(reverse("space_list")).content.decode()
    for query in ({"agreed": "peut-être"}, {"page": "abc"}, {"page": "99"}, {"sort": "caf__secret"}):
        assert client.get(reverse("space_list"), query).status_code == 200


def test_the_list_takes_the_same_number_of_queries_for_one_space_and_six(
    agents, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    client = sign_in(agents.responsable)
    factories.AgrementFactory()
    with django_assert_max_num_queries(12) as first:
        client.get(reverse("space_list"))
    factories.AgrementFactory.create_batch(5)
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(reverse("space_list"))
