"""Compact tables, chosen in the menu of the account: with and without JavaScript, and after the sign-out."""

import pytest

from tests import factories

LIST = "/separations/?annee=2014"


def button(somebody):
    """The choice, in the open menu."""
    somebody.page.locator("details.menu summary").click()
    return somebody.page.get_by_role("button", name="Tableaux compacts")


@pytest.mark.parametrize("scripts", [True, False])
def test_the_choice_is_said_by_its_button_and_survives_the_sign_out(person, committed, scripts):
    agents = factories.cast()
    somebody = person(agents.conseiller, java_script_enabled=scripts)
    page = somebody.page
    page.goto(LIST)
    choice = button(somebody)
    assert choice.get_attribute("aria-pressed") == "false"
    if scripts:
        page.evaluate("window.stayed = true")
        with page.expect_response("**/tableaux-compacts/"):
            choice.click()
        page.wait_for_selector("html.compact")
        assert page.evaluate("window.stayed && localStorage.length === 0") and choice.get_attribute("value") == "0"
        somebody.check()
    else:
        choice.click()
        page.wait_for_url("**" + LIST)
    page.goto("/")
    somebody.sign_out()
    somebody.sign_in(agents.conseiller)
    page.goto(LIST)
    assert page.locator("html.compact").count() == 1 and button(somebody).get_attribute("aria-pressed") == "true"
    with page.expect_response("**/tableaux-compacts/"):
        page.get_by_role("button", name="Tableaux compacts").click()
    page.wait_for_selector("html:not(.compact)")
