"""What is typed in each form of the portal is there again, whatever interrupts it."""

import re
import time
from itertools import count

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from funding.parameters.models import PriceParameter
from portal.foundation.submissions.models import Draft
from tests import factories
from tests.access_table import TABLE
from tests.test_access import address, scene  # noqa: F401

pytestmark = pytest.mark.browser
NEW_PARAMETER = reverse("parameter_create")
PARTS = 4  # shared among the workers
SAVES = re.compile(r"/saisies/garder/$")
FORM = re.compile(r'<form[^>]*method="post"[^>]*>(?:(?!</form>).)*?name="draft"', re.DOTALL)
ACTION = re.compile(r'action="([^"#]*)')
# The first answer of a form that somebody may type or choose, and what is read back from it.
FIRST_FIELD = """(form) => [...form.elements].find((field) =>
  field.name && !field.disabled && !field.readOnly && field.offsetParent
  && !["hidden", "file", "password", "submit", "button", "checkbox", "radio"].includes(field.type))?.name"""


@pytest.fixture
def agents(committed):
    """The agents, on real transactions."""
    return factories.cast()


@pytest.fixture(params=range(PARTS))
def pages(request, agents, scene):  # noqa: F811
    """{action: (address of the page, agent)} of each form of the portal that keeps what is typed, part by part."""
    found = every_form(agents, scene)
    assert len(found) >= 60, sorted(found)
    return dict(sorted(found.items())[request.param :: PARTS])


def every_form(agents, scene):  # noqa: F811
    """The same of the whole portal."""
    found = {}
    for line in TABLE:
        if line.method != "get":
            continue
        agent, url = getattr(agents, min(line.may)), address(line, scene)
        client = Client()
        client.force_login(agent)
        answer = client.get(url)
        if answer.streaming or not answer.headers["Content-Type"].startswith("text/html"):
            continue
        for form in FORM.findall(answer.content.decode()):
            action = ACTION.search(form)
            found.setdefault(action[1] if action else url.partition("?")[0], (url, agent))
    return found


class Desk:
    """Somebody typing in one form, and what the page shows of it."""

    numbers = count(1)

    def __init__(self, somebody, url, action):
        self.somebody, self.page, self.url, self.action = somebody, somebody.page, url, action

    @property
    def form(self):
        """The form, wherever the page is now."""
        own = 'form[method="post"]:has(input[name="draft"])'
        found = self.page.locator(f'{own}[action^="{self.action}"]')
        found = found if found.count() else self.page.locator(own)
        assert found.count(), f"{self.action}: no form on {self.page.url}"
        return found

    def open(self):
        """Open the page of the form."""
        self.page.goto(self.url)

    def type(self):
        """Type something new in the first field, as fingers do; what the field should show later."""
        name = self.form.first.evaluate(FIRST_FIELD)
        field = self.form.first.locator(f'[name="{name}"]').first
        for folded in self.page.locator("details:not([open])", has=field).all():
            folded.locator("summary").first.click()
        if field.evaluate("field => field.tagName") == "SELECT":
            options = field.locator("option").evaluate_all("options => options.map((option) => option.value)")
            wanted = options[next(self.numbers) % len(options)]
            field.select_option(wanted)
        elif field.get_attribute("type") == "date":
            wanted = f"2014-03-{next(self.numbers) % 28 + 1:02}"
            field.fill(wanted)
        else:
            wanted = str(next(self.numbers))
            field.fill("")
            field.press_sequentially(wanted)
        return name, wanted

    def is_kept(self):
        """Wait until the page says that what is typed is kept."""
        self.form.first.locator(".draft-status", has_text="Saisie gardée").wait_for()

    def shows(self, typed):
        """Assert that the form holds what was typed, and that the page says where it comes from."""
        name, wanted = typed
        field = self.form.first.locator(f'[name="{name}"]').first
        assert field.input_value() == wanted, f"{self.action}: {name}"
        assert field.is_visible(), f"{self.action} folds away what was typed"
        assert self.page.locator(".draft-note").count() >= 1, f"{self.action} does not say that it shows a draft"

    def send(self):
        """Press the button of the form, not one that changes the form itself."""
        self.form.first.locator("button[type=submit]:not([name])").last.click()
        self.page.wait_for_load_state("load")


def end_sessions():
    """Every session is over, as after a night."""
    Session.objects.all().delete()


@pytest.mark.drill
def test_each_form_finds_what_was_typed_whatever_interrupts_it(pages, person):
    for action, (url, agent) in pages.items():
        desk = Desk(person(agent), url, action)
        page = desk.page
        desk.open()
        if desk.form.first.evaluate(FIRST_FIELD) is None:
            continue

        left = desk.type()
        desk.is_kept()
        page.goto("/")  # a click in the menu
        assert page.get_by_text("Mes saisies à reprendre").count()
        page.go_back()
        desk.shows(left)

        left = desk.type()
        desk.is_kept()
        page.reload()
        desk.shows(left)

        left = desk.type()
        page.goto("/")  # at once: the page saves as it is left
        desk.open()
        desk.shows(left)

        page.context.set_offline(True)
        left = desk.type()
        desk.form.first.locator(".draft-status.is-urgent").wait_for()
        desk.form.first.locator("button[type=submit]").last.click()
        desk.form.first.locator(".draft-status", has_text="n’est pas envoyé").wait_for()
        page.context.set_offline(False)
        desk.is_kept()
        desk.open()
        desk.shows(left)

        end_sessions()
        left = desk.type()
        desk.form.first.locator(".draft-status", has_text="Votre session est terminée").wait_for()
        desk.somebody.errors.clear()
        desk.somebody.sign_in(agent)
        desk.open()
        desk.shows(left)
        desk.somebody.check()
        desk.somebody.context.close()


