"""What the tests of separations share: reading a page as an agent, and a whole sheet as it is posted."""

from html.parser import HTMLParser

import pytest
from django.urls import reverse

from portal.separations.families.models import Family


@pytest.fixture
def look(sign_in):
    """Return the HTML of a page as an agent reads it, no-break spaces made plain."""

    def read(agent, url, **query):
        response = sign_in(agent).get(url, query)
        assert response.status_code == 200
        return flat(response)

    return read


def flat(response):
    """The HTML of a response with plain spaces."""
    return response.content.decode().replace("\u00a0", " ").replace("\u202f", " ")


@pytest.fixture
def plain():
    """Return the HTML of a response with plain spaces."""
    return flat


def answers_of_a_sheet():
    """What an agent types for Hélène Lefèvre and Marc Petit, separated on 3 March 2014, with one child."""
    return {
        "parents-TOTAL_FORMS": "2",
        "parents-INITIAL_FORMS": "0",
        "parent_1-title": "mother",
        "parent_1-last_name": "Lefèvre",
        "parent_1-first_name": "Hélène",
        "parent_1-birth_date": "1980-05-17",
        "parent_1-allocataire_number": "1234567",
        "parent_1-phone": "06 12 34 56 78",
        "parent_1-email": "helene@example.org",
        "parent_1-address": "1 rue des Tilleuls",
        "parent_1-postcode": "59000",
        "parent_1-city": "Lille",
        "parent_2-title": "father",
        "parent_2-last_name": "Petit",
        "parent_2-first_name": "Marc",
        "parent_2-birth_date": "1978-01-02",
        "separation-separated_on": "2014-03-03",
        "separation-union": "marriage",
        "separation-mode": "de_facto",
        "separation-note": "",
        "children-TOTAL_FORMS": "3",
        "children-INITIAL_FORMS": "0",
        "children-0-first_name": "Noé",
        "children-0-birth_date": "2008-03-02",
        "children-0-residence": "alternating",
        "danger-note": "",
    }


@pytest.fixture
def sheet():
    """What an agent types for that family, with some answers changed."""

    def typed(**changes):
        return answers_of_a_sheet() | {name.replace("__", "-"): value for name, value in changes.items()}

    return typed


class FilledForm(HTMLParser):
    """Reads what the form `identifier` of a page would send if its button were pressed at once."""

    def __init__(self, identifier):
        super().__init__()
        self.identifier, self.inside, self.answers = identifier, False, {}
        self.select = self.textarea = None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "form":
            self.inside = attrs.get("id") == self.identifier
        if not self.inside:
            return
        if (
            tag == "input"
            and "name" in attrs
            and (attrs.get("type") not in ("checkbox", "radio") or "checked" in attrs)
        ):
            self.answers[attrs["name"]] = attrs.get("value", "")
        elif tag == "textarea":
            self.textarea, self.answers[attrs["name"]] = attrs["name"], ""
        elif tag == "select":
            self.select, self.answers[attrs["name"]] = attrs["name"], ""
        elif tag == "option" and "selected" in attrs:
            self.answers[self.select] = attrs["value"]

    def handle_data(self, data):
        if self.textarea:
            self.answers[self.textarea] += data.removeprefix("\n")

    def handle_endtag(self, tag):
        if tag == "textarea":
            self.textarea = None
        if tag == "form":
            self.inside = False


@pytest.fixture
def filled():
    """Return what the sheet of a page (its HTML or its response) holds, with some answers changed."""

    def read(page, **changes):
        form = FilledForm("sheet")
        form.feed(page if isinstance(page, str) else page.content.decode())
        answers = {name: value for name, value in form.answers.items() if name != "submission_key"}
        return answers | {name.replace("__", "-"): value for name, value in changes.items()}

    return read


@pytest.fixture
def recorded(agents, sign_in, sheet):
    """The family of Hélène Lefèvre and Marc Petit, recorded by the cast's conseiller."""
    sign_in(agents.conseiller).post(reverse("separation_create"), sheet(parent_2__phone="06 87 65 43 21"))
    return Family.objects.get()
