"""Every list of the access table at 1280 and 320 px: nothing cut, nothing sideways, no box that scrolls."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from portal.accounts.models import Agent
from portal.separations.events.models import Separation
from tests import factories
from tests.access_table import TABLE
from tests.test_access import address, make_scene

pytestmark = pytest.mark.browser
# Pages that are lists though their name says otherwise.
ALSO = {"separation_search", "national_report", "envelope_detail", "recompute_detail", "space_detail", "referral_bulk"}
LISTS = [
    line for line in TABLE if not line.name.startswith("api_") and (line.name.endswith("_list") or line.name in ALSO)
]
WIDE, NARROW = {"width": 1280, "height": 720}, {"width": 320, "height": 640}
CUT = """() => [...document.querySelectorAll("main *")].filter((element) => {
  if (element.closest(".visually-hidden, svg")) return false;
  const style = getComputedStyle(element);
  return style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1;
}).map((element) => element.outerHTML.slice(0, 120))"""
BOXES = """() => [...document.querySelectorAll("main *")].filter((element) => {
  const { overflowX, overflowY } = getComputedStyle(element);
  const scrolls = (overflow) => ["auto", "scroll"].includes(overflow);
  return (scrolls(overflowY) && element.scrollHeight > element.clientHeight)
    || (scrolls(overflowX) && element.scrollWidth > element.clientWidth);
}).map((element) => element.outerHTML.slice(0, 120))"""
HEIGHTS = """() => [...document.querySelectorAll("main table.table > tbody > tr")]
  .filter((row) => row.offsetParent !== null).map((row) => row.getBoundingClientRect().height)"""
HEAD = """() => {
  window.scrollTo({ top: 700, behavior: "instant" });
  const head = document.querySelector("main table.table > thead th");
  return head.getBoundingClientRect().top;
}"""


@pytest.fixture
def people(committed, settings):
    """The cast, the scene of the access table, and rows whose names are as long as real ones."""
    agents = factories.cast()
    agents.scene = make_scene(agents, settings)
    operator = factories.OperatorFactory(name="Association départementale pour la médiation familiale")
    service = factories.ServiceFactory(operator=operator, name="Médiation Passerelle du Vieux Pont", city="Villeneuve")
    family = factories.FamilyFactory(parents=[])
    factories.ParentFactory(family=family, last_name="Vandenbroucke-Delaunay", first_name="Marie-Christine")
    factories.ParentFactory(family=family, position=2, last_name="Thomas-François", first_name="Jean-Baptiste")
    factories.SeparationFactory(family=family, union="never", mode="divorce_consent")
    factories.sent_referral(by=agents.conseiller, service=service, family=family)
    long_ago = timezone.localdate() - timedelta(days=200)
    what = "Vérifier que la première séance est fixée"
    factories.NextStepFactory(family=family, what=what, for_agent=agents.conseiller, due_on=long_ago)
    factories.DeclarationFactory(service=service, submitted_by=agents.partenaire)
    space = factories.AgrementFactory(space__operator=operator, space__name="Espace de rencontre du Vieux Pont").space
    factories.FundingRequestFactory(space=space, submitted_by=agents.conseiller, amount_requested=1_234_567)
    factories.SeparationFactory.create_batch(30)
    return agents


def shown(people, line):
    """(agent, address) of a list; acts on several rows are shown tried on some."""
    url = address(line, people.scene)
    if line.name == "referral_bulk":
        url += f"?step=withdraw&row={people.scene.sent_referral}&row={people.scene.draft_referral}"
    return getattr(people, min(line.may)), url


def stands(somebody, url, *, row_height):
    """Open a list and check how it stands; `row_height` of each row, or None where rows are stacked lines."""
    somebody.goto(url)
    page = somebody.page
    assert page.evaluate(CUT) == [], f"{url}: text is cut"
    assert page.evaluate(BOXES) == [], f"{url}: a box scrolls inside the page"
    if row_height:
        odd = [height for height in page.evaluate(HEIGHTS) if abs(height - row_height) > 1]
        assert odd == [], f"{url}: rows of {odd} px, not {row_height}"


@pytest.mark.parametrize(
    ("window", "compact", "row_height"),
    [(WIDE, False, 40), (WIDE, True, 32), (NARROW, False, None)],
    ids=["1280", "compact", "320"],
)
def test_every_list_stands(people, person, window, compact, row_height):
    Agent.objects.update(compact_tables=compact)
    signed_in = {}
    for line in LISTS:
        agent, url = shown(people, line)
        if agent.pk not in signed_in:
            signed_in[agent.pk] = person(agent, viewport=window)
        stands(signed_in[agent.pk], url, row_height=row_height)


def test_the_heads_of_a_long_list_stay_in_sight(people, person):
    somebody = person(people.conseiller, viewport=WIDE)
    somebody.goto("/separations/")
    assert somebody.page.evaluate(HEAD) == 0
    somebody.sees(f"{Separation.objects.filter(caf='59').count()} séparations")


def test_columns_are_chosen_and_rows_acted_upon_by_keyboard_without_javascript(people, person):
    somebody = person(people.conseiller, viewport=WIDE, java_script_enabled=False)
    page = somebody.page
    page.goto("/orientations/")
    page.locator(".columns-choice summary").focus()
    page.keyboard.press("Enter")
    page.locator(".columns-choice").get_by_label("Service", exact=True).focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Afficher ces colonnes").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.get_by_role("columnheader", name="Service").count() == 0
    page.get_by_label(f"Choisir : orientation n° {people.scene.sent_referral}").focus()
    page.keyboard.press("Space")
    page.locator("#bulk-step").select_option("withdraw")
    page.get_by_role("button", name="Vérifier avant de faire").click()
    somebody.sees("Rien n’est encore fait")
    page.get_by_role("button", name="Retirer l’orientation : 1 orientation").click()
    somebody.sees("Retirer l’orientation : 1 orientation")
    assert page.url.endswith(reverse("referral_bulk"))


def test_a_table_wider_than_the_window_scrolls_with_the_page_and_keeps_its_first_column(people, person):
    people.cnaf.hidden_columns = {"chiffres": []}
    people.cnaf.save()
    somebody = person(people.cnaf, viewport={"width": 1000, "height": 700})
    page = somebody.page
    page.goto("/chiffres/?exercice=2014")
    page.evaluate("window.scrollTo({ left: 9999, behavior: 'instant' })")
    assert page.evaluate("window.scrollX") > 0, "twelve columns are wider than a thousand pixels"
    assert page.evaluate("document.querySelector('table.national tbody th').getBoundingClientRect().left") == 0
