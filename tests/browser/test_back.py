"""« Back » in a browser that keeps pages: nothing of a family after the sign-out, no lost text where it is kept."""

import pytest
from playwright.sync_api import Error as PlaywrightError

from tests import factories

NAME, PHONE = "Vandenbroucke", "06 98 76 54 32"
NEW_REQUEST, PURPOSE = "/financement/demandes/nouvelle/", "#id_purpose"
KEPT = "JSON.stringify([localStorage, sessionStorage])"
TELLS_WHETHER_HIDDEN = """
addEventListener("pageshow", (event) => {
  if (event.persisted) sessionStorage.setItem("hidden", String(document.body.hidden));
});
"""


@pytest.fixture(params=["not stored", "stored"])
def storage(request, settings):
    """The portal as it is; then as if its headers were ignored, so that pages do come back from memory."""
    if request.param == "stored":
        ignored = {"portal.foundation.cache_control.NoStoreMiddleware", "portal.accounts.sign_out.ForgetMiddleware"}
        settings.MIDDLEWARE = [each for each in settings.MIDDLEWARE if each not in ignored]
    return request.param


@pytest.fixture
def cast(committed):
    """The agents of the tests."""
    return factories.cast()


@pytest.fixture
def file(cast):
    """A family file of the Nord."""
    family = factories.FamilyFactory(parents=[])
    factories.ParentFactory(family=family, last_name=NAME, phone="+33698765432")
    factories.SeparationFactory(family=family)
    return family.get_absolute_url()


@pytest.fixture
def at_a_shared_desk(person, back_cache_browser):
    """Make somebody at a browser that keeps pages for « Back »."""
    return lambda agent, **window: person(agent, at=back_cache_browser, **window)


def go_back(page):
    """Press « Back » and wait for what it shows to be settled."""
    page.go_back(wait_until="commit")
    for _ in range(200):  # asked from outside: the policy of the page refuses what Playwright waits with
        try:
            if page.evaluate("!document.body.hidden && document.readyState === 'complete'"):
                return
        except PlaywrightError:
            pass
        page.wait_for_timeout(50)
    raise AssertionError(f"{page.url} does not settle")


def send(page):
    """Press the last button of the page's form."""
    page.locator("main form[method=post] button[type=submit]").last.click()
    page.wait_for_load_state("load")


def holds_nothing_of_the_family(page):
    """Neither text, nor source, nor title."""
    held = page.content() + page.title()
    return NAME not in held and PHONE not in held


def opens(somebody, file):
    """Open the file of the family and read it."""
    somebody.page.goto(file)
    somebody.sees(NAME)
    somebody.sees(PHONE)


@pytest.mark.parametrize("follows", [None, "elsewhere_conseiller"])
def test_after_the_sign_out_back_shows_nothing_of_the_file(storage, at_a_shared_desk, cast, file, follows):
    somebody = at_a_shared_desk(cast.conseiller)
    opens(somebody, file)
    somebody.sign_out()
    if follows:
        somebody.sign_in(getattr(cast, follows))
    passed = []
    for _ in range(4 if follows else 2):
        go_back(somebody.page)
        passed.append(somebody.page.url)
        assert holds_nothing_of_the_family(somebody.page), somebody.page.url
    assert any(file in url for url in passed), "the file's own address was come back to"


def test_the_tab_holds_nothing_of_what_is_typed(at_a_shared_desk, cast):
    somebody = at_a_shared_desk(cast.conseiller)
    somebody.page.goto(NEW_REQUEST)
    somebody.page.locator(PURPOSE).fill(NAME)
    somebody.page.locator(".draft-status", has_text="Saisie gardée").wait_for()
    assert NAME not in somebody.page.evaluate(KEPT), "it is kept on the server alone"
    somebody.page.evaluate("localStorage.setItem('x', 'y')")
    somebody.sign_out()
    assert somebody.page.evaluate(KEPT) == "[{},{}]"


@pytest.mark.parametrize("storage", ["stored"], indirect=True)
def test_a_page_that_comes_back_stays_hidden_until_the_server_has_answered_again(
    storage, at_a_shared_desk, cast, file
):
    somebody = at_a_shared_desk(cast.conseiller)
    page = somebody.page
    page.add_init_script(TELLS_WHETHER_HIDDEN)
    opens(somebody, file)
    page.goto("/separations/")
    go_back(page)
    somebody.sees(NAME)
    assert page.evaluate("sessionStorage.getItem('hidden')") == "true", "it came back from memory, hidden"
    assert page.evaluate("performance.getEntriesByType('navigation')[0].type") == "reload"


def test_back_to_a_refused_form_finds_what_was_typed_where_it_is_kept(storage, at_a_shared_desk, cast):
    somebody = at_a_shared_desk(cast.conseiller)
    page = somebody.page
    page.goto(NEW_REQUEST + "?from=home")
    page.locator(PURPOSE).fill("Deux samedis")
    for correction in ("", " de plus"):
        send(page)
        assert page.locator(".error-summary").count() == 1
        text = page.locator(PURPOSE).input_value() + correction
        page.locator(PURPOSE).fill(text)
        page.locator(".draft-status", has_text="Saisie gardée").wait_for()
        page.goto("/")
        go_back(page)
        assert (page.url.partition("?")[2], page.locator(PURPOSE).input_value()) == ("from=home", text)
        somebody.sees("Voici votre saisie du")
    somebody.check()


def test_back_to_a_refused_step_leads_to_the_page_that_holds_its_button(at_a_shared_desk, cast):
    space = factories.AgrementFactory(space__named_by=cast.partenaire).space
    asked = factories.FundingRequestFactory(space=space, submitted_by=cast.conseiller)
    somebody = at_a_shared_desk(cast.responsable)
    page = somebody.page
    page.goto(asked.get_absolute_url())
    page.get_by_role("button", name="Refuser la demande").click()
    page.wait_for_load_state("load")
    assert page.locator(".error-summary, [aria-invalid=true]").count()
    page.goto("/")
    go_back(page)
    assert page.url.partition("#")[0].endswith(asked.get_absolute_url())
    somebody.check()


def test_back_to_a_refused_sheet_shows_what_was_typed_not_an_error_of_the_browser(storage, at_a_shared_desk, cast):
    somebody = at_a_shared_desk(cast.conseiller)
    page, field = somebody.page, "#id_parent_1-last_name"
    page.goto("/separations/nouvelle/")
    page.locator(field).fill(NAME)
    send(page)
    assert page.locator(field).input_value() == NAME and page.locator(".error-summary").count() == 1
    page.locator(field).fill(NAME + "-Petit")
    send(page)
    assert page.locator(field).input_value() == NAME + "-Petit", "sent again to its own address"
    page.goto("/")
    go_back(page)
    assert page.locator(field).input_value() == NAME + "-Petit"
    somebody.check()
