"""A real browser on a real server: chromium against the portal on loopback, each page checked by axe-core."""

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.factories import PASSWORD

AXE = Path(__file__).resolve().parent.parent / "vendor" / "axe.min.js"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
# The same engine without the windows around it, in a package of its own: a page costs a third of the processor time.
HEADLESS = shutil.which("chromium-headless-shell") or CHROMIUM
# Playwright runs an event loop in this thread; the database is used by this thread alone.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


def pytest_collection_modifyitems(items):
    """Without chromium these tests cannot run: say so, and never stay silent on a CI machine."""
    if HEADLESS or os.environ.get("CI"):
        return
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.skip(reason="chromium is not installed: apt-get install chromium"))


@pytest.fixture(scope="session")
def launch():
    """Start a headless chromium with the options given; each is closed with the session."""
    assert HEADLESS, "chromium is needed where CI is set"
    with sync_playwright() as playwright:
        started = []

        def start(executable=HEADLESS, **options):
            arguments = ["--no-sandbox", "--disable-gpu"]
            started.append(playwright.chromium.launch(executable_path=executable, args=arguments, **options))
            return started[-1]

        yield start
        for chromium in started:
            chromium.close()


@pytest.fixture(scope="session")
def browser(launch):
    """One headless chromium for the session."""
    return launch()


@pytest.fixture(scope="session")
def back_cache_browser(launch):
    """One that keeps pages for « Back », as people's browsers do; Playwright switches that off, the shell has none."""
    return launch(CHROMIUM or HEADLESS, ignore_default_args=["--disable-back-forward-cache"])


@pytest.fixture
def server(committed, settings):
    """The portal on a free loopback port, on real transactions."""
    settings.ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
    live = LiveServer("localhost")
    yield live.url
    live.stop()


class Person:
    """Somebody at their own browser window, signed in by the real form."""

    def __init__(self, browser, server, agent, **window):
        self.context = browser.new_context(locale="fr-FR", base_url=server, **window)
        self.page = self.context.new_page()
        self.errors = []
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("response", lambda answer: answer.status >= 500 and self.errors.append(f"500 {answer.url}"))
        if agent is not None:
            self.sign_in(agent)

    def sign_in(self, agent):
        """Sign in by the real form, in this tab."""
        self.page.goto("/compte/login/")
        self.page.get_by_label("Courriel").fill(agent.email)
        self.page.locator("input[type=password]").fill(PASSWORD)
        self.page.locator("main form button[type=submit], form button[type=submit]").first.click()
        self.page.locator("body[data-agent]").wait_for()

    def sign_out(self):
        """Sign out by the menu of the account."""
        self.page.locator("details.menu summary").click()
        self.page.get_by_role("button", name="Se déconnecter").click()
        self.page.wait_for_url("**/compte/login/**")

    def _hear(self, message):
        refused = any(status in message.text for status in ("403", "404", "429"))
        if message.type == "error" and not refused:
            self.errors.append(message.text)

    def goto(self, path):
        """Open `path` and check it."""
        self.page.goto(path)
        self.check()

    def check(self):
        """No violation of axe-core, nothing refused by the content security policy, no sideways scroll."""
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        report = self.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        told = [
            f"{rule['id']}: {rule['help']} {[node['html'][:160] for node in rule['nodes']]}"
            for rule in report["violations"]
        ]
        assert told == [], f"{self.page.url}: {told}"
        wide = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{self.page.url} scrolls sideways by {wide} px"
        assert self.errors == [], f"{self.page.url}: {self.errors}"

    def press(self, name):
        """Click the button or link of this name, and check the page it leads to."""
        target = self.page.get_by_role("button", name=name).or_(self.page.get_by_role("link", name=name)).first
        target.click()
        self.page.wait_for_load_state("load")
        self.check()

    def sees(self, text):
        """Assert that the page shows `text`, whatever its spaces."""
        shown = " ".join(self.page.locator("main").inner_text().split())
        assert " ".join(text.split()) in shown, f"« {text} » is not on {self.page.url}: {shown[:2000]}"


@pytest.fixture
def person(browser, server):
    """Make somebody at a window: `person(agent)`, `person(agent, at=another_browser)`; windows close with the test."""
    people = []

    def sit_down(agent=None, at=browser, **window):
        people.append(Person(at, server, agent, **window))
        return people[-1]

    yield sit_down
    for somebody in people:
        somebody.context.close()