def test_what_is_sent_after_an_interruption_is_not_done_and_not_lost(pages, person):
    for action, (url, agent) in pages.items():
        somebody = person(agent)
        desk = Desk(somebody, url, action)
        desk.open()
        if desk.form.first.evaluate(FIRST_FIELD) is None:
            continue

        left = desk.type()
        other_tab = somebody.context.new_page()
        other_tab.goto("/")
        somebody.page, first_tab = other_tab, somebody.page
        somebody.sign_out()
        somebody.sign_in(agent)
        other_tab.close()
        somebody.page = first_tab
        desk.send()
        somebody.sees("Une connexion a eu lieu dans un autre onglet")
        desk.shows(left)

        left = desk.type()
        desk.is_kept()
        somebody.context.close()  # the browser is killed
        desk = Desk(person(agent), url, action)
        desk.open()
        desk.shows(left)
        desk.somebody.context.close()


def test_a_form_sent_while_its_text_is_being_saved_leaves_nothing_to_take_up_again(agents, person):
    somebody = person(agents.cnaf)
    page = somebody.page
    page.goto(NEW_PARAMETER)

    def answer_late(route):
        time.sleep(1.5)
        route.continue_()

    page.route(SAVES, answer_late)
    page.locator("[name=prestation]").select_option("mediation")
    page.locator("[name=exercice]").select_option("2016")
    for name, value in (("unit_ceiling", "80223"), ("rate", "75"), ("source", "Lettre")):
        page.locator(f"[name={name}]").fill(value)
    page.wait_for_timeout(700)  # the save has left, and has not come back
    page.get_by_role("button", name="Enregistrer").click()
    page.wait_for_url(re.compile(r"/\d+/$"))
    assert PriceParameter.objects.filter(exercice=2016).count() == 1
    page.goto(NEW_PARAMETER)
    assert page.locator("[name=source]").input_value() == "" and not page.locator(".draft-note").count()
    assert not Draft.unscoped.filter(closed_at=None).exists()
    somebody.check()


def test_what_the_server_does_not_keep_is_sent_all_the_same_and_not_tried_again_for_ever(agents, person):
    somebody = person(agents.cnaf)
    page, saves = somebody.page, []
    page.clock.install()
    page.goto(NEW_PARAMETER)
    page.on("request", lambda request: saves.append(request) if request.url.endswith("/saisies/garder/") else None)
    page.locator("input[name=draft]").evaluate("field => { field.value = 'too old'; }")
    page.locator("[name=source]").fill("Lettre")
    page.clock.run_for(1_000)
    page.locator(".draft-status.is-urgent", has_text="trop ancienne").wait_for()
    page.clock.run_for(60_000)
    assert len(saves) == 1, "what is refused once is refused again"
    page.get_by_role("button", name="Enregistrer").evaluate("button => button.form.noValidate = true")
    page.get_by_role("button", name="Enregistrer").click()
    page.locator(".error-summary").wait_for()
    assert page.locator("[name=source]").input_value() == "Lettre"


def test_a_save_tried_again_by_the_clock_says_so_and_does_not_prolong_the_session(agents, person):
    page, causes = person(agents.cnaf).page, []
    page.clock.install()
    page.goto(NEW_PARAMETER)

    def fail(route):
        causes.append(route.request.headers.get("x-caused-by"))
        route.abort()

    page.route(SAVES, fail)
    page.locator("[name=source]").fill("Lettre")
    page.clock.run_for(1_000)
    for tried in (1, 2, 3):
        page.locator(".draft-status.is-urgent").wait_for()
        page.wait_for_timeout(300)
        assert len(causes) == tried
        page.clock.run_for(9_000)
    assert causes[0] is None and set(causes[1:]) == {"clock"}


def test_without_javascript_too(pages, person):
    tried = 0
    for action, (url, agent) in pages.items():
        somebody = person(agent, java_script_enabled=False)
        desk = Desk(somebody, url, action)
        desk.page.goto(url)
        marked = desk.page.locator('form[method="post"]:has(input[name="draft"])')
        target = marked.locator("textarea, input[type=text], input:not([type])").first
        if not target.count():
            somebody.context.close()
            continue
        tried += 1
        end_sessions()
        for folded in desk.page.locator("details:not([open])", has=target).all():
            folded.locator("summary").first.click()
        target.fill("7")
        name = target.get_attribute("name")
        marked.filter(has=desk.page.locator(f'[name="{name}"]')).first.locator("button[type=submit]").last.click()
        desk.page.get_by_label("Courriel").fill(agent.email)
        desk.page.locator("input[type=password]").fill(factories.PASSWORD)
        desk.page.locator("form button[type=submit]").first.click()
        desk.open()
        desk.shows((name, "7"))
        somebody.sees("Rien n’a été fait.")
        somebody.context.close()
    assert tried >= 10
