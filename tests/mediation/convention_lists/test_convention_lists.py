"""The list of conventions, the services without any, what waits in the day of managers and partners, the panel."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from mediation.convention_lists.panels import conventions_of_the_service
from mediation.conventions.periods import months_later
from portal.foundation.contributions.worklist import work_list_of
from tests import factories

LIST, WITHOUT = reverse("convention_list"), reverse("service_without_convention_list")


def convention(ends_on, *, years=2, **fields):
    return factories.ConventionFactory(starts_on=ends_on - timedelta(days=365 * years), ends_on=ends_on, **fields)


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def conventions(service, today):
    """{name: convention} of five services: in force, at its end, followed, over, prepared."""
    other = [factories.ServiceFactory(name=f"Service {letter}") for letter in "BCD"]
    followed = convention(today + timedelta(days=60), service=other[0])
    factories.ConventionFactory(
        service=other[0],
        starts_on=followed.ends_on + timedelta(days=1),
        ends_on=followed.ends_on + timedelta(days=700),
    )
    return {
        "ending": convention(months_later(today), service=service),
        "followed": followed,
        "over": convention(today - timedelta(days=1), service=other[1]),
        "prepared": convention(today + timedelta(days=900), service=other[1], years=1, prepared=True),
        "long": convention(today + timedelta(days=400), service=other[2]),
    }


def keys(page):
    return {row.pk for row in page.context["list"].page.object_list}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"situation": "bientot-finies"}, {"ending"}),
        ({"situation": "prepared"}, {"prepared"}),
        ({"situation": "finies"}, {"over"}),
        ({"situation": "en-cours"}, {"ending", "followed", "long"}),
        ({"situation": "cancelled"}, set()),
        ({"q": "beffroi lille"}, {"ending"}),
    ],
)
def test_it_is_narrowed(agents, sign_in, conventions, query, found):
    page = sign_in(agents.responsable).get(LIST, query)
    assert keys(page) == {conventions[name].pk for name in found}


def test_the_manager_the_service_and_the_cnaf_each_see_theirs(agents, sign_in, conventions, plain):
    elsewhere = factories.ConventionFactory(service__caf_id="69", service__operator=agents.elsewhere_operator)
    assert elsewhere.pk not in keys(sign_in(agents.responsable).get(LIST))
    assert keys(sign_in(agents.partenaire).get(LIST)) == {conventions["ending"].pk}
    assert {elsewhere.pk, conventions["ending"].pk} <= keys(sign_in(agents.cnaf).get(LIST))
    assert keys(sign_in(agents.cnaf).get(LIST, {"caf": "69"})) == {elsewhere.pk}
    page = plain(sign_in(agents.responsable).get(LIST))
    assert "finit dans les six mois" in page and "terme passé" in page and "Préparer une convention" in page


def test_services_without_a_convention_are_shown_with_what_is_prepared(agents, sign_in, conventions, plain):
    bare = factories.ServiceFactory(name="Service tout neuf")
    client = sign_in(agents.responsable)
    assert "2 services sans convention en cours" in plain(client.get(LIST))
    page = client.get(WITHOUT)
    assert keys(page) == {bare.pk, conventions["over"].service_id}
    assert f'href="{reverse("convention_create")}?service={bare.pk}"' in plain(page)
    assert f'href="{conventions["prepared"].get_absolute_url()}"' in plain(page) and "jamais eu" in plain(page)
    assert "À faire" not in plain(sign_in(agents.cnaf).get(WITHOUT))


def test_empty_lists_say_how_to_fill_them(agents, sign_in, plain):
    client = sign_in(agents.responsable)
    assert "prépare la convention de chaque service" in plain(client.get(LIST))
    assert "a une convention en cours" in plain(client.get(WITHOUT))


@pytest.mark.parametrize("role", ["responsable", "cnaf", "partenaire"])
@pytest.mark.parametrize("page", [LIST, WITHOUT])
def test_lists_ask_as_much_for_one_row_and_for_six(
    agents, sign_in, service, today, django_assert_num_queries, django_assert_max_num_queries, role, page
):
    """Whoever has the column of the Caf reads rows of several; a partner has conventions of several years."""
    client = sign_in(getattr(agents, role))

    def add(*years_ago):
        for number in years_ago:
            convention(today + timedelta(days=60) - timedelta(days=800 * number), service=service)
            for caf, operator in (("59", service.operator), ("69", agents.elsewhere_operator)):
                convention(today + timedelta(days=60), service__caf_id=caf, service__operator=operator)
                factories.ServiceFactory(caf_id=caf, operator=operator)

    add(0)
    client.get(page)
    with django_assert_max_num_queries(14) as first:
        client.get(page)
    add(1, 2, 3, 4, 5)
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(page)


def groups(agent):
    return {group.title: [line.url for line in group.lines] for group in work_list_of(agent).groups}


def test_what_ends_within_six_months_waits_for_the_manager_and_for_the_service(agents, conventions):
    title = "Conventions qui finissent dans les six mois"
    expected = [conventions["ending"].get_absolute_url()]
    assert groups(agents.responsable)[title] == groups(agents.partenaire)[title] == expected
    assert groups(agents.responsable)["Conventions à signer"] == [conventions["prepared"].get_absolute_url()]
    assert "Conventions à signer" not in groups(agents.partenaire)
    assert title not in groups(agents.conseiller)


def test_an_amendment_in_preparation_waits_for_the_manager(agents, service):
    amendment = factories.AmendmentFactory(
        convention=factories.ConventionFactory(service=service), prepared_by=agents.responsable
    )
    assert groups(agents.responsable)["Avenants à signer"] == [amendment.get_absolute_url()]


def test_the_panel_of_a_service_shows_its_conventions_and_leads_the_manager_to_the_next(agents, conventions, service):
    panel = conventions_of_the_service(service, agents.responsable)
    assert panel.context["conventions"] == [conventions["ending"]]
    assert panel.action.url == f"{reverse('convention_create')}?service={service.pk}"
    assert conventions_of_the_service(service, agents.partenaire).action is None
    assert conventions_of_the_service(service, agents.elsewhere_responsable).context["conventions"] == []


def test_the_menu_leads_there(agents, sign_in, plain):
    for agent in (agents.responsable, agents.cnaf, agents.partenaire):
        assert f'href="{LIST}"' in plain(sign_in(agent).get(reverse("home")))
    assert f'href="{LIST}"' not in plain(sign_in(agents.conseiller).get(reverse("home")))
