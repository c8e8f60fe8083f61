"""A search in a real browser: no name in an address or a referrer, yet Back, F5 and links work, scripts or not."""

import pytest
from django.urls import reverse

from tests import factories

NAME = "Vandenbroucke"


@pytest.fixture
def cast(committed):
    """The agents of the tests, and a family of the Nord sent to a service."""
    agents = factories.cast()
    family = factories.FamilyFactory(parents=[])
    for position, first_name in ((1, "Anne"), (2, "Luc")):
        factories.ParentFactory(family=family, position=position, last_name=NAME, first_name=first_name)
    factories.SeparationFactory(family=family)
    service = factories.ServiceFactory(named_by=agents.partenaire)
    agents.family, agents.referral = (
        family,
        factories.sent_referral(by=agents.conseiller, service=service, family=family),
    )
    factories.sent_referral(by=agents.conseiller, service=service)
    return agents


@pytest.fixture
def watched(person):
    """Somebody at a window; `addresses` are those that the browser asked for, and where it said it came from."""

    def sit_down(agent, **window):
        somebody = person(agent, **window)
        somebody.addresses = []
        somebody.page.on(
            "request", lambda asked: somebody.addresses.extend([asked.url, asked.headers.get("referer", "")])
        )
        return somebody

    return sit_down


@pytest.mark.parametrize("scripts", [True, False])
def test_a_person_searched_from_the_header_is_in_no_address(watched, cast, scripts):
    somebody = watched(cast.conseiller, java_script_enabled=scripts)
    page, field = somebody.page, somebody.page.locator("#search")
    page.goto("/")
    if scripts:
        page.keyboard.press("/")
        page.keyboard.type(NAME)
    else:
        field.fill(NAME)
    field.press("Enter")
    page.wait_for_url("**/recherche/?mots=*")
    found, address = cast.family.reference, page.url
    somebody.sees(found)
    page.reload()
    somebody.sees(found)
    assert field.input_value() == page.locator("#q").input_value() == NAME
    page.get_by_role("link", name=found).click()
    page.wait_for_url("**" + cast.family.get_absolute_url())
    page.go_back()
    assert page.url == address
    somebody.sees(found)
    if scripts:
        somebody.check()
    assert not [each for each in somebody.addresses if NAME.lower() in each.lower()]


def test_an_expired_search_is_asked_again_with_the_field_at_hand(watched, cast):
    somebody = watched(cast.conseiller)
    somebody.goto(reverse("separation_search") + "?mots=inconnue")
    somebody.sees("Cette recherche a expiré : écrivez-la de nouveau.")
    somebody.page.locator("#q").fill(NAME)
    with somebody.page.expect_navigation():
        somebody.page.locator("#q").press("Enter")
    somebody.sees(cast.family.reference)


@pytest.mark.parametrize("who", ["conseiller", "partenaire"])
def test_the_referrals_of_a_name_are_narrowed_sorted_and_come_back_to(watched, cast, who):
    somebody = watched(getattr(cast, who))
    page, number = somebody.page, f"n° {cast.referral.pk}"
    somebody.goto(reverse("referral_list"))
    page.locator("#id_q").fill(NAME)
    page.locator("#id_state").select_option("sent")
    somebody.press("Filtrer")
    page.wait_for_url("**?state=sent&mots=*")
    page.get_by_role("link", name="N°", exact=True).click()
    page.wait_for_url("**sort=*")
    somebody.sees(number)
    assert page.locator("tbody tr").count() == 1
    page.get_by_role("link", name=number).click()
    page.go_back()
    somebody.sees(number)
    assert page.locator("#id_q").input_value() == NAME
    page.get_by_role("button", name="Vérifier avant de faire").click()
    somebody.sees("Cochez d’abord des lignes")
    assert page.locator("tbody tr").count() == 1, "back to what was searched"
    assert not [each for each in somebody.addresses if NAME.lower() in each.lower()]
